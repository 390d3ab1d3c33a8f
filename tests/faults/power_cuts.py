"""The power goes at any moment: whatever people were told is kept is there afterwards.

    python -m tests.faults.power_cuts

People answer through the real storage layer while the shim notes all that is done to the files.
Then the run is cut off at a thousand moments, at each of which the disk has kept what was synced
and of the rest what chance will have; our program opens what is left, and counts.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import typer
from rich.console import Console
from rich.progress import track
from sqlalchemy import Connection, select

from storage.database import Database
from storage.migrating import migrate
from storage.tables import answer, attempt
from tests.faults.disk.image import Disk
from tests.faults.disk.log import Step, read_log
from tests.faults.disk.shim import Control, compiled, environment
from tests.faults.processes import ROOT
from tests.faults.verdicts import tell
from tests.faults.writing import CONFIRMED, Answer, confirmed, url_in

SESSIONS = 2  # the program ends, and goes on


@dataclass
class Outcome:
    """`told` answers were confirmed up to all the cuts together; `losing` cuts lost any of them."""

    cuts: int = 0
    told: int = 0
    lost: int = 0
    losing: int = 0
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.cuts:,} cuts with {self.told:,} confirmed answers in all: {self.lost:,} lost "
            f"by {self.losing:,} cuts, {len(self.broken):,} left unusable"
        )

    @property
    def is_well(self) -> bool:
        return self.cuts > 0 and self.told > 0 and not self.lost and not self.broken


def record(
    folder: Path, *, answers: int, synchronous: str = "FULL", syncs_fail: bool = False
) -> list[Step]:
    """A run of the storage layer: all that it did to its files."""
    data = folder / "data"
    data.mkdir(parents=True)
    log, control = folder / "log", folder / "control"
    behind = environment(compiled(folder), data, log=log, control=control)
    with Control.of(control):
        for session in range(SESSIONS):
            arguments = [
                f"--first={session * answers}",
                f"--answers={answers}",
                f"--synchronous={synchronous}",
                *([f"--control={control}"] if syncs_fail else []),
            ]
            subprocess.run(
                [sys.executable, "-m", "tests.faults.writing", str(data), *arguments],
                check=True,
                cwd=ROOT,
                env={**os.environ, **behind},
            )
    return list(read_log(log, data))


def cut_often(
    steps: list[Step],
    folder: Path,
    cuts: int,
    seed: int = 1,
    watched: Callable[[range], Iterable[int]] = iter,
) -> Outcome:
    """Cut the run off after `cuts` of its steps, and look at what is left each time."""
    chance = Random(seed)
    disk, outcome, done = Disk(), Outcome(), 0
    moments = sorted(chance.choices(range(1, len(steps) + 1), k=cuts))
    for number in watched(range(cuts)):
        while done < moments[number]:
            disk.take(steps[done])
            done += 1
        left = folder / f"cut-{number}"
        left.mkdir()
        disk.cut(left, chance)
        _look(left, confirmed(disk.cached(CONFIRMED)), outcome)
    return outcome


def _look(left: Path, told: set[Answer], outcome: Outcome) -> None:
    outcome.cuts += 1
    outcome.told += len(told)
    (left / CONFIRMED).unlink(missing_ok=True)
    try:
        lost = told - asyncio.run(_reopened(left))
    except Exception as error:  # noqa: BLE001  whatever the program makes of it is the finding
        outcome.broken.append(f"{left.name}: {type(error).__name__}: {error}")
        return
    outcome.lost += len(lost)
    outcome.losing += bool(lost)
    for file in left.iterdir():
        file.unlink()
    left.rmdir()


async def _reopened(left: Path) -> set[Answer]:
    """What the program finds when it is started again; raises if it is damaged."""
    await migrate(url_in(left))
    async with Database.opened(url_in(left)) as db:
        found = await db.read(damage)
        if found:
            raise AssertionError("; ".join(found))
        await db.write(_go_on)
        return await db.read(kept)


def damage(tx: Connection) -> list[str]:
    """What SQLite finds wrong with its file."""
    found = tx.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    references = tx.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [str(each) for each in (*found, *references) if each != "ok"]


def _go_on(tx: Connection) -> None:
    tx.execute(attempt.update().values(seed=attempt.c.seed + "-"))


def kept(tx: Connection) -> set[Answer]:
    rows = tx.execute(select(answer.c.attempt_id, answer.c.question, answer.c.option))
    return {(row.attempt_id, row.question, row.option) for row in rows}


@dataclass(frozen=True)
class Run:
    """What is recorded, and which share of the cuts it gets; `loses`: it must, or the cuts test
    nothing."""

    name: str
    share: float = 1
    synchronous: str = "FULL"
    syncs_fail: bool = False
    loses: bool = False

    def cut(self, cuts: int, answers: int, seed: int, console: Console) -> Outcome:
        with TemporaryDirectory() as name:
            folder = Path(name)
            steps = record(
                folder,
                answers=answers,
                synchronous=self.synchronous,
                syncs_fail=self.syncs_fail,
            )
            console.print(f"{self.name}: {len(steps):,} steps to cut off after")
            return cut_often(
                steps,
                folder,
                int(cuts * self.share),
                seed,
                lambda all_: track(all_, self.name, console=console),
            )

    def is_as_it_should(self, outcome: Outcome) -> bool:
        return outcome.losing > 0 if self.loses else outcome.is_well


RUNS = (
    Run("synchronous=FULL"),
    Run("FULL, syncs failing now and then", share=0.25, syncs_fail=True),
    Run("NORMAL, which must lose", share=0.25, synchronous="NORMAL", loses=True),
)


def main(cuts: int = 1000, answers: int = 250, seed: int = 1) -> None:
    console = Console()
    outcomes = {run: run.cut(cuts, answers, seed, console) for run in RUNS}
    wrong = [run for run, outcome in outcomes.items() if not run.is_as_it_should(outcome)]
    tell(
        "Power cuts",
        {run.name: str(outcome) for run, outcome in outcomes.items()},
        [f"{run.name}: {outcomes[run].broken[:3]}" for run in wrong],
    )


if __name__ == "__main__":
    typer.run(main)
