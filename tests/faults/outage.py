"""The bot is away for longer than Telegram keeps presses: everybody with an open paper is told.

    python -m tests.faults.outage

Ten in a hundred have handed in before and are left in peace. The long form kills the bot and
waits; the short one kills it and writes down an earlier last sign.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.progress import Progress
from sqlalchemy import Connection, update

from storage import outages
from storage.database import Database
from storage.tables import attempt
from storage.tables.papers import HandedInBy
from tests.faults import crowd, verdicts
from tests.faults.crowd import Taker
from tests.faults.processes import BotProgram
from tests.faults.telegram import LightTelegram
from tests.faults.waiting import until

WITHIN_SECONDS = 600.0
_WORD = "gián đoạn"
_LOOK_SECONDS = 0.1
_SETTLING_SECONDS = 3.0  # for a second copy, if there were one


@dataclass(frozen=True)
class Plan:
    people: int
    seconds: float
    waits: bool
    """Whether the bot is really away for so long."""


@dataclass
class Outcome:
    open_papers: int
    told: Counter[int] = field(default_factory=Counter)
    """How often each person was told."""
    last_after_seconds: float = 0.0
    in_vain: int = 0
    """People who were told although they had no paper open."""

    @property
    def faults(self) -> list[str]:
        found = {
            "not told": self.open_papers - len(self.told),
            "told more than once": sum(times > 1 for times in self.told.values()),
            "told in vain": self.in_vain,
            "told too late": int(self.last_after_seconds > WITHIN_SECONDS),
        }
        return [f"{name}: {count}" for name, count in found.items() if count]


async def be_away(
    folder: Path, plan: Plan, advance: Callable[[], object] = lambda: None
) -> Outcome:
    url = f"sqlite:///{folder / 'contest.db'}"
    contest = crowd.write_contest(folder, datetime.now(UTC) + timedelta(days=1))
    takers = await crowd.gather(url, contest, plan.people)
    done, taking = takers[: plan.people // 10], takers[plan.people // 10 :]
    outcome, telegram = Outcome(len(taking)), LightTelegram()
    bot = BotProgram(folder, {"DATABASE_URL": url})
    async with telegram.serving(), Database.opened(url) as database:
        await database.write(_hand_in, done)
        bot.use(telegram.settings)
        await bot.start()
        await _until_heard(database)
        await bot.kill()
        if plan.waits:
            await asyncio.sleep(plan.seconds)
        else:
            long_ago = datetime.now(UTC) - timedelta(seconds=plan.seconds)
            await database.write(outages.renew, "telegram", long_ago)
        telegram.shows = _counting(outcome, {taker.person for taker in taking}, advance)
        await bot.start()
        await until(lambda: len(outcome.told) == len(taking), 2 * WITHIN_SECONDS)
        await asyncio.sleep(_SETTLING_SECONDS)
        await bot.stop()
    return outcome


def _counting(
    outcome: Outcome, taking: set[int], advance: Callable[[], object]
) -> Callable[[int, str, float], None]:
    back_at = time.monotonic()

    def show(person: int, text: str, at: float) -> None:
        if _WORD in text:
            outcome.told[person] += 1
            outcome.in_vain += person not in taking
            outcome.last_after_seconds = at - back_at
            advance()

    return show


def _hand_in(tx: Connection, takers: list[Taker]) -> None:
    ids = [taker.attempt_id for taker in takers]
    handed_in = {"handed_in_at": datetime.now(UTC), "handed_in_by": HandedInBy.PERSON}
    counted = {"score": 0, "seconds": 60}
    tx.execute(update(attempt).where(attempt.c.id.in_(ids)).values(handed_in | counted))


async def _until_heard(database: Database) -> None:
    """Until the bot has kept a sign of its own."""
    async with asyncio.timeout(WITHIN_SECONDS):
        while not await database.read(outages.heard_at, "telegram"):  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_SECONDS)


def main(people: int = 10_000, seconds: float = 180.0) -> None:
    with TemporaryDirectory() as folder, Progress() as progress:
        task = progress.add_task("people told", total=people - people // 10)
        away = be_away(Path(folder), Plan(people, seconds, True), lambda: progress.advance(task))
        outcome = asyncio.run(away)
    figures = {
        "away, after kill -9": f"{seconds:g} s",
        "people with an open paper": f"{outcome.open_papers:,}",
        "told": f"{len(outcome.told):,}, at most {max(outcome.told.values())} times",
        "told in vain": outcome.in_vain,
        "the last after the start": f"{outcome.last_after_seconds:.0f} s",
    }
    verdicts.tell("An outage", figures, outcome.faults)


if __name__ == "__main__":
    typer.run(main)
