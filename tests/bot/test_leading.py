"""Several processes on one database: one leads."""

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from bot.leading import LEASE, Leader
from storage import leases
from storage.database import Database


async def test_of_two_one_leads(db: Database) -> None:
    first, second = Leader(db), Leader(db)
    assert await first.leads()
    assert not await second.leads()
    assert await first.leads()


async def test_of_many_that_start_at_once_one_leads(db: Database) -> None:
    crowd = [Leader(db) for _ in range(8)]
    assert sum(await asyncio.gather(*(each.leads() for each in crowd))) == 1


async def test_after_one_resigns_another_leads_at_once(db: Database) -> None:
    first, second = Leader(db), Leader(db)
    await first.leads()
    await first.resign()
    assert await second.leads()
    assert not await first.leads()


async def test_who_does_not_lead_cannot_resign_for_the_leader(db: Database) -> None:
    first, second, third = Leader(db), Leader(db), Leader(db)
    await first.leads()
    await second.leads()
    await second.resign()
    assert not await third.leads()


async def test_after_a_leader_died_another_takes_over(db: Database) -> None:
    def dies(tx: Connection) -> None:
        now = datetime.now(UTC)
        long_ago = now - 2 * LEASE
        assert leases.acquire(tx, "leader", "dead", at=long_ago, until=long_ago + LEASE)

    await db.write(dies)
    assert await Leader(db).leads()


async def test_a_leader_that_is_alive_is_left_in_place(db: Database) -> None:
    now = datetime.now(UTC)
    await db.write(leases.acquire, "leader", "other", at=now, until=now + timedelta(seconds=5))
    assert not await Leader(db).leads()


async def test_who_leads_next_is_told_how_long_to_wait(db: Database) -> None:
    first, second = Leader(db), Leader(db)
    await first.leads()
    await first.halt(30)
    await first.resign()
    assert await second.leads()
    assert 25 < await second.halted_seconds() <= 30


async def test_a_halt_that_is_over_keeps_nobody_waiting(db: Database) -> None:
    leader = Leader(db)
    await leader.leads()
    assert await leader.halted_seconds() == 0
    await leader.halt(-1)
    assert await leader.halted_seconds() == 0
