"""Who is missing in a round: registered or only on the roster, to be reached or not."""

from dataclasses import replace
from datetime import date

from contest.roster import Status
from storage import accounts, missing, outbox, participants, roles, takers
from storage.missing import Missing
from storage.participants import Participant
from storage.roles import ORGANIZER, Role
from tests.storage.held import Held, minute
from tests.storage.listed import MAI, NAM, recognise, take_over

UNITS = ["so-noi-vu", "kim-boi", "kim-boi-bo"]


async def who(held: Held, *units: str, on: date = date(2023, 8, 14)) -> list[Missing]:
    week_1 = held.stored.round_ids[1]
    return await held.db.read(missing.missing, held.stored.id, week_1, units or UNITS, on)


async def test_who_has_registered_is_missing_until_the_paper_is_handed_in(
    held: Held, mai: Participant, nam: Participant
) -> None:
    assert [each.participant_id for each in await who(held)] == [mai.id, nam.id]
    await held.takes(mai)
    await held.starts(nam)
    assert await who(held) == [Missing("Bùi Văn Nam", "kim-boi-bo", nam.id, "telegram:2")]


async def test_who_is_only_on_the_roster_cannot_be_reached(held: Held, mai: Participant) -> None:
    await held.db.write(take_over, held.stored.id, [MAI, NAM])
    await recognise(held, mai, "NV-01")
    assert await who(held, "kim-boi-bo") == [Missing("Bùi Văn Nam", "kim-boi-bo")]
    assert await who(held, "so-noi-vu") == [
        Missing("Lò Thị Mai", "so-noi-vu", mai.id, "telegram:1")
    ]


async def test_who_is_exempt_for_a_time_is_missing_after_it(held: Held, mai: Participant) -> None:
    on_leave = replace(MAI, status=Status.EXEMPT, until=date(2023, 8, 15))
    exempt = replace(NAM, status=Status.EXEMPT)
    await held.db.write(take_over, held.stored.id, [on_leave, exempt])
    await recognise(held, mai, "NV-01")
    assert await who(held, on=date(2023, 8, 15)) == []
    assert [each.name for each in await who(held, on=date(2023, 8, 16))] == ["Lò Thị Mai"]


async def test_organizers_the_excluded_and_the_forgotten_are_not_chased(
    held: Held, mai: Participant, nam: Participant
) -> None:
    tu = await held.joins("telegram:3", "Xa Văn Tú")
    await held.db.write(take_over, held.stored.id, [NAM])
    await recognise(held, nam, "NV-02")
    await held.db.write(roles.give, "telegram:1", Role(ORGANIZER), by="settings", at=minute(0))
    await held.db.write(participants.set_excluded, tu.id, is_excluded=True)
    await held.db.write(participants.forget, nam.id, minute(1))
    assert await who(held) == []


async def test_the_account_made_last_is_used_and_a_blocked_one_is_not(
    held: Held, mai: Participant
) -> None:
    await held.db.write(accounts.touch, "zalo:1", language=None, at=minute(9))
    await held.db.write(participants.link, participant_id=mai.id, address="zalo:1")
    assert [each.address for each in await who(held)] == ["zalo:1"]
    await held.db.write(accounts.mark_unreachable, "zalo:1", minute(10))
    assert [each.address for each in await who(held)] == ["telegram:1"]
    await held.db.write(accounts.mark_unreachable, "telegram:1", minute(10))
    assert [each.address for each in await who(held)] == [None]


async def test_who_was_told_is_known_on_every_account(held: Held, mai: Participant) -> None:
    nudge = outbox.Which(contest_id=held.stored.id, notice="nudge", round=1, detail="2023-08-14")
    assert await held.db.read(missing.told, nudge) == set()
    pairs = [("telegram:1", None)]
    await held.db.write(outbox.add, addresses=pairs, at=minute(1), **nudge)
    await held.db.write(accounts.touch, "zalo:1", language=None, at=minute(9))
    await held.db.write(participants.link, participant_id=mai.id, address="zalo:1")
    assert await held.db.read(missing.told, nudge) == {mai.id}


async def test_takers_count_once_by_their_first_paper(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await held.takes(mai, at=9)
    await held.takes(mai, at=20, number=2)
    await held.takes(nam, at=5)
    found = await held.db.read(takers.of_round, held.stored.round_ids[1])
    assert [(each.participant_id, each.handed_in_at) for each in found] == [
        (nam.id, minute(5)),
        (mai.id, minute(9)),
    ]
    of_bo = await held.db.read(takers.of_round, held.stored.round_ids[1], ["kim-boi-bo"])
    assert [each.participant_id for each in of_bo] == [nam.id]
