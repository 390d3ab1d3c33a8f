"""The watch keeps that updates are received; after too long without, it was an outage."""

import asyncio
from datetime import timedelta

from sqlalchemy import Connection

from bot.watching import Watch
from handlers.outages import noticing
from handlers.outages.noticing import PRESSES_KEPT, Sign
from handlers.shelf import Shelf
from storage import outages as kept
from storage import outbox
from storage.outbox import DeliveryState
from storage.participants import Participant
from storage.tables import outage
from tests.bot.conftest import PostOffice, until
from tests.storage.held import Held, minute


def sign(at: float, silent: timedelta | None = None, speed: float = 1) -> Sign:
    """By both clocks at a minute."""
    return Sign("telegram", minute(at), minute(at), speed, silent)


async def told(held: Held, *signs: Sign) -> int:
    """How many people are told after these signs came in, each kept in its turn."""
    for each in signs:
        await held.db.write(noticing.note, held.stored, each)
    counts = await held.db.read(outbox.counts, held.stored.id)
    return counts.get(("outage", DeliveryState.WAITING), 0)


async def test_a_gap_of_more_than_telegram_bridges_is_an_outage(
    held: Held, mai: Participant
) -> None:
    await held.starts(mai, at=1, limit=20)
    bridged = PRESSES_KEPT / timedelta(minutes=1)
    assert await told(held, sign(2), sign(2 + bridged)) == 0
    assert await told(held, sign(5 + 2 * bridged)) == 1


async def test_a_clock_that_is_set_is_none(held: Held, mai: Participant) -> None:
    await held.starts(mai, at=1, limit=500)
    just_now = timedelta(seconds=10)
    assert await told(held, sign(2), sign(122, just_now), sign(2.2, just_now)) == 0


async def test_a_process_that_starts_believes_the_clock(held: Held, mai: Participant) -> None:
    await held.starts(mai, at=1, limit=500)
    assert await told(held, sign(2), sign(122)) == 1


async def test_of_two_that_come_back_one_tells(held: Held, mai: Participant) -> None:
    await held.starts(mai, at=1, limit=20)
    await told(held, sign(2))
    await asyncio.gather(*(told(held, sign(8)) for _ in range(2)))
    assert await held.db.read(how_many_outages) == 1


def how_many_outages(tx: Connection) -> int:
    return len(tx.execute(outage.select()).all())


async def test_what_nobody_was_kept_from_is_no_outage(held: Held) -> None:
    assert await told(held, sign(2), sign(8)) == 0
    assert await held.db.read(how_many_outages) == 0


async def test_in_a_faster_contest_more_of_it_has_gone_by(held: Held, mai: Participant) -> None:
    await held.starts(mai, at=1, limit=20)
    await told(held, sign(2), sign(8, speed=10))
    (row,) = await held.db.read(lambda tx: tx.execute(outage.select()).all())
    assert row.ended_at - row.began_at == timedelta(minutes=60)


async def test_a_poll_that_is_answered_is_kept_as_a_sign(post: PostOffice) -> None:
    db = post.held.db
    watch = Watch(db, Shelf(db), post.clock, post.telegram)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(watch.run()), group.create_task(post.telegram.poll())]
        await until(lambda: db.read(has_sign))
        for task in tasks:
            task.cancel()


def has_sign(tx: Connection) -> bool:
    return kept.heard_at(tx, "telegram") is not None
