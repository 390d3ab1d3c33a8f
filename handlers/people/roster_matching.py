"""Which entry of the roster a code or a phone number tells, and being it from then on.

None stands for an account that has tried in vain so often that it has to wait.
"""

from sqlalchemy import Connection

from contest.errors import EntryRefused
from contest.names import plain
from contest.roster import cells
from contest.rules import Phone
from handlers.sitting import competing
from handlers.visit import Visit
from storage import participants, recognition, requests, wrong_tries
from storage.participants import Participant
from storage.recognition import By, Listed


def by_code(tx: Connection, visit: Visit, participant: Participant) -> bool | None:
    if wrong_tries.wait_until(tx, visit.pseudonym, By.CODE, at=visit.at):
        return None
    code = " ".join((visit.text or "").split())
    named = [
        each
        for each in recognition.by_code(tx, visit.stored.id, code)
        if code and _is_called(each, participant)
    ]
    return _recognise_only(tx, visit, participant, named, By.CODE)


def by_phone(tx: Connection, visit: Visit, participant: Participant) -> bool | None:
    """The number is kept where the rules ask for it, so that it need not be shared again."""
    if visit.phone and visit.rules.participation.phone is not Phone.NONE:
        participants.set_phone(tx, participant.id, phone=visit.phone, cipher=visit.cipher)
    if wrong_tries.wait_until(tx, visit.pseudonym, By.PHONE, at=visit.at):
        return None
    try:
        number = cells.phone(visit.phone or "")
    except EntryRefused:  # of another country: no list has it
        return _recognise_only(tx, visit, participant, [], By.PHONE)
    found = recognition.by_phone(tx, visit.stored.id, visit.cipher.fingerprint(number))
    if len(found) > 1:  # a number that several share
        found = [each for each in found if _is_called(each, participant)]
    return _recognise_only(tx, visit, participant, found, By.PHONE)


def _recognise_only(
    tx: Connection, visit: Visit, participant: Participant, found: list[Listed], by: By
) -> bool:
    """Be the only one that was found and is still on the list."""
    there = [each for each in found if not each.is_gone]
    if len(there) == 1 and recognition.recognise(
        tx, participant.id, there[0].id, by=by, at=visit.at
    ):
        after_recognition(tx, visit, participant.id)
        return True
    wrong_tries.note(tx, visit.pseudonym, by, at=visit.at)
    return False


def after_recognition(tx: Connection, visit: Visit, participant_id: int) -> None:
    """A request to be recognised has become pointless; the roster may keep the person out."""
    requests.replace_waiting(tx, participant_id, requests.Kind.RECOGNITION)
    who = participants.find(tx, participant_id)
    if who is not None:
        competing.settle(tx, visit.stored, who)


def _is_called(each: Listed, participant: Participant) -> bool:
    return plain(each.entry.name) == plain(participant.name or "")
