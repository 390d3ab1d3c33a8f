"""Writing, taking, answering, closing: each a condition of its own write."""

from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.feedback.record import MESSAGE_COLUMNS, Feedback, Message, State, Written
from storage.statements import every, held, insert, one
from storage.tables import feedback as table
from storage.tables import feedback_message as messages_table


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
    its = select(*MESSAGE_COLUMNS).where(messages_table.c.feedback_id == feedback_id)
    return every(tx, Message, its.order_by(messages_table.c.id))


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
    return Message(**tx.execute(new.returning(*MESSAGE_COLUMNS)).mappings().one())
