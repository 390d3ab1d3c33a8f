"""A backup taken while people answer is restored elsewhere, and the rankings are the same.

    python -m tests.faults.backup_drill --papers 1000000

Two papers of a second round are changed together, 200 times a second, while `python -m bot backup`
runs beside; each second is looked at for how long people waited. Then `python -m bot restore` puts
the file into a fresh database, where the rankings are worked out anew from the answers.
"""

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

import typer
from sqlalchemy import Connection, select, update

from storage import attempts, standings
from storage.contests import StoredContest
from storage.database import Database
from storage.migrating import migrate
from storage.tables import attempt
from tests.faults.full_office import fill, rank_anew
from tests.faults.processes import Program
from tests.faults.verdicts import tell
from tests.storage.held import minute

PER_SECOND = 200
QUIET_SECONDS = 5.0
SLOW_SECONDS = 0.05  # what nobody notices; and
TIMES_SLOWER = 3  # than in quiet times


@dataclass
class Waits:
    """How long each write took, in seconds, by the second in which it was asked for."""

    by_second: defaultdict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    def note(self, asked_at: float) -> None:
        self.by_second[int(asked_at)].append(time.monotonic() - asked_at)

    def p99s(self, since: float, until: float) -> list[float]:
        """Of each second that lies within."""
        return [_p99(waits) for second, waits in self.by_second.items() if since <= second < until]

    def all_of(self, since: float, until: float) -> list[float]:
        seconds = (waits for second, waits in self.by_second.items() if since <= second < until)
        return [wait for waits in seconds for wait in waits]


def _p99(waits: list[float]) -> float:
    return quantiles([*waits, *waits], n=100)[98]


@dataclass
class Outcome:
    quiet_p99: float
    busy_p99: float
    slowest: float
    slow_seconds: int
    backup_seconds: float
    restore_seconds: float
    size: int
    together: bool
    same_rankings: bool
    same_anew: bool

    @property
    def faults(self) -> list[str]:
        wrong = {
            "more than 5 s of slower answers": self.slow_seconds > 5,
            "half a transaction is in the backup": not self.together,
            "other rankings": not self.same_rankings,
            "other rankings when worked out anew": not self.same_anew,
        }
        return [fault for fault, is_so in wrong.items() if is_so]


async def drill(folder: Path, papers: int, url: str, fresh_url: str, quiet: float) -> Outcome:
    await migrate(url)
    async with Database.opened(url) as db:
        stored = await db.write(fill, papers)
        there = await db.read(standings.digest)
        waits = Waits()
        async with asyncio.TaskGroup() as group:
            load = group.create_task(_move_on(db, await _two_papers(db, stored), waits))
            begun_at = time.monotonic()
            await asyncio.sleep(quiet)
            backing_up_at = time.monotonic()
            await Program(folder, {"DATABASE_URL": url}, "backup", "copy.db").run()
            done_at = time.monotonic()
            load.cancel()
    await Program(folder, {"DATABASE_URL": fresh_url}, "restore", "copy.db").run()
    restored_at = time.monotonic()
    async with Database.opened(fresh_url) as fresh:
        moved_to = await fresh.read(_seconds, stored)
        digest = await fresh.read(standings.digest)
        anew = await fresh.write(rank_anew, stored)
    quiet_p99 = _p99(waits.all_of(begun_at, backing_up_at))
    busy = waits.all_of(backing_up_at - 1, done_at)
    is_slow = max(SLOW_SECONDS, TIMES_SLOWER * quiet_p99)
    return Outcome(
        quiet_p99=quiet_p99,
        busy_p99=_p99(busy),
        slowest=max(busy),
        slow_seconds=sum(p99 > is_slow for p99 in waits.p99s(backing_up_at - 1, done_at)),
        backup_seconds=done_at - backing_up_at,
        restore_seconds=restored_at - done_at,
        size=(folder / "copy.db").stat().st_size,
        together=len(set(moved_to)) == 1,
        same_rankings=digest == there,
        same_anew=anew == there,
    )


async def _two_papers(db: Database, stored: StoredContest) -> list[int]:
    return [await db.write(_begin, stored, person) for person in (1, 2)]


def _begin(tx: Connection, stored: StoredContest, person: int) -> int:
    return attempts.start(
        tx,
        round_id=stored.round_ids[2],
        participant_id=person,
        number=1,
        unit_code="so-noi-vu",
        seed="s",
        started_at=minute(1),
        deadline_at=minute(99),
        is_counted=True,
    ).id


async def _move_on(db: Database, papers: list[int], waits: Waits) -> None:
    """So many a second, however long each takes."""
    async with asyncio.TaskGroup() as group:
        begun_at = time.monotonic()
        for number in range(PER_SECOND * 3600):
            await asyncio.sleep(begun_at + number / PER_SECOND - time.monotonic())
            group.create_task(_move(db, papers, number, waits))


async def _move(db: Database, papers: list[int], seconds: int, waits: Waits) -> None:
    asked_at = time.monotonic()
    await db.write(_move_both, papers, seconds)
    waits.note(asked_at)


def _move_both(tx: Connection, papers: list[int], seconds: int) -> None:
    for paper in papers:
        tx.execute(update(attempt).where(attempt.c.id == paper).values(seconds=seconds))


def _seconds(tx: Connection, stored: StoredContest) -> list[int]:
    moved = select(attempt.c.seconds).where(attempt.c.round_id == stored.round_ids[2])
    return list(tx.scalars(moved))


def main(papers: int = 1_000_000, quiet: float = QUIET_SECONDS) -> None:
    with TemporaryDirectory() as name:
        url, fresh_url = f"sqlite:///{name}/contest.db", f"sqlite:///{name}/fresh.db"
        outcome = asyncio.run(drill(Path(name), papers, url, fresh_url, quiet))
    figures = {
        "papers, answers": f"{papers:,}, {papers * 10:,}",
        "size of the backup": f"{outcome.size / 2**20:,.0f} MiB",
        "backup, restore": f"{outcome.backup_seconds:.1f} s, {outcome.restore_seconds:.1f} s",
        "p99 of a write, quiet / while backing up / slowest": " / ".join(
            f"{1000 * wait:.1f} ms"
            for wait in (outcome.quiet_p99, outcome.busy_p99, outcome.slowest)
        ),
        "seconds with slower answers": outcome.slow_seconds,
    }
    tell("A backup while people answer", figures, outcome.faults)


if __name__ == "__main__":
    typer.run(main)
