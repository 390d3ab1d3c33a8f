"""Approvals: a person counts once, and only for as long as they may approve."""

from storage import accounts, acts, approvals, corrections, participants, persons, roles, rounds
from storage.participants import Participant
from storage.roles import APPROVER, ORGANIZER, Role
from tests.storage.held import Held, minute

ONE, OTHER, NAM = "telegram:1", "telegram:9", "telegram:2"


async def approves(held: Held, address: str, week: int = 1) -> int:
    """How many have by then."""
    return await held.db.write(
        approvals.approve, held.stored.id, week, address=address, at=minute(1)
    )


async def is_given(held: Held, address: str, role: Role) -> None:
    await held.db.write(roles.give, address, role, by="settings", at=minute(0))


async def a_correction_waits(held: Held) -> int:
    return await held.db.write(
        corrections.ask, held.stored.id, round_number=1, question=0, accepts=[1], undoes=None,
        reason="Văn bản mới.", message="m1", by=ONE, at=minute(1),
    )  # fmt: skip


async def agrees(held: Held, address: str, correction: int) -> int:
    return await held.db.write(
        corrections.approve, held.stored.id, correction, by=address, at=minute(1)
    )


async def links(held: Held, who: Participant, address: str) -> None:
    await held.db.write(accounts.touch, address, language=None, at=minute(0))
    assert await held.db.write(participants.link, participant_id=who.id, address=address)


async def test_who_approves_again_counts_once(held: Held) -> None:
    assert [await approves(held, who) for who in (ONE, ONE, NAM)] == [1, 1, 2]
    assert await held.db.read(approvals.count, held.stored.id, 2) == 0


async def test_a_person_on_two_accounts_is_no_second_person(held: Held, mai: Participant) -> None:
    await links(held, mai, OTHER)
    correction = await a_correction_waits(held)
    assert [await approves(held, who) for who in (ONE, OTHER)] == [1, 1]
    assert [await agrees(held, who, correction) for who in (ONE, OTHER, NAM)] == [1, 1, 2]
    assert await held.db.read(persons.who, held.stored.id, OTHER) == mai.id


async def test_two_who_turn_out_to_be_one_count_once_from_then_on(
    held: Held, mai: Participant
) -> None:
    assert [await approves(held, who) for who in (ONE, OTHER)] == [1, 2]
    await links(held, mai, OTHER)
    assert await held.db.read(approvals.count, held.stored.id, 1) == 1


async def test_what_is_open_falls_with_the_role_of_who_approved_it(held: Held) -> None:
    correction = await a_correction_waits(held)
    await is_given(held, ONE, Role(ORGANIZER))
    await is_given(held, NAM, Role(APPROVER))
    for who in (ONE, NAM):
        await approves(held, who)
        await agrees(held, who, correction)
    await held.db.write(roles.take, NAM, Role(APPROVER))
    await held.db.write(approvals.withdraw_of_former, by=ONE, at=minute(2))
    assert await held.db.read(approvals.approvers, held.stored.id, 1) == {ONE}
    assert await held.db.read(corrections.approvers, held.stored.id, correction) == {ONE}
    logged = await held.db.read(acts.recent, 2)
    assert [(each.kind, dict(each.detail)) for each in reversed(logged)] == [
        ("withdraw_approval", {"whom": NAM, "about": 1}),
        ("withdraw_correction_approval", {"whom": NAM, "about": correction}),
    ]


async def test_what_is_published_stays_approved(held: Held) -> None:
    await is_given(held, NAM, Role(APPROVER))
    await approves(held, NAM)
    await held.db.write(rounds.mark_published, held.stored.round_ids[1], at=minute(2))
    await held.db.write(roles.take, NAM, Role(APPROVER))
    await held.db.write(approvals.withdraw_of_former, by=ONE, at=minute(2))
    assert await held.db.read(approvals.count, held.stored.id, 1) == 1
