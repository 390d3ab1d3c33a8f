"""The list of people is kept, and phone numbers are not there to be read."""

from datetime import date

import pytest
from sqlalchemy import Connection, select

from contest.roster import Entry, Status
from storage import roster
from storage.encryption import Cipher, make_key
from storage.errors import KeyWrong
from storage.tables import roster_entry
from tests.storage.held import Held, minute

CIPHER = Cipher.of(make_key())
HANH = Entry("Bùi Thị Hạnh", "so-noi-vu", phone="0912345678", birth_year=1970)
NAM = Entry("Quách Văn Nam", "kim-boi-bo", code="CB2")


async def listed(held: Held, *entries: Entry) -> list[int]:
    await held.db.write(roster.add, held.stored.id, entries, cipher=CIPHER, at=minute(0))
    return list(await held.db.read(roster.entries, held.stored.id, CIPHER))


async def test_what_is_listed_is_read_back(held: Held) -> None:
    await listed(held, HANH, NAM)
    kept = await held.db.read(roster.entries, held.stored.id, CIPHER)
    assert list(kept.values()) == [HANH, NAM]


async def test_no_phone_number_lies_in_the_database(held: Held) -> None:
    def phones(tx: Connection) -> list[str]:
        columns = roster_entry.c.phone, roster_entry.c.phone_fingerprint
        return [str(value) for row in tx.execute(select(*columns)) for value in row]

    await listed(held, HANH)
    kept = await held.db.read(phones)
    assert kept
    assert not any("912345678" in text for text in kept)


async def test_another_key_reads_nothing(held: Held) -> None:
    await listed(held, HANH)
    with pytest.raises(KeyWrong):
        await held.db.read(roster.entries, held.stored.id, Cipher.of(make_key()))


@pytest.mark.parametrize("key", ["short", "x" * 44])
def test_what_is_no_key_is_refused_without_being_shown(key: str) -> None:
    with pytest.raises(KeyWrong) as refused:
        Cipher.of(key)
    assert key not in str(refused.value)


async def test_a_changed_entry_takes_the_place_of_the_old(held: Held) -> None:
    (id_,) = await listed(held, HANH)
    moved = Entry("Bùi Thị Hạnh", "kim-boi-bo", birth_year=1970)
    await held.db.write(roster.change, {id_: moved}, cipher=CIPHER, at=minute(1))
    assert await held.db.read(roster.entries, held.stored.id, CIPHER) == {id_: moved}


async def test_who_left_is_counted_no_more_until_they_come_back(held: Held) -> None:
    (id_,) = await listed(held, HANH)
    await held.db.write(roster.leave, [id_], at=minute(1))
    assert await held.db.read(roster.gone, held.stored.id) == {id_}
    assert await held.db.read(roster.headcounts, held.stored.id, date(2023, 8, 14)) == {}
    await held.db.write(roster.come_back, [id_])
    assert await held.db.read(roster.gone, held.stored.id) == set()


@pytest.mark.parametrize(("day", "count"), [(1, 1), (2, 0), (4, 0), (5, 1)])
async def test_who_is_exempt_is_not_counted_on_those_days(held: Held, day: int, count: int) -> None:
    since, until = date(2023, 8, 2), date(2023, 8, 4)
    await listed(held, Entry("Xa Mai", "bo", status=Status.EXEMPT, since=since, until=until))
    counts = await held.db.read(roster.headcounts, held.stored.id, date(2023, 8, day))
    assert counts.get("bo", 0) == count
