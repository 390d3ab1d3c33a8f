"""The register of what people ask about their data: what, when, by when, and what became of it."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select, update

from contest.deadlines import Owed
from contest.privacy import PrivacyKind
from storage.statements import every, held, insert, one
from storage.tables import participant
from storage.tables import privacy_request as table
from storage.tables.privacy import PrivacyState

Kind = PrivacyKind
State = PrivacyState


@dataclass(frozen=True, slots=True)
class PrivacyRequest:
    """`due_at`: by when the next step is owed, to answer or to do it; None once it is closed."""

    id: int
    contest_id: int
    kind: Kind
    participant_id: int
    text: str
    made_at: datetime
    due_at: datetime | None
    state: State
    answered_at: datetime | None
    closed_at: datetime | None
    decided_by: str | None
    outcome: str

    @property
    def is_open(self) -> bool:
        return self.due_at is not None


_COLUMNS = [table.c[field.name] for field in fields(PrivacyRequest)]
_IS_OPEN = table.c.due_at.is_not(None)


def make(
    tx: Connection,
    *,
    contest_id: int,
    kind: Kind,
    participant_id: int,
    text: str,
    at: datetime,
    due_at: datetime,
) -> PrivacyRequest | None:
    """None while one of the kind is open: it is the same person's, and has its deadline."""
    tx.execute(select(participant.c.id).where(participant.c.id == participant_id).with_for_update())
    if any(each.is_open and each.kind is kind for each in of_person(tx, participant_id)):
        return None
    new = insert(tx, table).values(
        contest_id=contest_id,
        kind=kind,
        participant_id=participant_id,
        text=text,
        made_at=at,
        due_at=due_at,
    )
    return one(tx, PrivacyRequest, new.returning(*_COLUMNS))


def note_done(
    tx: Connection, *, contest_id: int, kind: Kind, participant_id: int, at: datetime
) -> None:
    """What the program has done at once; it closes what was open of the kind."""
    _close_of(tx, participant_id, table.c.kind == kind, at)
    done = {"made_at": at, "answered_at": at, "closed_at": at, "state": State.DONE}
    about = {"contest_id": contest_id, "kind": kind, "participant_id": participant_id}
    tx.execute(insert(tx, table).values(about | done))


def find(tx: Connection, contest_id: int, number: int) -> PrivacyRequest | None:
    its = select(*_COLUMNS).where(table.c.contest_id == contest_id, table.c.id == number)
    return one(tx, PrivacyRequest, its)


def of_person(tx: Connection, participant_id: int) -> list[PrivacyRequest]:
    """Newest first."""
    theirs = select(*_COLUMNS).where(table.c.participant_id == participant_id)
    return every(tx, PrivacyRequest, theirs.order_by(table.c.id.desc()))


def answer(tx: Connection, number: int, *, by: str, at: datetime, due_at: datetime) -> bool:
    """It is seen to, and has to be done by `due_at`; True for the first answer only."""
    first = update(table).where(table.c.id == number, table.c.state == State.RECEIVED)
    told = {"state": State.IN_HAND, "answered_at": at, "decided_by": by, "due_at": due_at}
    return held(tx, first.values(told))


def close(
    tx: Connection, number: int, state: State, *, by: str, at: datetime, outcome: str
) -> bool:
    """True for the first decision only. `state` is DONE or REFUSED."""
    first = update(table).where(table.c.id == number, _IS_OPEN)
    answered_at = func.coalesce(table.c.answered_at, at)
    told = {"state": state, "closed_at": at, "due_at": None, "decided_by": by, "outcome": outcome}
    return held(tx, first.values({**told, "answered_at": answered_at}))


def listed(
    tx: Connection, contest_id: int, *, is_open: bool, limit: int, offset: int
) -> list[PrivacyRequest]:
    """What is open, that due first on top; or what is closed, newest first."""
    order = table.c.due_at if is_open else table.c.closed_at.desc()
    theirs = select(*_COLUMNS).where(_of(contest_id, is_open=is_open)).order_by(order, table.c.id)
    return every(tx, PrivacyRequest, theirs.limit(limit).offset(offset))


def count(tx: Connection, contest_id: int, *, is_open: bool) -> int:
    theirs = select(func.count()).select_from(table).where(_of(contest_id, is_open=is_open))
    return tx.execute(theirs).scalar_one()


def owed(tx: Connection, contest_id: int) -> list[Owed]:
    """Every open one, as a thing that the organizers owe."""
    rows = tx.execute(select(table.c.id, table.c.due_at).where(_of(contest_id, is_open=True)))
    return [Owed(number, due_at) for number, due_at in rows if due_at]


def _close_of(
    tx: Connection, participant_id: int, which: ColumnElement[bool], at: datetime
) -> None:
    theirs = update(table).where(table.c.participant_id == participant_id, _IS_OPEN, which)
    answered_at = func.coalesce(table.c.answered_at, at)
    done = {"state": State.DONE, "closed_at": at, "due_at": None}
    tx.execute(theirs.values({**done, "answered_at": answered_at}))


def _of(contest_id: int, *, is_open: bool) -> ColumnElement[bool]:
    return (table.c.contest_id == contest_id) & (_IS_OPEN if is_open else ~_IS_OPEN)
