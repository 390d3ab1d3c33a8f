"""The outbox emptied: everybody is told once, and what becomes of each notice is recorded."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from sqlalchemy import select

from bot.delivery import MOST_TRIES, Deliverer
from bot.leading import Leader
from storage import accounts, chats, outbox
from storage.database import Database
from storage.outbox import DeliveryState
from storage.tables import outbox as outbox_rows
from tests.bot.conftest import PostOffice, until
from tests.storage.held import minute

SENT, WAITING = DeliveryState.SENT, DeliveryState.WAITING
FAILED, DROPPED = DeliveryState.FAILED, DeliveryState.DROPPED


@asynccontextmanager
async def delivering(deliverer: Deliverer) -> AsyncIterator[None]:
    """At work during the block."""
    running = asyncio.create_task(deliverer.run())
    try:
        yield
    finally:
        running.cancel()
        await asyncio.wait({running})


async def test_everyone_registered_is_told(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    minh = await post.registers("Hoàng Văn Minh")
    await post.announces_week_1()
    assert await post.deliverer().deliver() == 2
    for person in (lan, minh):
        seen = await person.sees("Tuần 1 đã mở, đến 21:00 20/8")
        assert seen.buttons == [["Vào thi"]]
    assert await post.states() == {SENT: 2}


async def test_who_blocked_the_bot_is_written_to_once_and_no_more(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    await lan.blocks()
    await post.announces_week_1()
    await post.deliverer().deliver()
    assert await post.states() == {FAILED: 1}
    account = await post.held.db.read(accounts.find, f"telegram:{lan.id}")
    assert account and account.unreachable_since


async def test_a_group_without_the_bot_gets_no_more(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    group = await post.binds_a_group(lan)
    await lan.removes(post.bot, from_=group)
    await post.announces_week_1()
    await post.deliverer().deliver()
    assert await post.states() == {SENT: 1, FAILED: 1}
    chat = await post.held.db.read(chats.find, f"telegram:{group.id}")
    assert chat and chat.unreachable_since


async def test_a_passing_fault_puts_a_notice_back(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    await post.announces_week_1()
    await post.world.fails_next("sendMessage", code=502, description="Bad Gateway")
    deliverer = post.deliverer()
    assert await deliverer.deliver() == 1
    assert await post.states() == {WAITING: 1}
    assert await deliverer.deliver() == 0
    post.clock.set(minute(11))
    assert await deliverer.deliver() == 1
    await lan.sees("Tuần 1 đã mở")


async def test_a_chat_that_is_refused_waits_and_the_others_do_not(post: PostOffice) -> None:
    for name in ("Nguyễn Thị Lan", "Hoàng Văn Minh"):
        await post.registers(name)
    await post.announces_week_1()
    await post.world.fails_next("sendMessage", code=429, description="Too Many", retry_after=1)
    began = time.monotonic()
    async with delivering(post.deliverer()):
        await until(lambda: has(post, {SENT: 1, WAITING: 1}))
        await until(lambda: has(post, {SENT: 2}))
        assert time.monotonic() - began > 1


async def test_two_chats_refused_at_once_halt_all(post: PostOffice) -> None:
    for name in ("An", "Bình", "Chi", "Dũng"):
        await post.registers(f"Bùi Văn {name}")
    await post.announces_week_1()
    await post.world.fails_next(
        "sendMessage", code=429, description="Too Many", retry_after=1, times=2
    )
    async with delivering(post.deliverer(per_second=2)):
        await post.has_called("sendMessage", 2)
        refused = time.monotonic()
        await post.has_called("sendMessage", 3)
    assert time.monotonic() - refused > 0.9


async def test_a_halt_outlives_the_process_that_was_told(post: PostOffice) -> None:
    for name in ("An", "Bình", "Chi"):
        await post.registers(f"Bùi Văn {name}")
    await post.announces_week_1()
    await post.world.fails_next(
        "sendMessage", code=429, description="Too Many", retry_after=6, times=2
    )
    async with delivering(post.deliverer(per_second=2)):
        await post.has_called("sendMessage", 2)
        refused = time.monotonic()
    async with delivering(post.deliverer()):  # leads once the lease has run out, after 3 s
        await post.has_called("sendMessage", 3)
    assert time.monotonic() - refused > 5.9


async def test_faults_are_tried_again_after_growing_pauses_and_not_for_ever(
    post: PostOffice,
) -> None:
    await post.registers("Nguyễn Thị Lan")
    await post.announces_week_1()
    await post.world.fails_next("sendMessage", code=502, description="Bad Gateway", times=99)
    deliverer, pauses = post.deliverer(), []
    while await deliverer.deliver():
        again_at = await post.held.db.read(outbox.next_at, post.held.stored.id, post.clock.now())
        if again_at:
            pauses.append((again_at - post.clock.now()).total_seconds())
            post.clock.set(again_at + timedelta(seconds=0.01))
    assert len(pauses) == MOST_TRIES - 1
    assert pauses[0] < 2.1 and pauses[3] > 7 * pauses[0] and pauses[-1] < 3601
    assert await post.states() == {FAILED: 1}


async def test_what_was_not_answered_twice_is_not_sent_a_third_time(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    await post.announces_week_1()
    await post.world.fails_next("sendMessage", cut="after", times=9)
    deliverer = post.deliverer()
    for later in range(3):
        await deliverer.deliver()
        post.clock.set(minute(11 + later))
    assert await post.states() == {FAILED: 1}
    assert [m.text[:6] for m in await lan.reads()].count("Tuần 1") == 2


async def test_a_moved_group_is_told_at_its_new_address(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    group = await post.binds_a_group(lan)
    await post.announces_week_1()
    successor = await lan.upgrades(group)
    deliverer = post.deliverer()
    await deliverer.deliver()
    assert [m.text[:6] for m in await lan.reads(successor)][-1] == "Tuần 1"
    assert await post.held.db.read(chats.find, f"telegram:{successor.id}")
    assert not await post.held.db.read(chats.find, f"telegram:{group.id}")
    assert await post.states() == {SENT: 2}


async def test_two_that_believe_they_lead_send_nothing_twice(post: PostOffice) -> None:
    people = [await post.registers(f"Bùi Văn {name}") for name in ("An", "Bình", "Chi", "Dũng")]
    await post.announces_week_1()
    first, second = post.deliverer(holder="both"), post.deliverer(holder="both")
    await asyncio.gather(*(each.deliver() for each in (first, second, first, second)))
    told = [call.parameters.number("chat_id") for call in await post.world.journal("sendMessage")]
    assert sorted(told) == sorted(person.id for person in people)


async def test_what_a_dead_process_had_claimed_is_sent_by_the_next_to_lead(
    post: PostOffice,
) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    await post.announces_week_1()
    dead = Leader(post.held.db)
    assert await dead.leads()
    await dead.write(outbox.claim, dead.term, at=minute(10), limit=9)
    assert await post.deliverer().deliver() == 0
    await dead.resign()
    assert await post.deliverer().deliver() == 1
    await lan.sees("Tuần 1 đã mở")


async def test_what_has_become_pointless_is_not_sent(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    await post.announces_week_1()
    post.clock.set(minute(7 * 24 * 60))
    await post.deliverer().deliver()
    assert await post.states() == {DROPPED: 1}
    await lan.does_not_see("Tuần 1", ever=True)


async def test_an_address_of_no_messenger_of_ours_fails_alone(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    await post.held.joins("zalo:1", "Quách Thị Mai")
    await post.announces_week_1()
    await post.deliverer().deliver()
    assert await post.states() == {SENT: 1, FAILED: 1}
    await lan.sees("Tuần 1 đã mở")


async def test_only_the_leader_empties_the_outbox(post: PostOffice) -> None:
    lan = await post.registers("Nguyễn Thị Lan")
    await post.announces_week_1()
    leader = Leader(post.held.db)
    assert await leader.leads()
    async with delivering(post.deliverer()):
        await asyncio.sleep(0.5)
        assert await post.states() == {WAITING: 1}
        await leader.resign()
        await lan.sees("Tuần 1 đã mở", ever=True)


async def test_a_database_that_goes_away_while_sending_does_not_end_the_work(
    post: PostOffice, database_url: str
) -> None:
    await post.registers("Nguyễn Thị Lan")
    await post.world.fails_next("sendMessage", delay_seconds=0.5)
    async with Database.opened(database_url) as other:
        running = asyncio.create_task(post.deliverer(other).run())
        await post.announces_week_1()
        await until(lambda: is_claimed(post.held.db))
    ended, _ = await asyncio.wait({running}, timeout=1)
    assert not ended
    running.cancel()


async def has(post: PostOffice, states: dict[DeliveryState, int]) -> bool:
    return await post.states() == states


async def is_claimed(db: Database) -> bool:
    return bool(await db.read(lambda tx: tx.scalar(select(outbox_rows.c.claimed_by))))
