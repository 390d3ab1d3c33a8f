"""The list of people that goes with a draft: kept encrypted, taken over once it is published."""

import csv
import io

from contest.making.tables import PEOPLE_FILE
from contest.workbook.form import COLUMNS, PEOPLE
from handlers.roster.taking_over_roster import compare_roster, take_over
from handlers.visit import Caller
from storage import drafts
from storage.contests import StoredContest
from storage.encryption import BEGINNING, Cipher
from storage.errors import KeyWrong


def sealed(cipher: Cipher, data: bytes) -> bytes:
    """As it may lie in the database. Raises KeyWrong where there are phones and no key."""
    if cipher.has_key:
        return cipher.encrypt(data.decode()).encode()
    if has_phones(data):
        raise KeyWrong("DATA_KEY is empty: phone numbers cannot be kept without it.")
    return data


def unsealed(cipher: Cipher, kept: bytes) -> bytes:
    """Raises KeyWrong where it was sealed with another key."""
    is_sealed = kept.startswith(BEGINNING.encode())
    return cipher.decrypt(kept.decode()).encode() if is_sealed else kept


def has_phones(data: bytes) -> bool:
    label = next(item.label for item in COLUMNS[PEOPLE] if item.key == "phone")
    return any(row[label] for row in csv.DictReader(io.StringIO(data.decode())))


async def take_over_people(caller: Caller, draft_id: int, stored: StoredContest) -> int:
    """How many are new on the roster; then the draft has no list any more, for the roster has it.

    Interrupted, it can be done again. Raises ContestRefused and KeyWrong.
    """
    kept = await caller.database.read(drafts.file, draft_id, PEOPLE_FILE)
    if kept is None:
        return 0
    data = unsealed(caller.cipher, kept)
    found = await compare_roster(caller.database, stored, caller.cipher, PEOPLE_FILE, data)
    await take_over(caller.database, stored, caller.cipher, found, at=caller.at)
    await caller.database.write(drafts.drop, draft_id, PEOPLE_FILE, by=caller.address, at=caller.at)
    return len(found.changes.new)
