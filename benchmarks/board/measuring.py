"""One way of looking and marking, measured: the bot on one core, everybody else on the other."""

import asyncio
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.answering.processes import Cost, bot_running
from benchmarks.board.hall import HALL
from benchmarks.board.pressing import MARKS_A_SHEET, PRESSES_A_SHEET, Stage, mark, reveal
from benchmarks.board.watching import Watching, watch

_PAGE = "/bang-diem/kim-boi-2023/changes"
_EVERY_SECONDS = 1.0  # one reveal; twice as far apart as two looks, so that each is seen
_WARM_UP_SECONDS = 2.0


@dataclass(frozen=True)
class Measured:
    """`lags`: from the host's press until a viewer has the board, `waits`: from a judge's press
    until it is kept; both in seconds and in order of size. `missed`: boards that did not come.
    `cores`: processor time of the bot in a second."""

    lags: list[float]
    waits: list[float]
    missed: int
    marks_a_second: float
    cores: float
    memory_bytes: int


async def measure(watchers: int, marks_a_second: float, seconds: float) -> Measured:
    stage = Stage()
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        await asyncio.to_thread(HALL.prepare, folder, ())
        url = f"http://127.0.0.1:{await stage.listen()}"
        running = bot_running(HALL, url, folder)
        cost = await asyncio.to_thread(stack.enter_context, running)
        streams = await watch(stage.url, _PAGE, watchers)
        if marks_a_second:
            await mark(stage, marks_a_second, time.perf_counter() + _WARM_UP_SECONDS)
        before, seen = await asyncio.to_thread(cost), len(streams[0].came_at)
        began = time.perf_counter()
        until = began + seconds
        pressed_at, waits = await asyncio.gather(
            reveal(stage, _EVERY_SECONDS, until),
            mark(stage, marks_a_second, until) if marks_a_second else _nobody(until),
        )
        await asyncio.sleep(_EVERY_SECONDS)
        took, after = time.perf_counter() - began, await asyncio.to_thread(cost)
        for stream in streams:
            stream.close()
        await asyncio.to_thread(stack.close)
    return _measured(streams, seen, pressed_at, waits, took, (before, after), seconds)


async def _nobody(until: float) -> list[float]:
    await asyncio.sleep(until - time.perf_counter())
    return []


def _measured(
    streams: list[Watching],
    seen: int,
    pressed_at: list[float],
    waits: list[float],
    took: float,
    costs: tuple[Cost, Cost],
    seconds: float,
) -> Measured:
    """Each reveal gives one board: the first that a viewer got after it is its own."""
    before, after = costs
    came = [stream.came_at[seen:] for stream in streams]
    lags = [
        at - pressed for boards in came for at, pressed in zip(boards, pressed_at, strict=False)
    ]
    return Measured(
        sorted(lags),
        sorted(waits),
        sum(max(0, len(pressed_at) - len(boards)) for boards in came),
        len(waits) * MARKS_A_SHEET / PRESSES_A_SHEET / seconds,
        (after.processor_seconds - before.processor_seconds) / took,
        after.memory_bytes,
    )
