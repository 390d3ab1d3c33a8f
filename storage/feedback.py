"""What people write to the organizers, the answers to it, and who is at it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, func, select, true, update

from storage.statements import every, held, insert, one
from storage.tables import feedback as table
from storage.tables import feedback_message as messages_table
from storage.tables import membership, participant
from storage.tables.desk import FeedbackState

State = FeedbackState


@dataclass(frozen=True, slots=True)
class Feedback:
    """`taken_by`: the organizer who is answering it, or did so last."""

    id: int
    contest_id: int
    address: str
    sent_at: datetime
    state: State
    taken_by: str | None
    taken_at: datetime | None


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: `message` and `picture` are the messenger's references, "" without a
    picture."""

    message: str
    text: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    id: int
    feedback_id: int
    address: str
    is_answer: bool
    text: str
    picture: str
    sent_at: datetime


Listing = Select[int, State, datetime, str, str | None, str | None]

_MESSAGE = [column for column in messages_table.c if column.name != "message"]


def add(
    tx: Connection, *, contest_id: int, address: str, written: Written, at: datetime
) -> Feedback | None:
    """Something new; None if this message was kept before."""
    if _is_kept(tx, address, written):
        return None
    new = insert(tx, table).values(contest_id=contest_id, address=address, sent_at=at)
    kept = Feedback(**tx.execute(new.returning(table)).mappings().one())
    _keep(tx, kept.id, address, written, at, is_answer=False)
    return kept


def write_on(
    tx: Connection, feedback_id: int, *, address: str, written: Written, at: datetime
) -> bool:
    """More about the same, from who began it: it waits for an answer again.

    False where it is somebody else's, and for a message that was kept before.
    """
    its = update(table).where(table.c.id == feedback_id, table.c.address == address)
    if _is_kept(tx, address, written) or not held(tx, its.values(state=State.NEW)):
        return False
    _keep(tx, feedback_id, address, written, at, is_answer=False)
    return True


def take(
    tx: Connection, feedback_id: int, *, by: str, at: datetime, unless_since: datetime
) -> bool:
    """Say that `by` is answering; False while somebody else is, since `unless_since` or later."""
    is_free = table.c.taken_by.is_(None) | (table.c.taken_by == by)
    is_free |= (table.c.taken_at < unless_since) | (table.c.state != State.NEW)
    its = update(table).where(table.c.id == feedback_id, is_free)
    return held(tx, its.values(taken_by=by, taken_at=at))


def answer(
    tx: Connection, feedback_id: int, *, by: str, written: Written, at: datetime
) -> Message | None:
    """None where somebody else has taken it, and for a message that was kept before."""
    mine = update(table).where(table.c.id == feedback_id, table.c.taken_by == by)
    told = {"state": State.ANSWERED, "taken_at": at}
    if _is_kept(tx, by, written) or not held(tx, mine.values(told)):
        return None
    return _keep(tx, feedback_id, by, written, at, is_answer=True)


def close(tx: Connection, feedback_id: int) -> bool:
    """Nothing more is to be said; False if that was known."""
    its = update(table).where(table.c.id == feedback_id, table.c.state != State.CLOSED)
    return held(tx, its.values(state=State.CLOSED))


def find(tx: Connection, contest_id: int, feedback_id: int) -> Feedback | None:
    is_asked_for = table.c.contest_id == contest_id, table.c.id == feedback_id
    return one(tx, Feedback, select(table).where(*is_asked_for))


def messages(tx: Connection, feedback_id: int) -> list[Message]:
    """In the order in which they were written."""
    its = select(*_MESSAGE).where(messages_table.c.feedback_id == feedback_id)
    return every(tx, Message, its.order_by(messages_table.c.id))


def find_message(tx: Connection, contest_id: int, message_id: int) -> Message | None:
    its = (
        select(*_MESSAGE)
        .join(table, table.c.id == messages_table.c.feedback_id)
        .where(table.c.contest_id == contest_id, messages_table.c.id == message_id)
    )
    return one(tx, Message, its)


def counts(tx: Connection, contest_id: int) -> dict[State, int]:
    rows = tx.execute(
        select(table.c.state, func.count())
        .where(table.c.contest_id == contest_id)
        .group_by(table.c.state)
    )
    return dict.fromkeys(State, 0) | dict(rows.all())


@dataclass(frozen=True, slots=True)
class Listed:
    """`text` is what it began with; `name` is None of who has not registered."""

    id: int
    state: State
    sent_at: datetime
    text: str
    name: str | None
    taken_by: str | None


def listed(
    tx: Connection, contest_id: int, state: State | None, *, limit: int, offset: int
) -> list[Listed]:
    """Those in one state, or all; what waits oldest first, the rest newest first."""
    is_asked: ColumnElement[bool] = true() if state is None else table.c.state == state
    order = table.c.id if state is State.NEW else table.c.id.desc()
    return every(
        tx, Listed, _listing(contest_id, is_asked).order_by(order).limit(limit).offset(offset)
    )


def of_address(tx: Connection, contest_id: int, address: str) -> list[Listed]:
    """What one person has written, newest first."""
    theirs = _listing(contest_id, table.c.address == address)
    return every(tx, Listed, theirs.order_by(table.c.id.desc()))


def by_ids(tx: Connection, contest_id: int, ids: Collection[int]) -> list[Listed]:
    """Newest first."""
    these = _listing(contest_id, table.c.id.in_(ids))
    return every(tx, Listed, these.order_by(table.c.id.desc()))


def texts(tx: Connection, contest_id: int) -> dict[int, str]:
    """All that was said in each, to be searched; by number."""
    said: dict[int, str] = {}
    its = select(messages_table.c.feedback_id, messages_table.c.text).join(table)
    for feedback_id, text in tx.execute(its.where(table.c.contest_id == contest_id)):
        said[feedback_id] = f"{said.get(feedback_id, '')} {text}"
    return said


def _listing(contest_id: int, is_asked: ColumnElement[bool]) -> Listing:
    said = messages_table.alias()
    first = select(func.min(said.c.id)).where(said.c.feedback_id == table.c.id)
    return (
        select(
            table.c.id,
            table.c.state,
            table.c.sent_at,
            messages_table.c.text,
            participant.c.name,
            table.c.taken_by,
        )
        .join_from(table, messages_table, messages_table.c.id == first.scalar_subquery())
        .outerjoin(
            membership,
            (membership.c.contest_id == table.c.contest_id)
            & (membership.c.address == table.c.address),
        )
        .outerjoin(participant, participant.c.id == membership.c.participant_id)
        .where(table.c.contest_id == contest_id, is_asked)
    )


def _is_kept(tx: Connection, address: str, written: Written) -> bool:
    its = messages_table.c.address == address, messages_table.c.message == written.message
    return tx.execute(select(messages_table.c.id).where(*its)).first() is not None


def _keep(
    tx: Connection,
    feedback_id: int,
    address: str,
    written: Written,
    at: datetime,
    *,
    is_answer: bool,
) -> Message:
    new = insert(tx, messages_table).values(
        feedback_id=feedback_id,
        address=address,
        message=written.message,
        is_answer=is_answer,
        text=written.text,
        picture=written.picture,
        sent_at=at,
    )
    return Message(**tx.execute(new.returning(*_MESSAGE)).mappings().one())
