"""Groups: bound, asked for the ranking, moved by their messenger."""

import asyncio
from datetime import timedelta

from storage import accounts, chats, outbox
from storage.chats import Chat
from tests.storage.held import Held, minute

GROUP = "telegram:-1"


async def bind(held: Held, address: str = GROUP, unit: str | None = None, at: float = 0) -> Chat:
    return await held.db.write(
        chats.bind,
        address,
        contest_id=held.stored.id,
        unit_code=unit,
        title="Sở Nội vụ",
        topic=None,
        by="telegram:9",
        at=minute(at),
    )


async def test_a_group_is_bound_anew(held: Held) -> None:
    await bind(held)
    again = await bind(held, unit="so-noi-vu", at=3)
    assert (again.unit_code, again.bound_at) == ("so-noi-vu", minute(3))
    assert await held.db.read(chats.all, held.stored.id) == [again]


async def test_a_group_is_unbound(held: Held) -> None:
    await bind(held)
    assert await held.db.write(chats.unbind, GROUP)
    assert not await held.db.write(chats.unbind, GROUP)
    assert await held.db.read(chats.find, GROUP) is None


async def test_the_ranking_is_shown_once_in_a_minute_however_many_ask(held: Held) -> None:
    async def may(at: float) -> bool:
        return await held.db.write(
            chats.may_show_ranking, GROUP, at=minute(at), pause=timedelta(minutes=1)
        )

    assert not await may(1)
    await bind(held)
    assert sum(await asyncio.gather(*(may(1) for _ in range(8)))) == 1
    assert not await may(1.9)
    assert await may(2)


async def test_a_migrated_group_keeps_all_it_has(held: Held) -> None:
    await bind(held, unit="so-noi-vu")
    await held.db.write(chats.set_pinned, GROUP, "17")
    await held.db.write(accounts.touch, GROUP, language="vi", at=minute(0))
    await held.db.write(
        outbox.add_for_chats, contest_id=held.stored.id, notice="x", round=1, at=minute(0)
    )
    for _ in range(2):
        await held.db.write(chats.migrate, GROUP, "telegram:-100")
    moved = await held.db.read(chats.find, "telegram:-100")
    assert moved
    assert (moved.unit_code, moved.pinned) == ("so-noi-vu", "17")
    assert await held.db.read(chats.all, held.stored.id) == [moved]
    (delivery,) = await held.db.write(outbox.claim, "me", at=minute(1), limit=9)
    assert delivery.address == "telegram:-100"


async def test_a_group_that_is_bound_under_its_new_address_already_stays_so(held: Held) -> None:
    await bind(held)
    newer = await bind(held, "telegram:-100", unit="so-noi-vu")
    for address in (GROUP, "telegram:-100"):
        await held.db.write(
            outbox.add,
            addresses=[(address, None)],
            contest_id=held.stored.id,
            notice="x",
            round=1,
            at=minute(0),
        )
    await held.db.write(chats.migrate, GROUP, "telegram:-100")
    assert await held.db.read(chats.all, held.stored.id) == [newer]
    assert await held.db.read(outbox.waiting, held.stored.id) == 1
