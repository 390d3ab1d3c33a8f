"""Rankings (round 0: of the whole contest) that were sent back instead of approved, with a reason.

While one waits for an organizer's answer, nothing of it is published.
"""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, update

from storage.statements import every, insert, one
from storage.tables import sent_back


@dataclass(frozen=True, slots=True)
class SentBack:
    """`sent_by` and `answered_by` are addresses."""

    id: int
    round: int
    reason: str
    sent_by: str
    sent_at: datetime
    answered_by: str | None
    answered_at: datetime | None


_COLUMNS = [sent_back.c[field.name] for field in fields(SentBack)]


def keep(
    tx: Connection, contest_id: int, round_number: int, *,
    reason: str, message: str, by: str, at: datetime,
) -> SentBack | None:  # fmt: skip
    """None for a message that was kept before."""
    new = insert(tx, sent_back).values(
        contest_id=contest_id,
        round=round_number,
        reason=reason,
        message=message,
        sent_by=by,
        sent_at=at,
    )
    return one(tx, SentBack, new.on_conflict_do_nothing().returning(*_COLUMNS))


def find(tx: Connection, contest_id: int, number: int) -> SentBack | None:
    its = sent_back.c.contest_id == contest_id, sent_back.c.id == number
    return one(tx, SentBack, select(*_COLUMNS).where(*its))


def of_round(tx: Connection, contest_id: int, round_number: int) -> list[SentBack]:
    """Answered or not, oldest first."""
    its = select(*_COLUMNS).where(_is_of(contest_id, round_number))
    return every(tx, SentBack, its.order_by(sent_back.c.id))


def waiting(tx: Connection, contest_id: int, round_number: int) -> list[SentBack]:
    return [each for each in of_round(tx, contest_id, round_number) if each.answered_at is None]


def answer(
    tx: Connection, contest_id: int, round_number: int, *, by: str, at: datetime
) -> list[int]:
    """The numbers of those that had waited."""
    waits = _is_of(contest_id, round_number) & sent_back.c.answered_at.is_(None)
    answered = update(sent_back).where(waits).values(answered_by=by, answered_at=at)
    return sorted(tx.scalars(answered.returning(sent_back.c.id)))


def _is_of(contest_id: int, round_number: int) -> ColumnElement[bool]:
    return (sent_back.c.contest_id == contest_id) & (sent_back.c.round == round_number)
