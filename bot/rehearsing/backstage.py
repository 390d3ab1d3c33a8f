"""The bot at work in a process of its own: the stand-in Telegram and the people keep this one busy.

Both talk over a socket of their own, without HTTP: two thirds of what a call would cost are HTTP's
(measured). Everything else is the program that serves real people. Time is what the other side
writes down.
"""

import asyncio
import math
import multiprocessing
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from bot import app
from bot.clock import HeldClock
from bot.logs import configure_logs
from bot.rehearsing.line import HungUp, Line
from bot.settings import Settings
from messengers.telegram.transport import Carry, Files

_START_WITHIN_SECONDS = 60.0
_STOP_WITHIN_SECONDS = 10.0
_SETTLE = "settle"

_spawning = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Called:
    """What the bot wants of Telegram."""

    token: str
    method: str
    parameters: Mapping[str, str]
    files: Files


@dataclass(frozen=True, slots=True)
class Answered:
    status: int
    body: bytes


class Backstage:
    """The bot's process, as seen from here."""

    def __init__(self, line: Line, shown: "Synchronized[float]") -> None:
        self._line = line
        self._shown = shown

    def show(self, at: datetime) -> None:
        """Set the bot's clock."""
        self._shown.value = at.timestamp()

    async def settle(self) -> None:
        """Wait until all that is due by now is done and sent. Raises HungUp."""
        await self._line.ask(_SETTLE)


@asynccontextmanager
async def working(
    settings: Settings,
    at: datetime,
    folder: Path,
    telegram: Callable[[Called], Awaitable[Answered]],
) -> AsyncIterator[Backstage]:
    """The bot at work until the end of the block, its clock at `at`; `telegram` answers its calls.

    Raises HungUp where it does not start.
    """
    path = str(folder / "backstage")
    shown = _spawning.Value("d", at.timestamp())
    came: asyncio.Future[Line] = asyncio.get_running_loop().create_future()

    async def answer(what: object) -> object:
        return await telegram(what) if isinstance(what, Called) else None

    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = Line((reader, writer), answer)
        came.set_result(line)
        await line.listen()

    async with await asyncio.start_unix_server(greet, path):
        process = _spawning.Process(target=_work, args=(settings, shown, path), daemon=True)
        process.start()
        try:
            async with asyncio.timeout(_START_WITHIN_SECONDS):
                line = await came
            yield Backstage(line, shown)
            line.hang_up()
        except TimeoutError:
            raise HungUp("the bot did not start; its log says why") from None
        finally:
            await asyncio.to_thread(_end, process)


def _end(process: multiprocessing.process.BaseProcess) -> None:
    process.join(_STOP_WITHIN_SECONDS)
    process.kill()
    process.join()


class _ShownClock(HeldClock):
    """Shows what the other process has written down."""

    def __init__(self, shown: "Synchronized[float]") -> None:
        super().__init__(datetime.fromtimestamp(shown.value, UTC))
        self._shown = shown

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._shown.value, UTC)


def _work(settings: Settings, shown: "Synchronized[float]", path: str) -> None:
    """The other process, from its first line to its last."""
    configure_logs("error")
    with suppress(KeyboardInterrupt):  # it is told to end when the line is hung up
        asyncio.run(_serve(settings, _ShownClock(shown), path))


async def _serve(settings: Settings, clock: HeldClock, path: str) -> None:
    is_ready = asyncio.Event()

    async def settle(_: object) -> None:
        await is_ready.wait()
        await at_work.settle()

    line = Line(await asyncio.open_unix_connection(path), settle)
    listening = asyncio.create_task(line.listen())
    async with app.running(settings, clock, carry=_over(line), per_second=math.inf) as at_work:
        is_ready.set()
        await listening


def _over(line: Line) -> Carry:
    async def carry(
        token: str, method: str, parameters: Mapping[str, str], files: Files
    ) -> tuple[int, bytes]:
        answer = await line.ask(Called(token, method, parameters, files))
        if not isinstance(answer, Answered):
            raise HungUp(f"no answer to {method}")
        return answer.status, answer.body

    return carry
