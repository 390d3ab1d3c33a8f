"""Complaints about published results: each has a number, a state, and an instant it is due at."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select, update

from contest.deadlines import Owed
from storage.statements import every, held, insert, one
from storage.tables import complaint as table
from storage.tables.complaints import ComplaintState

State = ComplaintState

OPEN = (State.RECEIVED, State.IN_HAND)


@dataclass(frozen=True, slots=True)
class Complaint:
    """`taken_by`: the organizer who looks into it."""

    id: int
    contest_id: int
    round: int
    participant_id: int
    address: str
    text: str
    made_at: datetime
    due_at: datetime
    state: State
    taken_by: str | None
    decided_by: str | None
    decided_at: datetime | None
    reason: str

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


_COLUMNS = [table.c[field.name] for field in fields(Complaint)]
_IS_OPEN = table.c.state.in_(OPEN)


def make(
    tx: Connection,
    *,
    contest_id: int,
    round: int,  # noqa: A002  the glossary's word
    participant_id: int,
    address: str,
    message: str,
    text: str,
    made_at: datetime,
    due_at: datetime,
) -> Complaint | None:
    """None for a message that was kept before, and while another of the same person about the
    same round is open."""
    if any(each.is_open for each in of_person(tx, participant_id, round)):
        return None
    new = insert(tx, table).values(
        contest_id=contest_id,
        round=round,
        participant_id=participant_id,
        address=address,
        message=message,
        text=text,
        made_at=made_at,
        due_at=due_at,
    )
    return one(tx, Complaint, new.on_conflict_do_nothing().returning(*_COLUMNS))


def find(tx: Connection, contest_id: int, complaint_id: int) -> Complaint | None:
    its = select(*_COLUMNS).where(table.c.contest_id == contest_id, table.c.id == complaint_id)
    return one(tx, Complaint, its)


def of_person(tx: Connection, participant_id: int, round_number: int) -> list[Complaint]:
    """About one round, newest first."""
    theirs = table.c.participant_id == participant_id, table.c.round == round_number
    return every(tx, Complaint, select(*_COLUMNS).where(*theirs).order_by(table.c.id.desc()))


def take(tx: Connection, complaint_id: int, *, by: str) -> bool:
    """Look into it; False once it is decided, or where this organizer does already."""
    is_not_mine = table.c.taken_by.is_distinct_from(by)
    its = update(table).where(table.c.id == complaint_id, _IS_OPEN, is_not_mine)
    return held(tx, its.values(state=State.IN_HAND, taken_by=by))


def decide(
    tx: Connection, complaint_id: int, state: State, *, by: str, at: datetime, reason: str
) -> bool:
    """True for the first decision only. `state` is UPHELD or REJECTED."""
    first = update(table).where(table.c.id == complaint_id, _IS_OPEN)
    return held(tx, first.values(state=state, decided_by=by, decided_at=at, reason=reason))


def listed(
    tx: Connection, contest_id: int, *, is_open: bool, limit: int, offset: int
) -> list[Complaint]:
    """What is open, that due first on top; or what is decided, newest first."""
    order = table.c.due_at if is_open else table.c.decided_at.desc()
    theirs = select(*_COLUMNS).where(_of(contest_id, is_open=is_open)).order_by(order, table.c.id)
    return every(tx, Complaint, theirs.limit(limit).offset(offset))


def count(tx: Connection, contest_id: int, *, is_open: bool) -> int:
    theirs = select(func.count()).select_from(table).where(_of(contest_id, is_open=is_open))
    return tx.execute(theirs).scalar_one()


def count_overdue(tx: Connection, contest_id: int, at: datetime) -> int:
    theirs = _of(contest_id, is_open=True) & (table.c.due_at <= at)
    return tx.execute(select(func.count()).select_from(table).where(theirs)).scalar_one()


def owed(tx: Connection, contest_id: int) -> list[Owed]:
    """Every open one, as a thing that the organizers owe."""
    rows = tx.execute(select(table.c.id, table.c.due_at).where(_of(contest_id, is_open=True)))
    return [Owed(number, due_at) for number, due_at in rows]


def _of(contest_id: int, *, is_open: bool) -> ColumnElement[bool]:
    return (table.c.contest_id == contest_id) & (_IS_OPEN if is_open else ~_IS_OPEN)
