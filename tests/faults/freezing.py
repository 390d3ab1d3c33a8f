"""The leader freezes past its lease: another takes over, and what it writes late is refused.

python -m tests.faults.freezing --database sqlite
python -m tests.faults.freezing --database postgresql
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from sqlalchemy import Connection, func, select

from sandbox.faults import Fault
from storage import leases
from storage.database import Database
from storage.tables import outbox
from storage.tables.delivery import IS_WAITING, DeliveryState
from tests.databases import PostgresServer
from tests.faults import verdicts
from tests.faults.audience import Audience, gathered
from tests.faults.broadcast_course import Calls, copies_of
from tests.faults.processes import BotProgram

TAKEOVER_SECONDS = 15.0
REFUSED = "a notice is left to whoever leads next"  # a line of its log
LATENCY_SECONDS = 1.0  # so that some sends are under way whenever the leader freezes
_BEFORE, _AFTER = 15, 10  # messages sent before the freeze, and by the next leader
_LOOK_SECONDS = 0.05
_LOCKED_SECONDS = 0.5
_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Plan:
    people: int = 90
    per_second: float = 8.0


@dataclass(frozen=True)
class Outcome:
    """`in_flight`: rows the frozen leader was sending. Once awake, it tried to write what became of
    them, and was `refused`; `late` are those written all the same."""

    takeover_seconds: float
    in_flight: int
    refused: int
    late: int
    missed: int
    copies: Counter[int]

    @property
    def faults(self) -> list[str]:
        checks = {
            f"taken over after {self.takeover_seconds:.1f} s": self.takeover_seconds
            <= TAKEOVER_SECONDS,
            "nothing was under way": self.in_flight > 0,
            f"refused {self.refused} of {self.in_flight}": self.refused == self.in_flight,
            f"written late: {self.late}": self.late == 0,
            f"missed: {self.missed}": self.missed == 0,
            f"copies: {self.copies}": max(self.copies) <= 2 and self.copies[2] <= self.in_flight,
        }
        return [what for what, is_well in checks.items() if not is_well]


async def freeze_the_leader(folder: Path, database_url: str, plan: Plan) -> Outcome:
    """One of two processes is stopped while it sends, and goes on once the other leads."""
    gathering = gathered(folder, database_url, people=plan.people, groups=0)
    async with gathering as audience, Database.opened(database_url) as database:
        audience.world.faults.add(
            Fault(methods=frozenset({"sendmessage"}), times=None, delay_seconds=LATENCY_SECONDS)
        )
        calls = Calls(audience.world)
        async with _two_bots(folder, database_url, audience, plan) as (leader, other):
            await leader.start()
            await _until_sent(calls, _BEFORE)
            await other.start()
            began = await _freeze(leader, database)
            term, under_way = await database.read(_claimed)
            before = await database.read(_finished_in, term)
            await asyncio.sleep(LATENCY_SECONDS)
            await _until_sent(calls, calls.sent() + 1)
            takeover_seconds = time.monotonic() - began
            await _until_sent(calls, calls.sent() + _AFTER)
            leader.thaw()
            await _until_all_sent(database)
        copies = copies_of(calls.all(), audience.reachable)
        late = await database.read(_finished_in, term) - before
    counted = Counter(copies.values())
    refused = leader.log.read_text().count(REFUSED)
    return Outcome(takeover_seconds, under_way, refused, late, counted.pop(0, 0), counted)


@asynccontextmanager
async def _two_bots(
    folder: Path, database_url: str, audience: Audience, plan: Plan
) -> AsyncIterator[tuple[BotProgram, BotProgram]]:
    """Both are posted to, as Telegram lets one alone ask for updates; nobody presses anything."""
    settings = audience.settings | {
        "DATABASE_URL": database_url,
        "BULK_PER_SECOND": f"{plan.per_second}",
        "TELEGRAM_WEBHOOK_URL": "http://127.0.0.1:9",
        "TELEGRAM_WEBHOOK_SECRET": "a-secret-of-at-least-32-characters",
    }
    folders = folder / "one", folder / "other"
    for each in folders:
        each.mkdir()
    bots = BotProgram(folders[0], settings), BotProgram(folders[1], settings)
    try:
        yield bots
    finally:
        for bot in bots:
            await bot.stop()


async def _freeze(bot: BotProgram, database: Database) -> float:
    """Stop it at a moment when it does not keep SQLite's only lock, which nothing could help."""
    while True:
        bot.freeze()
        began = time.monotonic()
        writing = asyncio.create_task(database.write(leases.try_out))
        written, _ = await asyncio.wait({writing}, timeout=_LOCKED_SECONDS)
        under_way = (await database.read(_claimed))[1]
        if written and under_way:
            return began
        bot.thaw()
        await writing
        await asyncio.sleep(_LOOK_SECONDS)


async def _until_sent(calls: Calls, sent: int) -> None:
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while calls.sent() < sent:  # noqa: ASYNC110  the sandbox tells whoever looks
            await asyncio.sleep(_LOOK_SECONDS)


async def _until_all_sent(database: Database) -> None:
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while await database.read(_waiting) > 0:  # noqa: ASYNC110  nobody tells
            await asyncio.sleep(_LOOK_SECONDS)


def _claimed(tx: Connection) -> tuple[str, int]:
    """The term in which rows are on their way, and how many."""
    claimed = select(outbox.c.claimed_by).where(IS_WAITING, outbox.c.claimed_by.is_not(None))
    terms = [term for (term,) in tx.execute(claimed) if term]
    return max(terms, default=""), len(terms)


def _finished_in(tx: Connection, term: str) -> int:
    finished = select(func.count()).where(
        outbox.c.claimed_by == term, outbox.c.state != DeliveryState.WAITING
    )
    return tx.execute(finished).scalar_one()


def _waiting(tx: Connection) -> int:
    return tx.execute(select(func.count()).select_from(outbox).where(IS_WAITING)).scalar_one()


class Kind(StrEnum):
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@contextmanager
def _database(kind: Kind, folder: Path) -> Iterator[str]:
    if kind is Kind.SQLITE:
        yield f"sqlite:///{folder / 'contest.db'}"
        return
    server = PostgresServer(folder / "data")
    try:
        with server.database() as url:
            yield url
    finally:
        server.stop()


def main(database: Kind = Kind.SQLITE, people: int = 90) -> None:
    with TemporaryDirectory() as name, _database(database, Path(name)) as url:
        outcome = asyncio.run(freeze_the_leader(Path(name), url, Plan(people)))
    figures = {
        "another led after": f"{outcome.takeover_seconds:.1f} s",
        "under way when it froze": outcome.in_flight,
        "refused once it was awake": outcome.refused,
        "written by it all the same": outcome.late,
        "missed": outcome.missed,
        "people by copies": dict(outcome.copies),
    }
    verdicts.tell(f"A frozen leader, {database}", figures, outcome.faults)


if __name__ == "__main__":
    typer.run(main)
