"""Buttons pressed with data that no button of ours carries: nothing of anybody else's changes.

    python -m tests.faults.payloads

A hundred thousand presses on the real reception and a real database, by people with and without
a part in the contest, in private and in a group: random signs, and data of real buttons with
something changed.
"""

import asyncio
import sys
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import typer
from rich.console import Console
from rich.progress import track
from structlog.testing import capture_logs

from bot.importing import read_folder
from conversation.action import CODES, NotAnAction, decode
from handlers.making.loading import import_contest
from storage.database import Database
from storage.migrating import migrate
from tests.faults import rows
from tests.faults.counter import Counter
from tests.journeys import small_contest
from tests.storage.held import minute

HOLDING, HANDED_IN, JOINED, STRANGER = 1, 2, 3, 4
FORGERS = JOINED, STRANGER
AT_ONCE = 50
LETTERS = "abcdefghijklmnopqrstuvwxyz.0123456789-+_ é\0𝟙"


@dataclass
class Outcome:
    """`read`: how many were data that a button might carry; `changed`: rows of others."""

    pressed: int = 0
    read: Tally[str] = field(default_factory=Tally)
    changed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        return self.pressed > 0 and not (self.changed or self.errors)


def forged(chance: Random) -> str:
    """Random signs, or what a button carries with something changed."""
    if chance.random() < 0.2:
        return "".join(chance.choices(LETTERS, k=chance.randrange(1, 65)))
    kind = chance.choice(list(CODES))
    values = [str(_number(chance)) for _ in fields(CODES[kind])]
    payload = ".".join([kind, *values])
    return payload if chance.random() < 0.6 else _mutated(payload, chance)[:64]


def _number(chance: Random) -> int:
    """Mostly of something that is there."""
    return chance.choice([-1, chance.randrange(2**32)] if chance.random() < 0.1 else range(4))


def _mutated(payload: str, chance: Random) -> str:
    at = chance.randrange(len(payload) + 1)
    sign = chance.choice(LETTERS)
    return chance.choice(
        [payload[:at] + sign + payload[at:], payload[:at] + payload[at + 1 :], payload + "." + sign]
    )


async def press_often(
    url: str,
    folder: Path,
    presses: int,
    seed: int = 1,
    seen: Callable[[range], Iterable[int]] = iter,
) -> Outcome:
    chance, outcome = Random(seed), Outcome()
    async with Database.opened(url) as database:
        counter = await _counter(database, folder)
        mine = await _business_of_forgers(counter)
        before = await database.read(rows.kept, mine)
        with capture_logs() as logs:
            for _ in seen(range(presses // AT_ONCE)):
                batch = [forged(chance) for _ in range(AT_ONCE)]
                await asyncio.gather(*(_press(counter, each, chance, outcome) for each in batch))
        after = await database.read(rows.kept, mine)
    outcome.errors = [str(log) for log in logs if log["log_level"] in ("error", "critical")]
    outcome.changed = [table for table in before if before[table] != after[table]]
    return outcome


async def _counter(database: Database, folder: Path) -> Counter:
    """Week 1 is open; somebody holds a paper, somebody has handed one in, somebody has joined."""
    contest = read_folder(small_contest.write(folder))
    imported = await import_contest(database, contest, at=minute(-60))
    counter = Counter(database, imported.stored, minute(0))
    await counter.comes_to(minute(60))
    for who in (HOLDING, HANDED_IN, JOINED):
        await counter.joins(who)
    await counter.starts(HOLDING)
    await counter.takes(HANDED_IN, "ABD", prediction=4)
    return counter


async def _business_of_forgers(counter: Counter) -> rows.Mine:
    last = (await counter.paper_of(HANDED_IN)).id
    joined = (await counter.person(JOINED)).id
    coming = await counter.database.read(rows.next_participant)
    of_joined = rows.account_and_new_papers_of(JOINED, joined, last=last)
    of_stranger = rows.account_of(STRANGER, coming)

    def mine(table: str, row: rows.Row) -> bool:
        return of_joined(table, row) or of_stranger(table, row)

    return mine


async def _press(counter: Counter, payload: str, chance: Random, outcome: Outcome) -> None:
    outcome.pressed += 1
    outcome.read[_kind(payload)] += 1
    await counter.sends(chance.choice(FORGERS), payload, in_group=chance.random() < 0.3)


def _kind(payload: str) -> str:
    try:
        return type(decode(payload)).__name__
    except NotAnAction:
        return "nothing"


async def _on_sqlite(presses: int, seed: int) -> Outcome:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/contest.db"
        await migrate(url)
        return await press_often(
            url, Path(folder), presses, seed, lambda all_: track(all_, "pressing")
        )


def main(presses: int = 100_000, seed: int = 1) -> None:
    console, outcome = Console(), asyncio.run(_on_sqlite(presses, seed))
    console.print(f"pressed: {outcome.pressed:,}")
    console.print(f"data that is on no button: {outcome.read['nothing']:,}")
    console.print(f"kinds of action read from the rest: {len(outcome.read) - 1} of {len(CODES)}")
    console.print(f"tables in which others' rows changed: {outcome.changed}")
    console.print(f"unhandled errors: {len(outcome.errors)}", *outcome.errors[:3], sep="\n")
    sys.exit(0 if outcome.is_well else 1)


if __name__ == "__main__":
    typer.run(main)
