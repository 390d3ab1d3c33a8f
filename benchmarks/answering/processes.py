"""Both sides in processes of their own, each on a core of its own, and what a bot has cost."""

import asyncio
import multiprocessing
import os
import re
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

import uvloop

from benchmarks.answering.bots import Bot
from benchmarks.answering.stand_in import Play, Played, StandIn

_TELEGRAM_CORE, _BOT_CORE = 0, 1
_spawning = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Cost:
    """`memory_bytes`: resident, at its highest so far."""

    processor_seconds: float
    memory_bytes: int


Told: TypeAlias = "int | Cost | Played"
Asked: TypeAlias = "Play | bool"
Near: TypeAlias = "Connection[Asked, Told]"
Far: TypeAlias = "Connection[Told, Asked]"


@contextmanager
def telegram_running() -> Iterator[tuple[str, Callable[[Play], Played]]]:
    """The stand-in; its address, and what makes people play."""
    with _process(_run_telegram) as pipe:
        port = pipe.recv()

        def play(what: Play) -> Played:
            pipe.send(what)
            played = pipe.recv()
            if not isinstance(played, Played):
                raise TypeError(f"a play was asked for, and {played!r} came")
            return played

        yield f"http://127.0.0.1:{port}", play


@contextmanager
def bot_running(bot: Bot, url: str, folder: Path) -> Iterator[Callable[[], Cost]]:
    """A bot; what tells its cost so far."""
    with _process(_run_bot, bot, url, folder) as pipe:
        pipe.recv()

        def cost() -> Cost:
            pipe.send(True)
            told = pipe.recv()
            if not isinstance(told, Cost):
                raise TypeError(f"a cost was asked for, and {told!r} came")
            return told

        yield cost


@contextmanager
def _process(run: Callable[..., None], *arguments: object) -> Iterator[Near]:
    here, there = _spawning.Pipe()
    child = _spawning.Process(target=run, args=(there, *arguments))
    child.start()
    there.close()
    try:
        yield here
    finally:
        if child.is_alive():
            here.send(False)
        child.join()


def _run_telegram(pipe: Far) -> None:
    async def serve() -> None:
        telegram = StandIn()
        pipe.send(await telegram.listen())
        while isinstance(play := await asyncio.to_thread(pipe.recv), Play):
            pipe.send(await telegram.play(play))

    _pin(_TELEGRAM_CORE)
    uvloop.run(serve())


def _run_bot(pipe: Far, bot: Bot, url: str, folder: Path) -> None:
    async def serve() -> None:
        async with bot.serving(url, folder):
            pipe.send(0)
            while await asyncio.to_thread(pipe.recv):
                pipe.send(Cost(time.process_time(), _most_memory()))

    _pin(_BOT_CORE)
    bot.run(serve())


def _pin(core: int) -> None:
    """To one core, where the system lets us choose."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core % (os.cpu_count() or 1)})


def _most_memory() -> int:
    """On Linux as the kernel tells of this process alone: ru_maxrss is inherited."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    most = int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most * 1024
