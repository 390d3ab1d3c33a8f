"""Sending: a row is claimed before it is sent and marked after.

A claim lapses at its `until`, so that nobody is missed when whoever held it dies. What is marked
is marked by its claimer only: one who comes too late changes nothing.
"""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    or_,
    select,
    update,
)

from storage.column_types import Instant
from storage.statements import every, held
from storage.tables import outbox
from storage.tables.delivery import IS_WAITING, DeliveryState


@dataclass(frozen=True, slots=True)
class Delivery:
    """One notice for one address. `tries`: how often sending it has failed."""

    id: int
    contest_id: int
    address: str
    notice: str
    round: int
    detail: str
    topic: str | None
    priority: int
    created_at: datetime
    tries: int


def claim(
    tx: Connection, *, holder: str, at: datetime, until: datetime, limit: int
) -> list[Delivery]:
    """Take up to `limit` rows that are due and nobody else's; those of priority first, then by age.

    Two claimers never get the same row, however close they come.
    """
    due = _due(at, limit).cte("due")
    taken = update(outbox).where(outbox.c.id.in_(select(due.c.id)))
    columns = [outbox.c[field.name] for field in fields(Delivery)]
    claimed = taken.values(claimed_by=holder, claimed_until=until).returning(*columns)
    return sorted(every(tx, Delivery, claimed), key=lambda each: (-each.priority, each.id))


def mark_sent(
    tx: Connection, delivery_id: int, holder: str, at: datetime, message: str | None
) -> bool:
    """`message` is the messenger's reference of what was sent."""
    told = {"delivery": delivery_id, "holder": holder, "at": at, "reference": message}
    return held(tx, _MARKING_SENT, **told)


def mark_failed(tx: Connection, delivery_id: int, holder: str, error: str) -> bool:
    """It will never be sent: blocked, deactivated, tried too often."""
    mine = update(outbox).where(_is_claimed(delivery_id, holder))
    return held(tx, mine.values(state=DeliveryState.FAILED, error=error, tries=outbox.c.tries + 1))


def drop(tx: Connection, delivery_id: int, holder: str, reason: str) -> bool:
    """It has become pointless before it was sent."""
    mine = update(outbox).where(_is_claimed(delivery_id, holder))
    return held(tx, mine.values(state=DeliveryState.DROPPED, error=reason))


def release(
    tx: Connection, delivery_id: int, holder: str, not_before_at: datetime, error: str = ""
) -> bool:
    """Give the row back for later. With an `error` it counts as a failed try."""
    mine = update(outbox).where(_is_claimed(delivery_id, holder))
    return held(
        tx,
        mine.values(
            claimed_by=None,
            claimed_until=None,
            not_before_at=not_before_at,
            error=error,
            tries=outbox.c.tries + int(bool(error)),
        ),
    )


def _due(at: datetime, limit: int) -> Select[int]:
    return (
        select(outbox.c.id)
        .where(
            IS_WAITING,
            outbox.c.not_before_at <= at,
            or_(outbox.c.claimed_until.is_(None), outbox.c.claimed_until <= at),
        )
        .order_by(outbox.c.priority.desc(), outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )


def _is_claimed(
    delivery_id: int | BindParameter[int], holder: str | BindParameter[str]
) -> ColumnElement[bool]:
    return (outbox.c.id == delivery_id) & (outbox.c.claimed_by == holder) & IS_WAITING


_MARKING_SENT = (
    update(outbox)
    .where(_is_claimed(bindparam("delivery", type_=Integer), bindparam("holder", type_=String)))
    .values(
        state=DeliveryState.SENT,
        sent_at=bindparam("at", type_=Instant),
        message=bindparam("reference"),
    )
)
