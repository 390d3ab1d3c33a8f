"""The real programs in processes of their own, to be killed, frozen and started again."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import aiohttp

from tests import canaries

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 30
_LOOK_SECONDS = 0.05


class Program:
    """`python -m bot …` in a folder, with settings as its environment and its log in a file."""

    module = "bot"

    def __init__(self, folder: Path, settings: Mapping[str, str], *arguments: str) -> None:
        self._folder = folder
        self._settings = settings
        self._arguments = arguments
        self._process: asyncio.subprocess.Process | None = None
        self.log = folder / f"{arguments[0]}.log"

    @property
    def process(self) -> asyncio.subprocess.Process:
        assert self._process, "the program was not started"
        return self._process

    def use(self, settings: Mapping[str, str]) -> None:
        """Have more settings from the next start on."""
        self._settings = {**self._settings, **settings}

    async def start(self) -> None:
        environment = {
            **os.environ,
            **self._settings,
            "PYTHONPATH": str(ROOT),
        }
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", self.module, *self._arguments,
                cwd=self._folder, env=environment, stdout=log, stderr=log,
            )  # fmt: skip

    async def kill(self) -> None:
        """kill -9, and wait until it is gone."""
        self.process.kill()
        await self.process.wait()

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    async def stop(self) -> None:
        """Ask it to end, as an operator does; kill it where it does not within patience."""
        if self._process is None or self._process.returncode is not None:
            return
        self.thaw()  # a frozen one hears nothing
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), PATIENCE_SECONDS)
        except TimeoutError:
            await self.kill()
        assert canaries.leaks(self.log.read_text()) == [], self.log

    async def run(self) -> None:
        """Start it and wait for its end, which must be a good one."""
        await self.start()
        status = await self.process.wait()
        assert status == 0, self.log.read_text()


class BotProgram(Program):
    """`python -m bot run`, with /health at a port of its own."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.port = free_port()
        super().__init__(folder, {**settings, "WEB_PORT": str(self.port)}, "run")

    async def start(self) -> None:
        """Start it and wait until it is ready."""
        await super().start()
        await answers(f"http://127.0.0.1:{self.port}/health/ready")

    @classmethod
    @asynccontextmanager
    async def running(cls, folder: Path, settings: Mapping[str, str]) -> AsyncIterator[Self]:
        bot = cls(folder, settings)
        try:
            await bot.start()
            yield bot
        finally:
            await bot.stop()


@asynccontextmanager
async def sandbox_running(folder: Path) -> AsyncIterator[str]:
    """The stand-in for Telegram in a process of its own; its address."""
    port = free_port()
    program = Program(folder, {}, "sandbox", "--port", str(port))
    url = f"http://127.0.0.1:{port}"
    try:
        await program.start()
        await answers(url)
        yield url
    finally:
        await program.stop()


async def answers(url: str, status: int = 200, *, within_seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until a GET is answered so; raises TimeoutError."""
    async with asyncio.timeout(within_seconds), aiohttp.ClientSession() as session:
        while await _status(session, url) != status:  # noqa: ASYNC110  nobody tells when it is
            await asyncio.sleep(_LOOK_SECONDS)


async def _status(session: aiohttp.ClientSession, url: str) -> int | None:
    try:
        async with session.get(url) as response:
            return response.status
    except aiohttp.ClientError:
        return None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
