"""The bot was away when something was due: what the real program does about it once it is back.

    python -m tests.faults.absences

Two processes start at once, on a host in one time zone or another, on both databases.
"""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle, product
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from contest.calendar import DueKind, due_runs
from storage import runs
from storage.database import Database
from storage.migrating import migrate
from storage.runs import Run
from tests.databases import PostgresServer
from tests.faults import verdicts
from tests.faults.calendar_course import DOWNS, held_contest, ready_at, works_until
from tests.faults.processes import PATIENCE_SECONDS, Program
from tests.faults.telegram import LightTelegram
from tests.storage.held import Held

WITHIN_SECONDS = 60.0
ZONES = ("Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati")
KINDS = (DueKind.OPEN, DueKind.REMIND, DueKind.CLOSE, DueKind.PUBLISH)
_A_MOMENT = timedelta(seconds=1)
_LOOK_SECONDS = 0.05


@dataclass(frozen=True)
class Absence:
    """From a moment before the first week's run of this kind is due, for so long."""

    kind: DueKind
    length: timedelta
    zone: str


@dataclass(frozen=True)
class Return:
    """`seconds` from the start of the processes until all that was due is on record."""

    absence: Absence
    seconds: float
    due: int
    record: list[Run]

    @property
    def faults(self) -> list[str]:
        keys = {(run.kind, run.round, run.index) for run in self.record}
        checks = {
            f"{len(self.record)} runs, {self.due} were due": len(self.record) == self.due,
            "a run is recorded twice": len(keys) == len(self.record),
            f"{self.seconds:.0f} s": self.seconds <= WITHIN_SECONDS,
        }
        return [f"{self.absence}: {what}" for what, is_well in checks.items() if not is_well]


class ShiftedBot(Program):
    module = "tests.faults.shifted"


async def comes_back(folder: Path, url: str, absence: Absence) -> Return:
    """Two processes start at once after the absence; the database is as it was left."""
    await migrate(url)
    telegram = LightTelegram(["http://bot"])
    async with Database.opened(url) as database, telegram.serving():
        held = await held_contest(database)
        left_at = _instant_of(held, absence.kind) - _A_MOMENT
        await works_until(held, left_at)
        settings = telegram.settings | {"DATABASE_URL": url, "WEB_PORT": "0", "TZ": absence.zone}
        back_at = left_at + absence.length
        processes = [ShiftedBot(folder, settings, back_at.isoformat()) for _ in range(2)]
        try:
            began = time.monotonic()
            await asyncio.gather(*(process.start() for process in processes))
            planned = [run for run in due_runs(held.stored.rules) if _is_planned(run.kind)]
            due = sum(ready_at(run) <= back_at for run in planned)
            record = await _record(held, due)
            return Return(absence, time.monotonic() - began, due, record)
        finally:
            await asyncio.gather(*(process.stop() for process in processes))


def _instant_of(held: Held, kind: DueKind) -> datetime:
    return next(ready_at(run) for run in due_runs(held.stored.rules) if run.kind is kind)


def _is_planned(kind: str) -> bool:
    """Complaints end so many days after what was published in fact, however late that was."""
    return kind != DueKind.COMPLAINTS_END


async def _record(held: Held, due: int) -> list[Run]:
    """What is on record, once that is all that was due or nothing more comes."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        history = await held.db.read(runs.history, held.stored.id)
        record = [run for run in history if _is_planned(run.kind)]
        if len(record) >= due or time.monotonic() > until:
            return record
        await asyncio.sleep(_LOOK_SECONDS)


@contextmanager
def _databases(folder: Path) -> Iterator[list[str]]:
    """Of both kinds, one each."""
    server = PostgresServer(folder / "data")
    try:
        with server.database() as url:
            yield [f"sqlite:///{folder / 'contest.db'}", url]
    finally:
        server.stop()


def main() -> None:
    zones = cycle(ZONES)
    absences = [Absence(kind, length, next(zones)) for kind, length in product(KINDS, DOWNS)]
    returns: list[Return] = []
    for absence in track(absences, "away"):
        with TemporaryDirectory() as name, _databases(Path(name)) as urls:
            returns += [asyncio.run(comes_back(Path(name), url, absence)) for url in urls]
    table = Table("away across", "for", "host in", "due", "skipped", "after at most")
    for sqlite, postgresql in zip(returns[::2], returns[1::2], strict=True):
        absence, seconds = sqlite.absence, max(sqlite.seconds, postgresql.seconds)
        skipped = [f"{run.kind} {run.round}: {run.reason}" for run in sqlite.record if run.reason]
        table.add_row(
            absence.kind,
            str(absence.length),
            absence.zone,
            str(sqlite.due),
            "\n".join(skipped),
            f"{seconds:.1f} s",
        )
    Console().print(table)
    figures = {
        "absences": f"{len(returns)}, half of them on each database",
        "slowest return": f"{max(each.seconds for each in returns):.1f} s",
    }
    faults = [fault for each in returns for fault in each.faults]
    verdicts.tell("Away when something was due", figures, faults)


if __name__ == "__main__":
    typer.run(main)
