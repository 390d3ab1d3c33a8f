"""Who of a round may be one person twice: looked for at its close, awaited before publication."""

from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueKind, DueRun
from contest.doubles import Known, Pair, namesakes, of_near_phones, of_one_phone
from contest.likeness import alike
from handlers import notices
from storage import attempts, doubles, outbox, participants, recognition
from storage.contests import StoredContest
from storage.encryption import Cipher
from storage.participants import Participant
from storage.tables.recognition import Suspicion

_LOCAL_DIGITS = 9
"""Of a mobile number in Viet Nam, without the leading 0."""


def find(tx: Connection, stored: StoredContest, number: int, cipher: Cipher, at: datetime) -> None:
    """Note who is suspected; of papers in competition only, and nothing is changed by it."""
    papers = attempts.handed_in(tx, stored.round_ids[number])
    known = _known(tx, stored, {paper.participant_id for paper in papers}, cipher)
    found = {
        Suspicion.NAME: namesakes(known, stored.contest.units),
        Suspicion.PHONE: of_one_phone(known),
        Suspicion.NEAR_PHONE: of_near_phones(known),
        Suspicion.PAPERS: _papers_alike(tx, stored, number),
    }
    for suspicion, pairs in found.items():
        doubles.suspect_all(tx, sorted(pairs), suspicion, at=at)


def are_decided(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> bool:
    """Whether nobody of a round is still suspected; else organizers are reminded once a day.

    Without an end: who wins is not for the clock to decide.
    """
    if due.kind is not DueKind.PUBLISH:
        return True
    if not doubles.undecided(tx, stored.id, stored.round_ids[due.round]):
        return True
    outbox.add_for_organizers(
        tx,
        contest_id=stored.id,
        notice=notices.DOUBLES,
        round=due.round,
        detail=str((at - due.at).days),
        at=at,
    )
    return False


def _known(tx: Connection, stored: StoredContest, who: set[int], cipher: Cipher) -> list[Known]:
    """With their numbers: plain in memory only, and no longer than they are compared."""
    listed = recognition.participants_of(tx, stored.id)
    return [
        Known(each.id, each.name, each.unit_code, _digits(each, cipher), each.id in listed)
        for each in participants.registered(tx, stored.id)
        if each.id in who and each.name and each.unit_code
    ]


def _digits(who: Participant, cipher: Cipher) -> str:
    """Without the code of the country, which is written in more than one way."""
    number = cipher.decrypt(who.phone) if who.phone else ""
    return "".join(sign for sign in number if sign.isdigit())[-_LOCAL_DIGITS:]


def _papers_alike(tx: Connection, stored: StoredContest, number: int) -> set[Pair]:
    key, round_id = stored.keys[number - 1], stored.round_ids[number]
    sheets = attempts.with_mistakes(tx, round_id, key)
    return alike(sheets, key, attempts.chosen(tx, round_id))
