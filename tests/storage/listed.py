"""People of the roster, for tests: who is on it, and what they say of themselves."""

from collections.abc import Sequence

from sqlalchemy import Connection

from contest.roster import Entry, Status, compare
from storage import accounts, participants, recognition, roster
from storage.encryption import Cipher, make_key
from storage.participants import Participant
from storage.recognition import By
from tests.storage.held import Held, minute

CIPHER = Cipher.of(make_key())
MAI = Entry("Lò Thị Mai", "so-noi-vu", code="NV-01", phone="0900000001", birth_year=1975)
NAM = Entry("Bùi Văn Nam", "kim-boi-bo", code="NV-02", phone="0900000002", birth_year=1980)
HELPER = Entry("Xa Văn Tú", "kim-boi", code="NV-03", status=Status.EXCLUDED, reason="tổ giúp việc")


def take_over(tx: Connection, contest_id: int, entries: Sequence[Entry]) -> None:
    """The list as the newest: who is on none of it is gone."""
    kept = roster.entries(tx, contest_id, CIPHER)
    found = compare(kept, entries)
    roster.change(tx, found.changed, cipher=CIPHER, at=minute(1))
    roster.come_back(tx, found.listed)
    roster.add(tx, contest_id, found.new, cipher=CIPHER, at=minute(1))
    roster.leave(tx, found.missing, at=minute(1))


def agree(tx: Connection, contest_id: int, address: str) -> Participant:
    accounts.touch(tx, address, language="vi", at=minute(0))
    return participants.consent(tx, contest_id, address, "1", minute(0))


def entry_of(tx: Connection, contest_id: int, code: str) -> int:
    (found,) = recognition.by_code(tx, contest_id, code)
    return found.id


async def recognise(held: Held, who: Participant, code: str, *, at: float = 2) -> bool:
    entry_id = await held.db.read(entry_of, held.stored.id, code)
    return await held.db.write(recognition.recognise, who.id, entry_id, by=By.CODE, at=minute(at))
