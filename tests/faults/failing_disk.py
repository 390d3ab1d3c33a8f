"""The disk is full, or fails, at any write and any sync: what is not kept is not confirmed.

    python -m tests.faults.failing_disk

People answer through the real storage layer. From the k-th call on the disk refuses, for every k;
meanwhile the database must say that it is not ready. Then the disk is well again, and all must go
on. In the end what was confirmed is compared with what is stored, after opening it anew too.
"""

import asyncio
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from pydantic import TypeAdapter
from rich.console import Console

from storage import sqlite_transactions
from storage.attempts import Attempt
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.migrating import migrate
from tests.faults.disk.shim import Call, Control, compiled, environment, is_behind_the_shim
from tests.faults.power_cuts import damage, kept
from tests.faults.processes import ROOT
from tests.faults.verdicts import tell
from tests.faults.writing import Answer, offer, open_papers, url_in

QUESTIONS = 20
PAGES_BETWEEN_CHECKPOINTS = 12

KINDS = {
    "no space (ENOSPC) at a write": (errno.ENOSPC, Call.WRITE | Call.TRUNCATE | Call.OPEN),
    "EIO at a write": (errno.EIO, Call.WRITE | Call.TRUNCATE),
    "EIO at a sync": (errno.EIO, Call.SYNC),
}


@dataclass
class Outcome:
    """`trials`: at how many calls the disk began to refuse. All after `refused` must be none."""

    trials: int = 0
    confirmed: int = 0
    refused: int = 0
    lost: int = 0
    ready_all_the_same: int = 0
    not_going_on: int = 0
    damaged: int = 0
    ended_otherwise: int = 0

    @property
    def is_well(self) -> bool:
        faults = self.lost + self.ready_all_the_same + self.not_going_on
        return self.refused > 0 and not faults + self.damaged + self.ended_otherwise


class _Trial:
    """The disk refuses from one call on, once, until the fault was noticed."""

    def __init__(self, db: Database, disk: Control, outcome: Outcome) -> None:
        self._db = db
        self._disk = disk
        self._outcome = outcome
        self.confirmed: set[Answer] = set()
        self.was_noticed = False

    async def run(self, papers: list[Attempt]) -> None:
        for question in range(QUESTIONS):
            refused = await self._ask_all(papers, question)
            if refused:
                await self._notice()
                again = await self._ask_all(refused, question)
                self._outcome.not_going_on += len(again)

    async def _ask_all(self, papers: list[Attempt], question: int) -> list[Attempt]:
        """Those who were refused."""
        answers = await asyncio.gather(
            *(offer(self._db, paper, question) for paper in papers), return_exceptions=True
        )
        refused = []
        for paper, given in zip(papers, answers, strict=True):
            match given:
                case tuple():
                    self.confirmed.add(given)
                case StorageUnavailable():
                    refused.append(paper)
                case _:
                    self._outcome.ended_otherwise += 1
        self._outcome.refused += len(refused)
        return refused

    async def _notice(self) -> None:
        self.was_noticed = True
        self._outcome.ready_all_the_same += await self._db.is_ready()
        self._disk.heal()
        self._outcome.not_going_on += not await self._db.is_ready()


async def _fail_from(
    after: int, kind: str, begun: Path, folder: Path, disk: Control, outcome: Outcome
) -> bool:
    """One trial; whether the disk came to refuse anything."""
    shutil.copy(begun, folder)
    try:
        async with Database.opened(url_in(folder)) as db:
            papers = await open_papers(db)
            trial = _Trial(db, disk, outcome)
            error, calls = KINDS[kind]
            disk.fail(error, calls, after=after)
            await trial.run(papers)
            disk.heal()
            stored = await db.read(kept)
        async with Database.opened(url_in(folder)) as again:
            stored &= await again.read(kept)
            outcome.damaged += bool(await again.read(damage))
    finally:
        disk.heal()
    outcome.trials += 1
    outcome.confirmed += len(trial.confirmed)
    outcome.lost += len(trial.confirmed - stored)
    return trial.was_noticed


async def _fail_everywhere(folder: Path, kind: str, stride: int) -> Outcome:
    outcome, begun = Outcome(), folder / "begun"
    begun.mkdir()
    await migrate(url_in(begun))
    async with Database.opened(url_in(begun)) as db:
        await open_papers(db)
    with Control.of(Path(os.environ["SHIM_CONTROL"])) as disk:
        for after in count(0, stride):
            data = folder / f"{after}"
            data.mkdir()
            if not await _fail_from(after, kind, begun / "contest.db", data, disk, outcome):
                return outcome
            shutil.rmtree(data)
    raise AssertionError("counting never ends")


def fail_everywhere(folder: Path, kind: str, stride: int = 1) -> Outcome:
    """A disk that refuses from the k-th call on, for every `stride`-th k, in a process of its own
    behind the shim."""
    control, data = folder / "control", folder / "data"
    data.mkdir()
    with Control.of(control):
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.failing_disk", "--within", str(data),
             "--kind", kind, "--stride", str(stride)],
            check=True, cwd=ROOT, stdout=subprocess.PIPE,
            env={**os.environ, **environment(compiled(folder), data, control=control)},
        )  # fmt: skip
    return TypeAdapter(Outcome).validate_json(done.stdout)


def main(within: Path | None = None, kind: str = "", stride: int = 1) -> None:
    if within is not None and is_behind_the_shim():
        sqlite_transactions.PRAGMAS["wal_autocheckpoint"] = str(PAGES_BETWEEN_CHECKPOINTS)
        outcome = asyncio.run(_fail_everywhere(within, kind, stride))
        sys.stdout.buffer.write(TypeAdapter(Outcome).dump_json(outcome))
        return
    console, outcomes = Console(), {}
    for each in KINDS:
        with TemporaryDirectory() as folder, console.status(each):
            outcomes[each] = fail_everywhere(Path(folder), each, stride)
    figures = {each: ", ".join(_said(outcome)) for each, outcome in outcomes.items()}
    faults = [each for each, outcome in outcomes.items() if not outcome.is_well]
    tell("From the k-th call on the disk refuses", figures, faults)


def _said(outcome: Outcome) -> Iterator[str]:
    for name, how_many in asdict(outcome).items():
        yield f"{name.replace('_', ' ')}: {how_many:,}"


if __name__ == "__main__":
    typer.run(main)
