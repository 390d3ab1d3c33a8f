"""Being an entry of the roster: one entry one person, whoever comes first and however many."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection, select

from storage import attempts, participants, recognition, rounds
from storage.participants import Participant
from storage.tables import suspected_double
from tests.storage.held import Held, minute
from tests.storage.listed import CIPHER, HELPER, MAI, NAM, agree, entry_of, recognise, take_over

MOVED = replace(MAI, unit="kim-boi")


def suspected(tx: Connection) -> list[tuple[int, int]]:
    rows = tx.execute(select(suspected_double.c.one_id, suspected_double.c.other_id))
    return [(row.one_id, row.other_id) for row in rows]


@pytest.fixture
async def listed(held: Held) -> Held:
    await held.db.write(take_over, held.stored.id, [MAI, NAM, HELPER])
    return held


async def now(held: Held, who: Participant) -> Participant:
    kept = await held.db.read(participants.find, who.id)
    assert kept
    return kept


async def test_whoever_is_recognised_has_the_name_and_unit_of_the_entry(listed: Held) -> None:
    who = await listed.db.write(agree, listed.stored.id, "telegram:9")
    assert await recognise(listed, who, "NV-01")
    known = await now(listed, who)
    assert (known.name, known.unit_code) == (MAI.name, MAI.unit)
    assert known.registered_at


async def test_of_many_who_are_one_entry_at_once_one_is_it(listed: Held) -> None:
    many = [await listed.db.write(agree, listed.stored.id, f"telegram:{n}") for n in range(10, 18)]
    found = await asyncio.gather(*(recognise(listed, who, "NV-01") for who in many))
    assert sum(found) == 1
    assert len(await listed.db.read(suspected)) == len(many) - 1


async def test_nobody_is_two_entries(listed: Held, mai: Participant) -> None:
    assert await recognise(listed, mai, "NV-01")
    assert not await recognise(listed, mai, "NV-02")
    assert (await now(listed, mai)).name == MAI.name


async def test_a_second_time_changes_nothing(listed: Held, mai: Participant) -> None:
    await recognise(listed, mai, "NV-01")
    await listed.db.write(participants.set_name, mai.id, name="Lò Mai", at=minute(3))
    assert await recognise(listed, mai, "NV-01")
    assert (await now(listed, mai)).name == "Lò Mai"


async def test_the_number_is_found_by_its_fingerprint(listed: Held) -> None:
    fingerprint = CIPHER.fingerprint("0900000002")
    (found,) = await listed.db.read(recognition.by_phone, listed.stored.id, fingerprint)
    assert (found.entry.name, found.entry.phone) == (NAM.name, "")


async def test_a_list_that_says_otherwise_moves_the_person(listed: Held, mai: Participant) -> None:
    await recognise(listed, mai, "NV-01")
    await listed.db.write(take_over, listed.stored.id, [MOVED, NAM, HELPER])
    assert (await now(listed, mai)).unit_code == "kim-boi"


async def test_a_list_that_says_the_same_leaves_a_name_that_was_decided(
    listed: Held, mai: Participant
) -> None:
    await recognise(listed, mai, "NV-01")
    await listed.db.write(participants.set_name, mai.id, name="Lò Mai", at=minute(3))
    await listed.db.write(take_over, listed.stored.id, [MAI, NAM, HELPER])
    assert (await now(listed, mai)).name == "Lò Mai"


async def test_a_closed_week_keeps_the_unit_and_an_open_one_does_not(
    listed: Held, mai: Participant
) -> None:
    closed, still_open = await listed.takes(mai), await listed.starts(mai, week=2)
    week_1 = listed.stored.round_ids[1]
    await listed.db.write(rounds.mark_closed, week_1, truth=None, at=minute(99))
    await listed.db.write(attempts.move_open, mai.id, unit_code="kim-boi")
    assert (await listed.now(closed)).unit_code == "so-noi-vu"
    assert (await listed.now(still_open)).unit_code == "kim-boi"


async def test_the_entry_of_who_was_forgotten_is_given_by_decision_only(
    listed: Held, mai: Participant, nam: Participant
) -> None:
    await recognise(listed, mai, "NV-01")
    await listed.db.write(participants.forget, mai.id, minute(4))
    assert not await recognise(listed, nam, "NV-01")
    entry_id = await listed.db.read(entry_of, listed.stored.id, "NV-01")
    assert await listed.db.write(recognition.take_over, nam.id, entry_id, at=minute(5))
    assert (await now(listed, nam)).name == MAI.name


async def test_whom_the_list_excludes(listed: Held, mai: Participant, nam: Participant) -> None:
    await recognise(listed, mai, "NV-01")
    await recognise(listed, nam, "NV-03")
    assert await listed.db.read(recognition.excluded, listed.stored.id) == [nam.id]
    found = await listed.db.read(recognition.of, nam.id)
    assert found
    assert found.entry.status_on(date(2023, 8, 14)) is HELPER.status
