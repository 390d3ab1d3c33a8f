"""Sending: a row is claimed at the moment it is sent and marked after, both by the leader alone.

A claim is worth as much as the term of leading it was made in (`claimer`): the next leader takes
what the last one left, so that nobody is missed. Only what was on its way at that instant may
come twice, and `begun` counts how often that was, so that nothing comes a third time.
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
    select,
    update,
)

from storage.column_types import Instant
from storage.statements import every, held
from storage.tables import outbox
from storage.tables.delivery import IS_WAITING, DeliveryState


@dataclass(frozen=True, slots=True)
class Delivery:
    """One notice for one address.

    `tries`: how often sending it has failed. `begun`: how often it may have been sent by now if
    it is sent this time.
    """

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
    begun: int
    claimed_by: str


def claim(tx: Connection, claimer: str, *, at: datetime, limit: int) -> list[Delivery]:
    """Take up to `limit` rows that are due, to be sent now; those of priority first, then by age.

    To be asked under the fence of the term `claimer`: what others have claimed is void.
    """
    due = _due(claimer, at, limit).cte("due")
    taken = update(outbox).where(outbox.c.id.in_(select(due.c.id)))
    columns = [outbox.c[field.name] for field in fields(Delivery)]
    claimed = taken.values(claimed_by=claimer, begun=outbox.c.begun + 1).returning(*columns)
    return sorted(every(tx, Delivery, claimed), key=lambda each: (-each.priority, each.id))


def mark_sent(tx: Connection, delivery: Delivery, at: datetime, message: str | None) -> bool:
    """`message` is the messenger's reference of what was sent."""
    told = {"delivery": delivery.id, "claimer": delivery.claimed_by}
    return held(tx, _MARKING_SENT, **told, at=at, reference=message)


def mark_failed(tx: Connection, delivery: Delivery, error: str, at: datetime) -> bool:
    """It will never be sent: blocked, deactivated, tried too often."""
    mine = update(outbox).where(_is_claimed(delivery.id, delivery.claimed_by))
    told = {"error": error, "tries": outbox.c.tries + 1, "failed_at": at}
    return held(tx, mine.values(state=DeliveryState.FAILED, **told))


def drop(tx: Connection, delivery: Delivery, reason: str) -> bool:
    """It has become pointless before it was sent."""
    mine = update(outbox).where(_is_claimed(delivery.id, delivery.claimed_by))
    return held(tx, mine.values(state=DeliveryState.DROPPED, error=reason))


def release(
    tx: Connection,
    delivery: Delivery,
    not_before_at: datetime,
    error: str = "",
    *,
    may_be_sent: bool = False,
) -> bool:
    """Give the row back for later. With an `error` it counts as a failed try.

    `may_be_sent`: nobody knows whether it was sent all the same.
    """
    mine = update(outbox).where(_is_claimed(delivery.id, delivery.claimed_by))
    return held(
        tx,
        mine.values(
            claimed_by=None,
            begun=outbox.c.begun - int(not may_be_sent),
            not_before_at=not_before_at,
            error=error,
            tries=outbox.c.tries + int(bool(error)),
        ),
    )


def _due(claimer: str, at: datetime, limit: int) -> Select[int]:
    return (
        select(outbox.c.id)
        .where(
            IS_WAITING,
            outbox.c.not_before_at <= at,
            outbox.c.claimed_by.is_distinct_from(claimer),
        )
        .order_by(outbox.c.priority.desc(), outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )


def _is_claimed(
    delivery_id: int | BindParameter[int], claimer: str | BindParameter[str]
) -> ColumnElement[bool]:
    """Also one that is held or stopped meanwhile: what is on its way arrives all the same."""
    is_mine = (outbox.c.id == delivery_id) & (outbox.c.claimed_by == claimer)
    return is_mine & outbox.c.state.not_in(_SETTLED)


_SETTLED = (DeliveryState.SENT, DeliveryState.FAILED)

_MARKING_SENT = (
    update(outbox)
    .where(_is_claimed(bindparam("delivery", type_=Integer), bindparam("claimer", type_=String)))
    .values(
        state=DeliveryState.SENT,
        sent_at=bindparam("at", type_=Instant),
        message=bindparam("reference"),
    )
)
