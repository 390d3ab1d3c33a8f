"""What the program makes sure of at its start: no plain phone numbers, and the right key."""

import pytest
from sqlalchemy import Connection, select, update

from storage import contests, participants, phones, roster
from storage.encryption import Cipher, make_key
from storage.errors import KeyWrong
from storage.participants import Participant
from storage.tables import participant
from tests.contest.folder import changed, read
from tests.storage.held import Held, minute
from tests.storage.test_roster import HANH

CIPHER = Cipher.of(make_key())
PHONE = "+84900000001"
ASKING = changed("contest.toml", "[participation]", '[participation]\nphone = "optional"')


def plain(tx: Connection) -> None:
    """As earlier versions kept it."""
    tx.execute(update(participant).values(phone=PHONE))


def number(tx: Connection) -> str | None:
    return tx.scalar(select(participant.c.phone))


async def test_numbers_kept_plain_are_encrypted_once(held: Held, mai: Participant) -> None:
    await held.db.write(plain)
    await held.db.write(phones.settle, CIPHER)
    encrypted = await held.db.read(number)
    await held.db.write(phones.settle, CIPHER)
    assert encrypted == await held.db.read(number)
    assert encrypted and CIPHER.decrypt(encrypted) == PHONE


@pytest.mark.parametrize("key", ["", make_key()], ids=["none", "another"])
async def test_it_does_not_go_on_without_the_key_of_participants(
    held: Held, mai: Participant, key: str
) -> None:
    await held.db.write(participants.set_phone, mai.id, phone=PHONE, cipher=CIPHER)
    with pytest.raises(KeyWrong):
        await held.db.write(phones.settle, Cipher.of(key))


@pytest.mark.parametrize("key", ["", make_key()], ids=["none", "another"])
async def test_it_does_not_go_on_without_the_key_of_the_roster(held: Held, key: str) -> None:
    await held.db.write(roster.add, held.stored.id, [HANH], cipher=CIPHER, at=minute(0))
    with pytest.raises(KeyWrong):
        await held.db.write(phones.settle, Cipher.of(key))


async def test_a_contest_that_asks_for_phones_needs_a_key(held: Held) -> None:
    await held.db.write(phones.settle, Cipher.of(""))
    await held.db.write(contests.save, read(ASKING), secret="s", at=minute(1))
    with pytest.raises(KeyWrong):
        await held.db.write(phones.settle, Cipher.of(""))
    await held.db.write(phones.settle, CIPHER)
