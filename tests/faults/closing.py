"""Answers around the close while the database stalls: the instant of receipt decides.

python -m tests.faults.closing
"""

import asyncio
import random
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.progress import Progress

from tests.faults import crowd, verdicts
from tests.faults.processes import BotProgram
from tests.faults.telegram import LightTelegram, Press
from tests.faults.waiting import until

_MARGIN = timedelta(seconds=1)
"""On the way from the one who presses to the bot; within it nobody can say what is right."""

_CONNECTIONS = 1000  # an answer that Telegram still holds has not been received


@dataclass(frozen=True)
class Plan:
    """Half of the answers before the close, half after it. `stalls`: seconds for which the
    database answers nobody, one after the other."""

    answers: int
    within_seconds: float
    stalls: tuple[float, ...]
    start_seconds: float = 20.0
    """For the bot."""


@dataclass(frozen=True)
class Outcome:
    in_time: int
    late: int
    at_the_close: int
    refused_in_time: int
    kept_late: int
    longest_wait_seconds: float

    @property
    def faults(self) -> list[str]:
        found = {
            "in time, but not kept": self.refused_in_time,
            "late, but kept": self.kept_late,
        }
        return [f"{name}: {count}" for name, count in found.items() if count]


async def answer_around_the_close(
    folder: Path, plan: Plan, advance: Callable[[], object] = lambda: None
) -> Outcome:
    path = folder / "contest.db"
    url = f"sqlite:///{path}"
    half = timedelta(seconds=plan.within_seconds / 2)
    # Whole seconds: contest.toml has no smaller ones.
    closes_at = (datetime.now(UTC) + timedelta(seconds=plan.start_seconds) + half).replace(
        microsecond=0
    )
    contest = crowd.write_contest(folder, closes_at)
    takers = await crowd.gather(url, contest, plan.answers)
    bot = BotProgram(folder, {"DATABASE_URL": url})
    telegram = LightTelegram([f"http://127.0.0.1:{bot.port}/telegram"], _CONNECTIONS)
    async with telegram.serving():
        bot.use(telegram.settings)
        await bot.start()
        stalling = asyncio.create_task(_stall(path, closes_at, plan.stalls))
        presses = list[Press]()
        for taker, at in zip(takers, _instants(plan, closes_at - half), strict=True):
            await asyncio.sleep((at - datetime.now(UTC)).total_seconds())
            presses.append(telegram.press(taker.person, taker.answer(0)))
            advance()
        await stalling
        await until(lambda: len(telegram.taken) == len(presses), within_seconds=120)
        await bot.stop()
    attempts = {taker.person: taker.attempt_id for taker in takers}
    kept = {attempts_id for attempts_id, _ in await crowd.answers(url)}
    return _judge(presses, {p for p, a in attempts.items() if a in kept}, closes_at, telegram)


def _instants(plan: Plan, begin: datetime) -> list[datetime]:
    seconds = sorted(random.uniform(0, plan.within_seconds) for _ in range(plan.answers))
    return [begin + timedelta(seconds=each) for each in seconds]


async def _stall(path: Path, closes_at: datetime, stalls: tuple[float, ...]) -> None:
    """Hold the database's only lock for a while, so that the stalls end some time after the close.

    Between two of them the bot comes to write.
    """
    breath_seconds = 3.0
    whole = sum(stalls) + breath_seconds * len(stalls)
    begin = closes_at - timedelta(seconds=whole * 0.7)
    await asyncio.sleep((begin - datetime.now(UTC)).total_seconds())
    for seconds in stalls:
        await asyncio.to_thread(_hold, path, seconds)
        await asyncio.sleep(breath_seconds)


def _hold(path: Path, seconds: float) -> None:
    other = sqlite3.connect(path, timeout=30, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    time.sleep(seconds)
    other.execute("ROLLBACK")
    other.close()


def _judge(
    presses: list[Press], kept: set[int], closes_at: datetime, telegram: LightTelegram
) -> Outcome:
    in_time = [p for p in presses if p.pressed_at < closes_at - _MARGIN]
    late = [p for p in presses if p.pressed_at >= closes_at]
    return Outcome(
        in_time=len(in_time),
        late=len(late),
        at_the_close=len(presses) - len(in_time) - len(late),
        refused_in_time=sum(press.person not in kept for press in in_time),
        kept_late=sum(press.person in kept for press in late),
        longest_wait_seconds=max(telegram.waited(press) for press in presses),
    )


def main(answers: int = 10_000, within_seconds: float = 90.0, stall_seconds: float = 60.0) -> None:
    plan = Plan(answers, within_seconds, (2.0, 10.0, stall_seconds))
    with TemporaryDirectory() as folder, Progress() as progress:
        task = progress.add_task("answers", total=answers)
        outcome = asyncio.run(
            answer_around_the_close(Path(folder), plan, lambda: progress.advance(task))
        )
    figures = {
        "answers": f"{answers:,} within {within_seconds:g} s around the close",
        "processing delayed by": f"up to {outcome.longest_wait_seconds:.0f} s",
        "in time": f"{outcome.in_time:,}, not kept: {outcome.refused_in_time}",
        "late": f"{outcome.late:,}, kept: {outcome.kept_late}",
        "in the last second before the close": outcome.at_the_close,
    }
    verdicts.tell("Answers around the close", figures, outcome.faults)


if __name__ == "__main__":
    typer.run(main)
