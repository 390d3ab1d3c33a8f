"""One row for each recipient, sent by one claimer, and nobody missed."""

import asyncio
from collections.abc import Callable

import pytest

from storage import outbox
from storage.outbox import Delivery, DeliveryState, Which
from tests.storage.held import Held, minute

BROADCAST = Which(contest_id=1, notice="broadcast", round=1)


async def add(
    held: Held, *addresses: str, at: float = 0, priority: int = 0, detail: str = ""
) -> int:
    return await held.db.write(
        outbox.add,
        addresses=[(address, None) for address in addresses],
        contest_id=held.stored.id,
        notice="broadcast",
        round=1,
        detail=detail,
        at=minute(at),
        priority=priority,
    )


async def claim(
    held: Held, claimer: str = "one", *, at: float = 1, limit: int = 100
) -> list[Delivery]:
    return await held.db.write(outbox.claim, claimer, at=minute(at), limit=limit)


async def claimed(held: Held, claimer: str = "one", *, at: float = 1) -> list[str]:
    return [each.address for each in await claim(held, claimer, at=at)]


async def test_a_recipient_gets_a_notice_once_however_often_it_is_added(held: Held) -> None:
    added = await asyncio.gather(*(add(held, "telegram:1", "telegram:2") for _ in range(8)))
    assert sum(added) == 2
    assert await add(held, "telegram:2", "telegram:3", "telegram:3") == 1
    assert await claimed(held) == ["telegram:1", "telegram:2", "telegram:3"]


async def test_nobody_is_added_to_nobody(held: Held) -> None:
    assert await add(held) == 0


async def test_another_detail_is_another_notice(held: Held) -> None:
    assert await add(held, "telegram:1", detail="1") == 1
    assert await add(held, "telegram:1", detail="2") == 1


async def test_claims_at_the_same_time_never_share_a_row(held: Held) -> None:
    await add(held, *(f"telegram:{n}" for n in range(200)))
    claims = await asyncio.gather(*(claim(held, limit=10) for _ in range(24)))
    ids = [each.id for claim in claims for each in claim]
    assert len(ids) == len(set(ids)) == 200


async def test_replies_go_before_bulk_and_the_oldest_first(held: Held) -> None:
    await add(held, "bulk 1", "bulk 2")
    await add(held, "reply", priority=1)
    assert await claimed(held) == ["reply", "bulk 1", "bulk 2"]


async def test_what_is_for_later_waits(held: Held) -> None:
    await add(held, "telegram:1", at=5)
    assert await claimed(held, at=4.9) == []
    assert await claimed(held, at=5) == ["telegram:1"]


async def test_the_next_leader_takes_what_the_last_one_had_claimed(held: Held) -> None:
    await add(held, "telegram:1")
    assert await claimed(held, "dead/1") == ["telegram:1"]
    assert await claimed(held, "dead/1") == []
    assert await claimed(held, "other/2") == ["telegram:1"]


async def test_sends_that_may_have_arrived_are_counted(held: Held) -> None:
    await add(held, "telegram:1")
    (first,) = await claim(held, "dead/1")
    (second,) = await claim(held, "one/2")
    await held.db.write(outbox.release, second, minute(2), "refused")
    (third,) = await claim(held, "one/2", at=2)
    await held.db.write(outbox.release, third, minute(3), "no answer", may_be_sent=True)
    (fourth,) = await claim(held, "one/2", at=3)
    assert [each.begun for each in (first, second, third, fourth)] == [1, 2, 2, 3]


async def test_what_is_sent_is_sent_for_good(held: Held) -> None:
    await add(held, "telegram:1")
    (delivery,) = await claim(held)
    for expected in (True, False):
        marked = await held.db.write(outbox.mark_sent, delivery, minute(2), "17")
        assert marked is expected
    assert await claim(held, "other", at=99) == []


async def test_one_who_lost_the_claim_marks_nothing(held: Held) -> None:
    await add(held, "telegram:1")
    (delivery,) = await claim(held, "slow")
    await claim(held, "other")
    write = held.db.write
    assert not await write(outbox.mark_sent, delivery, minute(3), None)
    assert not await write(outbox.mark_failed, delivery, "blocked", minute(2))
    assert not await write(outbox.drop, delivery, "pointless")
    assert not await write(outbox.release, delivery, minute(3))
    assert await held.db.read(outbox.waiting, held.stored.id) == 1


async def test_a_released_row_is_sent_later_and_failures_are_counted(held: Held) -> None:
    await add(held, "telegram:1")
    (delivery,) = await claim(held, at=1)
    await held.db.write(outbox.release, delivery, minute(5), "timed out")
    assert await claim(held, at=4) == []
    (again,) = await claim(held, at=5)
    await held.db.write(outbox.release, again, minute(6))
    (once_more,) = await claim(held, at=6)
    assert (delivery.tries, again.tries, once_more.tries) == (0, 1, 1)


async def test_the_report_tells_every_state(held: Held) -> None:
    await add(held, *"abcd")
    first, second, third, _ = await claim(held)
    await held.db.write(outbox.hold, **BROADCAST)
    await add(held, "e")
    await held.db.write(outbox.mark_sent, first, minute(1), "m")
    await held.db.write(outbox.mark_failed, second, "blocked", minute(2))
    await held.db.write(outbox.drop, third, "has taken part")
    told = await held.db.read(
        outbox.progress, contest_id=held.stored.id, notice="broadcast", round=1
    )
    assert told == dict.fromkeys(DeliveryState, 1)
    counts = await held.db.read(outbox.counts, held.stored.id)
    assert counts == {("broadcast", state): 1 for state in DeliveryState}


async def test_a_notice_is_held_let_go_and_stopped(held: Held) -> None:
    await add(held, *"abc")
    assert await held.db.write(outbox.hold, **BROADCAST) == 3
    assert await claim(held) == []
    assert await held.db.write(outbox.let_go, **BROADCAST) == 3
    assert len(await claim(held, limit=1)) == 1
    assert await held.db.write(outbox.hold, **BROADCAST) == 3
    assert await held.db.write(outbox.stop, **BROADCAST) == 3
    assert await held.db.write(outbox.let_go, **BROADCAST) == 0
    assert await held.db.read(outbox.waiting, held.stored.id) == 0


@pytest.mark.parametrize("keep_back", [outbox.hold, outbox.stop])
async def test_what_is_on_its_way_arrives_though_the_rest_is_kept_back(
    held: Held, keep_back: Callable[..., int]
) -> None:
    await add(held, *"abc")
    first, second = await claim(held, limit=2)
    await held.db.write(keep_back, **BROADCAST)
    assert await held.db.write(outbox.mark_sent, first, minute(1), "m")
    assert await held.db.write(outbox.release, second, minute(1), "no answer")
    assert await claim(held, "other", at=9) == []
    told = await held.db.read(outbox.progress, **BROADCAST)
    assert (told[DeliveryState.SENT], told[DeliveryState.WAITING]) == (1, 0)


async def test_what_was_held_on_its_way_is_not_sent_again(held: Held) -> None:
    await add(held, "telegram:1")
    (delivery,) = await claim(held)
    await held.db.write(outbox.hold, **BROADCAST)
    await held.db.write(outbox.let_go, **BROADCAST)
    assert await claim(held) == []
    assert await held.db.write(outbox.mark_sent, delivery, minute(1), "m")


async def test_failures_are_told_by_reason(held: Held) -> None:
    await add(held, *"abc")
    for row, error in zip(await claim(held), ["blocked", "gone", "blocked"], strict=True):
        await held.db.write(outbox.mark_failed, row, error, minute(1))
    assert await held.db.read(outbox.errors, **BROADCAST) == {"blocked": 2, "gone": 1}


async def test_what_became_of_every_row_can_be_read(held: Held) -> None:
    await add(held, "telegram:1", "telegram:2", "telegram:-9")
    first, *_ = await claim(held)
    await held.db.write(outbox.mark_sent, first, at=minute(1), message="77")
    told = await held.db.read(outbox.outcomes, held.stored.id)
    assert [(row.address, row.state) for row in told] == [
        ("telegram:1", DeliveryState.SENT),
        ("telegram:2", DeliveryState.WAITING),
        ("telegram:-9", DeliveryState.WAITING),
    ]
    assert (told[0].message, told[0].sent_at) == ("77", minute(1))


async def test_the_first_sent_of_each_notice_stands_for_it_groups_apart(held: Held) -> None:
    await add(held, "telegram:1", "telegram:2", "telegram:-9")
    for row in await claim(held):
        await held.db.write(outbox.mark_sent, row, at=minute(1), message=str(row.id))
    sent = await held.db.read(outbox.first_sent, held.stored.id)
    assert [row.address for row in sent] == ["telegram:1", "telegram:-9"]


async def test_the_next_row_that_waits_for_later_is_known(held: Held) -> None:
    await add(held, "telegram:1", at=5)
    await add(held, "telegram:2", at=9)
    assert await held.db.read(outbox.next_at, held.stored.id, minute(1)) == minute(5)
    assert await held.db.read(outbox.next_at, held.stored.id, minute(9)) is None
