"""A kill -9 in the midst of a correction: all is as it was, and then it is carried out once."""

import asyncio
import signal
import sys
from pathlib import Path

from sqlalchemy import Connection, select

from handlers.corrections.carrying_out import carry_out
from handlers.corrections.outcome import Outcome
from storage import contests, corrections
from storage.database import Database
from storage.tables import act, attempt, outbox, standing
from tests.tools.test_recount import PUBLISHED, publishes

KILLED = """
import asyncio, os, signal, sys
from storage.database import Database
from tests.faults.test_correcting_killed import carry


def carry_and_die(tx):
    assert carry(tx)
    os.kill(os.getpid(), signal.SIGKILL)


async def main():
    async with Database.opened(sys.argv[1]) as database:
        await database.write(carry_and_die)


asyncio.run(main())
"""


def ask(tx: Connection) -> int:
    """That nothing is right about the first question."""
    return corrections.ask(
        tx, 1, round_number=1, question=0, accepts=[], undoes=None, reason="Sai.", message="1",
        by="telegram:9", at=PUBLISHED,
    )  # fmt: skip


def carry(tx: Connection) -> Outcome | None:
    asked = corrections.find(tx, 1, 1)
    assert asked
    return carry_out(tx, contests.load(tx, 1), asked, by="telegram:9", at=PUBLISHED)


def everything(tx: Connection) -> list[list[tuple[object, ...]]]:
    tables = (attempt, standing, outbox, act)
    return [
        [tuple(row) for row in tx.execute(select(each).order_by(*each.primary_key.columns))]
        for each in tables
    ]


async def test_it_is_carried_out_whole_or_not_at_all_and_once(
    database_url: str, tmp_path: Path
) -> None:
    async with Database.opened(database_url) as db:
        await publishes(db, tmp_path)
        await db.write(ask)
        before = await db.read(everything)
    killed = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, database_url)
    assert await killed.wait() == -signal.SIGKILL
    async with Database.opened(database_url) as db:
        assert await db.read(everything) == before
        outcomes = await asyncio.gather(*(db.write(carry) for _ in range(3)))
        assert sorted(outcome is None for outcome in outcomes) == [False, True, True]
        assert await db.read(everything) != before
