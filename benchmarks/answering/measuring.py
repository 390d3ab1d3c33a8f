"""One bot measured in one way of pressing."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.answering.bots import Bot
from benchmarks.answering.processes import bot_running, telegram_running
from benchmarks.answering.stand_in import Play, Played

_FIRST = 1_000_001  # id of the first of the people
_WARM_UP_SECONDS = 1.5


@dataclass(frozen=True)
class Measured:
    """`calls`: of the bot's for a press, by method. Latencies are in seconds."""

    presses_a_second: float
    processor_seconds_a_press: float
    median: float
    p99: float
    calls: dict[str, float]
    memory_bytes: int


def measure(
    bot: Bot,
    *,
    people: int = 50,
    fingers: int = 50,
    seconds: float = 10.0,
    presses: int | None = None,
    per_second: float | None = None,
    delay: tuple[float, float] = (0.0, 0.0),
) -> Measured:
    """`people` press with `fingers` at once for `seconds`, or until `presses` are done with."""
    with tempfile.TemporaryDirectory() as name, telegram_running() as (url, play):
        folder = Path(name)
        first = bot.prepare(folder, range(_FIRST, _FIRST + people))
        with bot_running(bot, url, folder) as cost:
            few = dict(list(first.items())[:fingers])
            play(Play(few, fingers, _WARM_UP_SECONDS, delay=delay))
            before = cost()
            played = play(Play(first, fingers, seconds, presses, per_second, delay))
            after = cost()
    spent = after.processor_seconds - before.processor_seconds
    return _measured(played, spent, after.memory_bytes)


def _measured(played: Played, processor_seconds: float, memory_bytes: int) -> Measured:
    done = len(played.latencies)
    return Measured(
        done / played.seconds,
        processor_seconds / done,
        played.latencies[done // 2],
        played.latencies[done * 99 // 100],
        {method: n / done for method, n in sorted(played.calls.items())},
        memory_bytes,
    )
