"""A broadcast belongs to one organizer until it is confirmed; then it is sent once."""

import asyncio
from dataclasses import replace

from sqlalchemy import Connection

from storage import broadcasts, outbox, recipients
from storage.broadcasts import Audience, Broadcast, BroadcastState, Who
from storage.outbox import DeliveryState
from storage.participants import Participant
from storage.recipients import Recipients
from tests.storage.held import Held, minute

TOAN, HA = "telegram:90", "telegram:91"


async def written(
    held: Held, by: str = TOAN, digest: str = "d", to: Who = Who.EVERYONE
) -> Broadcast:
    """Not confirmed yet; its audience is chosen."""
    each = await held.db.write(
        broadcasts.write,
        contest_id=held.stored.id,
        address=by,
        post={"text": "Kính mời"},
        digest=digest,
        at=minute(0),
    )
    assert await held.db.write(broadcasts.address_to, each.id, Audience(to))
    return await now(held, each)


async def now(held: Held, each: Broadcast) -> Broadcast:
    found = await held.db.read(broadcasts.find, held.stored.id, each.id)
    assert found
    return found


async def confirm(held: Held, each: Broadcast, at: float = 1) -> bool:
    return await held.db.write(broadcasts.confirm, each, send_at=minute(at), at=minute(at))


def start(tx: Connection, each: Broadcast) -> int:
    whom = broadcasts.recipients(each, round_id=1, unit_codes=())
    return broadcasts.begin(tx, each, whom, minute(2))


async def under_way(held: Held) -> Broadcast:
    """Being sent to Mai and Nam."""
    each = await written(held)
    await confirm(held, each)
    assert await held.db.write(start, each) == 2
    return await now(held, each)


def addresses(tx: Connection, whom: Recipients) -> list[str]:
    return [row.address for row in tx.execute(whom)]


async def states(held: Held, each: Broadcast) -> dict[DeliveryState, int]:
    told = await held.db.read(outbox.progress, **broadcasts.which(each))
    return {state: count for state, count in told.items() if count}


async def test_an_organizer_writes_one_at_a_time(held: Held) -> None:
    first, others = await written(held), await written(held, by=HA)
    second = await written(held)
    assert await held.db.read(broadcasts.find, held.stored.id, first.id) is None
    assert (await now(held, second), await now(held, others)) == (second, others)


async def test_it_is_confirmed_once_however_many_press(held: Held) -> None:
    each = await written(held)
    confirmed = await asyncio.gather(*(confirm(held, each) for _ in range(5)))
    assert sorted(confirmed) == [False] * 4 + [True]
    assert not await held.db.write(broadcasts.address_to, each.id, Audience(Who.GROUPS))


async def test_without_an_audience_nothing_is_confirmed(held: Held) -> None:
    each = await held.db.write(
        broadcasts.write, contest_id=1, address=TOAN, post={}, digest="", at=minute(0)
    )
    assert not await confirm(held, each)


async def test_it_begins_once(held: Held, mai: Participant, nam: Participant) -> None:
    each = await under_way(held)
    assert await held.db.write(start, each) == 0
    assert await states(held, each) == {DeliveryState.WAITING: 2}


async def test_pause_and_stop_reach_the_rows(
    held: Held, mai: Participant, nam: Participant
) -> None:
    each = await under_way(held)
    assert await held.db.write(broadcasts.pause, each)
    assert not await held.db.write(broadcasts.pause, each)
    assert await states(held, each) == {DeliveryState.HELD: 2}
    assert await held.db.write(broadcasts.resume, each)
    assert await states(held, each) == {DeliveryState.WAITING: 2}
    assert await held.db.write(broadcasts.stop, each, minute(3))
    assert await states(held, each) == {DeliveryState.DROPPED: 2}
    assert not await held.db.write(broadcasts.finish, each, minute(4))


async def test_the_same_to_the_same_is_noticed_for_a_while(held: Held) -> None:
    first = await written(held)
    await confirm(held, first, at=1)
    again = await written(held, by=HA)
    twin = await held.db.write(broadcasts.twin, again, minute(0))
    assert twin == await now(held, first)
    for other in (
        replace(again, digest="other"),
        replace(again, who=Who.GROUPS),
        replace(again, round=2),
    ):
        assert await held.db.write(broadcasts.twin, other, minute(0)) is None
    assert await held.db.write(broadcasts.twin, again, minute(1)) is None


def confirm_unless_twin(tx: Connection, each: Broadcast) -> bool:
    is_first = broadcasts.twin(tx, each, minute(-1)) is None
    return is_first and broadcasts.confirm(tx, each, send_at=minute(1), at=minute(1))


async def test_of_several_who_send_the_same_at_once_one_does(held: Held) -> None:
    same = [await written(held, by=f"telegram:9{n}") for n in range(4)]
    done = await asyncio.gather(*(held.db.write(confirm_unless_twin, each) for each in same))
    assert sorted(done) == [False, False, False, True]


async def test_what_has_ended_is_looked_after_a_little_longer(
    held: Held, mai: Participant, nam: Participant
) -> None:
    each = await under_way(held)
    await held.db.write(broadcasts.finish, each, minute(4))
    read = held.db.read
    (ended,) = await read(broadcasts.under_way, held.stored.id, ended_since=minute(3))
    assert ended.state is BroadcastState.DONE
    assert await read(broadcasts.under_way, held.stored.id, ended_since=minute(4)) == []


async def test_who_has_begun_and_not_handed_in(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await held.takes(mai)
    await held.starts(nam)
    whom = recipients.started(held.stored.id, held.stored.round_ids[1])
    assert await held.db.read(addresses, whom) == ["telegram:2"]


async def test_those_who_were_listed(held: Held, mai: Participant, nam: Participant) -> None:
    each = await written(held, to=Who.LISTED)
    await held.db.write(broadcasts.list_participants, each.id, [mai.id, mai.id])
    await held.db.write(broadcasts.list_participants, each.id, [nam.id])
    whom = broadcasts.recipients(each, round_id=0, unit_codes=())
    assert await held.db.read(addresses, whom) == ["telegram:2"]
