"""A whole contest gone through by its calendar alone, however often the bot is away meanwhile.

Nothing sleeps: the clock is set. While it is at work the bot looks whenever something is due, as
its scheduler does; it looks at once when it comes back and after its clock was set.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, Table, select

from bot.clock import Clock
from bot.jobs import SETTLING, Jobs
from bot.leading import Leader
from contest.calendar import ABOUT_DATA, DueKind, DueRun, due_runs
from handlers import notices
from handlers.shelf import Shelf
from storage import contests
from storage.database import Database
from storage.encryption import Cipher
from storage.tables import attempt, due_run, outbox, standing, unit_standing
from tests.contest.folder import SOUND, read
from tests.storage.held import Held, minute

HOUR = timedelta(hours=1)
DOWNS = (
    timedelta(seconds=2),
    timedelta(minutes=3),
    HOUR,
    timedelta(hours=26),
    timedelta(days=8),
    timedelta(days=15),
)


class Happening(StrEnum):
    AT_WORK = "at work"
    AWAY = "away"
    CLOCK_SET = "clock set"


Step = tuple[Happening, timedelta]


@dataclass(frozen=True)
class Tables:
    """What is left in the end: everything that must not depend on when the bot was away."""

    runs: frozenset[tuple[object, ...]]
    results: frozenset[tuple[object, ...]]
    told: frozenset[tuple[object, ...]]
    """Who was told what, but for openings and reminders, which may be skipped."""
    called: frozenset[tuple[object, ...]]
    """Openings and reminders."""


async def held_contest(db: Database) -> Held:
    """Two weeks; three people have taken papers, one of them has left the second open."""
    stored = await db.write(contests.save, read(SOUND), secret="s", at=minute(-60))
    held = Held(db, stored)
    for number, name in enumerate(("Lò Thị Mai", "Bùi Văn Nam", "Xa Thị Hoa"), start=1):
        who = await held.joins(f"telegram:{number}", name)
        await held.takes(who, score=number, week=1, at=5.0 + number)
        if number > 1:
            await held.takes(who, score=4 - number, week=2, at=7 * 24 * 60 + 5.0 + number)
        else:
            await held.starts(who, week=2, at=7 * 24 * 60 + 3.0)
    return held


async def goes_through(held: Held, steps: Iterable[Step], databases: Sequence[Database]) -> Tables:
    """From an hour before the first opening until the ranking of the contest is published.

    Each of `databases` is a process, all of which believe they lead.
    """
    clock, now = Clock(), minute(-60)
    processes = [Jobs(db, Shelf(db), clock, Leader(db, "both"), Cipher.of("")) for db in databases]
    for happening, length in steps:
        if happening is Happening.AT_WORK:
            await _look_at(processes, clock, _coming(held, now, now + length))
        now += length
        await _look_at(processes, clock, [now])
    end = ready_at(_runs(held)[-1])
    await _look_at(processes, clock, [*_coming(held, now, end), max(now, end)])
    return await held.db.read(_tables)


async def works_until(held: Held, at: datetime) -> None:
    """One process is at work from an hour before the first opening."""
    clock, leader = Clock(), Leader(held.db)
    jobs = Jobs(held.db, Shelf(held.db), clock, leader, Cipher.of(""))
    await _look_at([jobs], clock, _coming(held, minute(-60), at))
    await leader.resign()


def ready_at(run: DueRun) -> datetime:
    """When the calendar does it at the earliest."""
    return run.at + SETTLING if run.kind is DueKind.CLOSE else run.at


async def _look_at(processes: list[Jobs], clock: Clock, moments: Iterable[datetime]) -> None:
    for at in moments:
        clock.set(at)
        await asyncio.gather(*(jobs.look() for jobs in processes))


def _coming(held: Held, since: datetime, until: datetime) -> list[datetime]:
    return [at for at in map(ready_at, _runs(held)) if since < at <= until]


def _runs(held: Held) -> list[DueRun]:
    """All but the deletion of what is too old to be kept."""
    return [run for run in due_runs(held.stored.rules) if run.kind not in ABOUT_DATA]


def _tables(tx: Connection) -> Tables:
    rows = _rows(tx, outbox, "address", "notice", "round", "detail")
    may_be_skipped = {notices.OPENING, notices.REMINDER}
    papers = _rows(
        tx, attempt, "participant_id", "round_id", "handed_in_at", "handed_in_by", "score"
    )
    places = _rows(tx, standing, "round", "participant_id", "place", "score", "prize")
    units = _rows(tx, unit_standing, "round", "unit_code", "place", "participants", "mean_score")
    runs = _rows(tx, due_run, "kind", "round", "index")
    return Tables(
        runs=frozenset(run for run in runs if run[0] not in ABOUT_DATA),
        results=frozenset([*papers, *places, *units]),
        told=frozenset(row for row in rows if row[1] not in may_be_skipped),
        called=frozenset(row for row in rows if row[1] in may_be_skipped),
    )


def _rows(tx: Connection, table: Table, *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in tx.execute(select(*(table.c[name] for name in columns)))]
