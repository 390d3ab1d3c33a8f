"""Complaints: a number, a state, and one decision."""

import asyncio

from storage import complaints
from storage.complaints import Complaint, State
from storage.participants import Participant
from tests.storage.held import Held, minute


async def makes(held: Held, who: Participant, message: str, due: float = 100) -> Complaint | None:
    return await held.db.write(
        complaints.make,
        contest_id=held.stored.id,
        round=1,
        participant_id=who.id,
        address=f"telegram:{who.id}",
        message=message,
        text="Câu 1",
        made_at=minute(1),
        due_at=minute(due),
    )


async def decides(held: Held, made: Complaint, state: State, by: str) -> bool:
    return await held.db.write(
        complaints.decide, made.id, state, by=by, at=minute(5), reason="Đã xem"
    )


async def test_one_at_a_time_and_each_message_once(held: Held, mai: Participant) -> None:
    made = await makes(held, mai, "m1")
    assert made
    assert made.state is State.RECEIVED
    assert await makes(held, mai, "m2") is None
    assert await decides(held, made, State.REJECTED, "telegram:9")
    assert await makes(held, mai, "m1") is None
    assert await makes(held, mai, "m2")


async def test_of_many_decisions_at_once_one_is_kept(held: Held, mai: Participant) -> None:
    made = await makes(held, mai, "m1")
    assert made
    states = [State.UPHELD, State.REJECTED] * 3
    outcomes = await asyncio.gather(
        *(decides(held, made, state, f"telegram:{n}") for n, state in enumerate(states))
    )
    assert sum(outcomes) == 1
    assert not await held.db.write(complaints.take, made.id, by="telegram:9")
    now = await held.db.read(complaints.find, held.stored.id, made.id)
    assert now
    assert now.decided_by == f"telegram:{outcomes.index(True)}"


async def test_what_is_due_first_is_on_top(held: Held, mai: Participant, nam: Participant) -> None:
    later, sooner = await makes(held, mai, "m1", due=200), await makes(held, nam, "m2", due=100)
    assert later and sooner
    listed = await held.db.read(complaints.listed, held.stored.id, is_open=True, limit=8, offset=0)
    assert [each.id for each in listed] == [sooner.id, later.id]
    assert await held.db.read(complaints.count_overdue, held.stored.id, minute(150)) == 1
    assert len(await held.db.read(complaints.owed, held.stored.id)) == 2
