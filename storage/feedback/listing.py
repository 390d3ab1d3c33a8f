"""Lists of what people wrote, and all that was said, to be searched."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, func, select, true

from storage.feedback.record import State
from storage.statements import every
from storage.tables import feedback as table
from storage.tables import feedback_message as messages_table
from storage.tables import membership, participant

Listing = Select[int, State, datetime, str, str | None, str | None]


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
