"""Phone numbers that are kept: none of them plain, and all of them under the present key."""

from sqlalchemy import Connection, select, update

from contest.rules import Phone
from storage import contests
from storage.encryption import BEGINNING, Cipher
from storage.errors import KeyWrong
from storage.tables import participant, roster_entry


def settle(tx: Connection, cipher: Cipher) -> None:
    """Encrypt what earlier versions kept plain.

    Raises KeyWrong where `cipher` has another key than the database was written with, or has none
    though phone numbers are kept or the contest asks for them.
    """
    if not cipher.has_key and _are_asked_for(tx):
        raise KeyWrong("DATA_KEY is empty, and the rules of the contest ask for phone numbers.")
    _prove(tx, cipher)
    plain = select(participant.c.id, participant.c.phone).where(participant.c.phone.is_not(None))
    for row in tx.execute(plain).all():
        if not row.phone.startswith(BEGINNING):
            theirs = update(participant).where(participant.c.id == row.id)
            tx.execute(theirs.values(phone=cipher.encrypt(row.phone)))


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
