"""Phone numbers that are kept: none of them plain, and all of them under the present key."""

from sqlalchemy import Connection, select

from contest.rules import Phone
from storage import contests, participants
from storage.encryption import BEGINNING, Cipher
from storage.errors import KeyWrong
from storage.tables import participant, roster_entry


def settle(tx: Connection, cipher: Cipher) -> None:
    """Encrypt what earlier versions kept plain, and give all a fingerprint.

    Raises KeyWrong where `cipher` has another key than the database was written with, or has none
    though phone numbers are kept or the contest asks for them.
    """
    if not cipher.has_key and _are_asked_for(tx):
        raise KeyWrong("DATA_KEY is empty, and the rules of the contest ask for phone numbers.")
    _prove(tx, cipher)
    earlier = participant.c.phone.is_not(None), participant.c.phone_fingerprint.is_(None)
    for row in tx.execute(select(participant.c.id, participant.c.phone).where(*earlier)).all():
        number = cipher.decrypt(row.phone) if row.phone.startswith(BEGINNING) else row.phone
        participants.set_phone(tx, row.id, phone=number, cipher=cipher)


def _prove(tx: Connection, cipher: Cipher) -> None:
    """On one number of each table: no start has ever gone on with a second key."""
    for phone in (participant.c.phone, roster_entry.c.phone):
        kept = tx.scalar(select(phone).where(phone.startswith(BEGINNING)).limit(1))
        if kept is not None:
            cipher.decrypt(kept)


def _are_asked_for(tx: Connection) -> bool:
    present = contests.current_version(tx)
    if present is None:
        return False
    return contests.load(tx, present[0]).rules.participation.phone is not Phone.NONE
