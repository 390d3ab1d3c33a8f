"""What people write to the organizers, and the answer to it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.statements import every, held, insert, one
from storage.tables import feedback as table


@dataclass(frozen=True, slots=True)
class Feedback:
    """`message` is the messenger's reference of what was written."""

    id: int
    contest_id: int
    address: str
    message: str
    text: str
    sent_at: datetime
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None


def add(
    tx: Connection, *, contest_id: int, address: str, message: str, text: str, at: datetime
) -> Feedback | None:
    """None if this message was kept before."""
    new = insert(tx, table).values(
        contest_id=contest_id, address=address, message=message, text=text, sent_at=at
    )
    return one(tx, Feedback, new.on_conflict_do_nothing().returning(table))


def find(tx: Connection, contest_id: int, feedback_id: int) -> Feedback | None:
    is_asked_for = table.c.contest_id == contest_id, table.c.id == feedback_id
    return one(tx, Feedback, select(table).where(*is_asked_for))


def answer(tx: Connection, feedback_id: int, *, answer: str, by: str, at: datetime) -> bool:
    """True for the first answer, which is kept; False for every other."""
    first = update(table).where(table.c.id == feedback_id, table.c.answered_at.is_(None))
    return held(tx, first.values(answer=answer, answered_by=by, answered_at=at))


def unanswered(tx: Connection, contest_id: int) -> list[Feedback]:
    """Oldest first."""
    waiting = select(table).where(table.c.contest_id == contest_id, table.c.answered_at.is_(None))
    return every(tx, Feedback, waiting.order_by(table.c.sent_at, table.c.id))
