"""What is asked about data and done at once by the program: entered all the same."""

from sqlalchemy import Connection

from contest.privacy import PrivacyKind
from handlers.visit import Visit
from storage import acts, privacy_requests


def note(tx: Connection, visit: Visit, who: int, kind: PrivacyKind, act: str) -> None:
    """In the register, and in the log of acts; by a number, for both outlive the account."""
    acts.log(tx, at=visit.at, address=acts.BY_ITSELF, kind=act, detail={"participant": who})
    privacy_requests.note_done(
        tx, contest_id=visit.stored.id, kind=kind, participant_id=who, at=visit.at
    )
