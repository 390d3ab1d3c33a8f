"""What broadcasts do by themselves: they rest at night, outlive whoever leads, tell how it goes."""

from dataclasses import dataclass

import pytest
from sqlalchemy import Connection

from bot.broadcasting import Broadcaster
from bot.leading import Leader
from bot.says import catalogues
from conversation.screen import Screen
from handlers.reception import Reception
from sandbox.people import Person
from storage import broadcasts, leases, outbox, roles
from storage.broadcasts import Audience, Broadcast, BroadcastState, Who
from storage.encryption import Cipher
from storage.roles import ORGANIZER, Role
from tests.bot.conftest import PostOffice
from tests.storage.held import minute

LEADER = "one"  # the calendar, the outbox and broadcasts are the same process's
EVENING, NIGHT, MORNING = minute(13 * 60), minute(14 * 60 + 30), minute(23 * 60 + 30)


@dataclass
class Sending:
    """A broadcast to everybody, and the process that looks after it."""

    post: PostOffice
    organizer: Person
    each: Broadcast
    broadcaster: Broadcaster

    async def now(self) -> Broadcast:
        found = await self.post.held.db.read(broadcasts.find, 1, self.each.id)
        assert found
        return found

    async def looks(self) -> BroadcastState:
        await self.broadcaster.look()
        return (await self.now()).state


def broadcaster(post: PostOffice, holder: str = LEADER) -> Broadcaster:
    reception = Reception(post.held.db, catalogues(), Cipher.of(""))
    leader = Leader(post.held.db, holder)
    return Broadcaster(post.held.db, reception, {"telegram": post.telegram}, post.clock, leader)


@pytest.fixture
async def sending(post: PostOffice) -> Sending:
    """To Lan and Nam, confirmed in the evening; it has begun."""
    db = post.held.db
    for name in ("Nguyễn Thị Lan", "Bùi Văn Nam"):
        await post.registers(name)
    toan = await post.world.new_person("Xa Đức Toàn", language_code="vi")
    await toan.starts()
    address = f"telegram:{toan.id}"
    await db.write(roles.give, address, Role(ORGANIZER), by="settings", at=minute(0))
    panel = await post.telegram.send(address, Screen("Đã hẹn gửi thông báo"))
    each = await db.write(
        broadcasts.write,
        contest_id=1,
        address=address,
        post={"text": "Kính mời", "marks": [], "attachment": None},
        digest="d",
        at=EVENING,
    )
    await db.write(broadcasts.address_to, each.id, Audience(Who.EVERYONE))
    await db.write(broadcasts.show_in, each.id, panel)
    await db.write(broadcasts.confirm, (await find(post, each)), send_at=EVENING, at=EVENING)
    post.clock.set(EVENING)
    sending = Sending(post, toan, await find(post, each), broadcaster(post))
    assert await sending.looks() is BroadcastState.SENDING
    return sending


def add_one(tx: Connection, each: Broadcast, address: str) -> None:
    outbox.add(tx, addresses=[(address, None)], at=EVENING, **broadcasts.which(each))


async def find(post: PostOffice, each: Broadcast) -> Broadcast:
    found = await post.held.db.read(broadcasts.find, 1, each.id)
    assert found
    return found


async def test_at_night_it_rests_and_in_the_morning_it_goes_on(sending: Sending) -> None:
    post = sending.post
    post.clock.set(NIGHT)
    await sending.looks()
    await sending.organizer.sees("Thông báo nghỉ trong giờ yên tĩnh", "Gửi tiếp lúc 06:30")
    assert await post.deliverer(holder=LEADER).deliver() == 0
    post.clock.set(MORNING)
    assert await sending.looks() is BroadcastState.SENDING
    assert await post.deliverer(holder=LEADER).deliver() == 2
    assert await sending.looks() is BroadcastState.DONE


async def test_an_end_that_nobody_waits_for_is_told_in_a_message_of_its_own(
    sending: Sending,
) -> None:
    post, toan = sending.post, sending.organizer
    await post.deliverer(holder=LEADER).deliver()
    post.clock.set(minute(13 * 60 + 10))
    assert await sending.looks() is BroadcastState.DONE
    assert await post.deliverer(holder=LEADER).deliver() == 1
    told = [m for m in await toan.reads() if "Đã gửi: 2/2." in m.text]
    assert [message.edited for message in told] == [True, False]


async def test_whoever_leads_next_goes_on_with_it(sending: Sending) -> None:
    post, other = sending.post, broadcaster(sending.post, "other")
    await post.deliverer(holder=LEADER).deliver()
    await other.look()
    assert (await sending.now()).state is BroadcastState.SENDING
    await post.held.db.write(leases.release_all)
    await other.look()
    assert (await sending.now()).state is BroadcastState.DONE
    await sending.organizer.sees("Đã gửi xong thông báo", "Đã gửi: 2/2.")


async def test_figures_change_at_a_calm_pace_and_states_at_once(sending: Sending) -> None:
    post, toan = sending.post, sending.organizer
    edits = len(await post.world.journal("editMessageText"))
    for address in ("telegram:x", "telegram:y", "telegram:z"):
        await post.held.db.write(add_one, sending.each, address)
        await sending.looks()
    assert len(await post.world.journal("editMessageText")) == edits
    await post.held.db.write(broadcasts.pause, sending.each)
    await sending.looks()
    await toan.sees("Thông báo đang tạm dừng", "Còn chờ gửi: 5.")
    assert len(await post.world.journal("editMessageText")) == edits + 1


async def test_what_the_messenger_does_not_take_harms_nobody(sending: Sending) -> None:
    await sending.organizer.blocks()
    await sending.post.deliverer(holder=LEADER).deliver()
    assert await sending.looks() is BroadcastState.DONE
