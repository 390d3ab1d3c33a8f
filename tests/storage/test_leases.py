"""One holder at a time; who slept through a change of holder is told."""

import asyncio

from storage import leases
from storage.database import Database
from tests.storage.held import minute


async def acquire(db: Database, holder: str, at: float) -> int | None:
    """For ten minutes."""
    return await db.write(leases.acquire, "leader", holder, at=minute(at), until=minute(at + 10))


async def holds(db: Database, holder: str, fence: int) -> bool:
    return await db.write(leases.holds, "leader", holder, fence)


async def test_of_many_one_acquires(db: Database) -> None:
    fences = await asyncio.gather(*(acquire(db, f"process {n}", at=0) for n in range(16)))
    assert sorted(fences, key=str) == [1] + [None] * 15


async def test_renewing_keeps_the_fence(db: Database) -> None:
    assert [await acquire(db, "one", at) for at in (0, 5, 14)] == [1, 1, 1]
    assert await acquire(db, "other", at=20) is None
    assert await holds(db, "one", 1)


async def test_an_expired_lease_is_taken_over_under_a_new_fence(db: Database) -> None:
    await acquire(db, "slow", at=0)
    assert await acquire(db, "other", at=9.9) is None
    assert await acquire(db, "other", at=10) == 2
    assert not await holds(db, "slow", 1)
    assert await holds(db, "other", 2)


async def test_who_comes_back_after_another_has_a_new_fence(db: Database) -> None:
    for holder, at, fence in (("one", 0, 1), ("other", 10, 2), ("one", 20, 3)):
        assert await acquire(db, holder, at) == fence
    assert not await holds(db, "one", 1)


async def test_a_released_lease_is_free_at_once(db: Database) -> None:
    await acquire(db, "one", at=0)
    assert not await db.write(leases.release, "leader", "other")
    assert await db.write(leases.release, "leader", "one")
    assert not await holds(db, "one", 1)
    assert await acquire(db, "other", at=1) == 2


async def test_a_lease_made_before_the_clock_was_set_back_is_not_waited_for(db: Database) -> None:
    await acquire(db, "dead", at=120)
    assert await acquire(db, "other", at=0) == 2


async def test_clocks_of_two_hosts_may_differ_a_little(db: Database) -> None:
    await acquire(db, "one", at=30)
    assert await acquire(db, "other", at=0) is None


async def test_leases_of_other_names_are_apart(db: Database) -> None:
    await acquire(db, "one", at=0)
    fence = await db.write(leases.acquire, "import", "other", at=minute(0), until=minute(1))
    assert fence == 1
