"""Open attempts and the instant each one ends."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, or_, select, update

from storage.attempts.record import Attempt
from storage.statements import every
from storage.tables import attempt, round_
from storage.tables.papers import HandedInBy

_HANDING_IN = ("handed_in_at", "handed_in_by", "score", "seconds", "receipt")


def overdue(tx: Connection, contest_id: int, *, at: datetime, limit: int) -> list[Attempt]:
    """Attempts whose time is over and that nobody handed in, oldest first."""
    return every(
        tx,
        Attempt,
        select(attempt)
        .join(round_)
        .where(
            round_.c.contest_id == contest_id,
            attempt.c.handed_in_at.is_(None),
            attempt.c.deadline_at <= at,
        )
        .order_by(attempt.c.deadline_at, attempt.c.id)
        .limit(limit),
    )


def next_deadline(tx: Connection, contest_id: int) -> datetime | None:
    """Of the open attempt that ends first; it may have passed."""
    return tx.scalar(
        select(func.min(attempt.c.deadline_at))
        .join(round_)
        .where(round_.c.contest_id == contest_id, attempt.c.handed_in_at.is_(None))
    )


def move_deadlines(
    tx: Connection,
    round_id: int,
    *,
    old_close: datetime,
    new_close: datetime,
    time_limit: timedelta | None = None,
) -> int:
    """Let open attempts follow a round whose close has moved; how many did.

    Those that would have ended with the round end with it again, or when their own `time_limit`
    is over, if there is one; those that would outlast an earlier close no longer do.
    """
    cut_by_close = or_(attempt.c.deadline_at == old_close, attempt.c.deadline_at > new_close)
    rows = tx.execute(
        select(attempt.c.id, attempt.c.started_at).where(
            attempt.c.round_id == round_id, attempt.c.handed_in_at.is_(None), cut_by_close
        )
    ).all()
    if rows:
        tx.execute(
            update(attempt)
            .where(attempt.c.id == bindparam("of"))
            .values(deadline_at=bindparam("to")),
            [
                {"of": row.id, "to": _deadline(row.started_at, new_close, time_limit)}
                for row in rows
            ],
        )
    return len(rows)


def count_open(tx: Connection, contest_id: int, began_at: datetime, ended_at: datetime) -> int:
    """How many attempts were open at some time between two instants."""
    over_at = func.coalesce(attempt.c.handed_in_at, attempt.c.deadline_at)
    return tx.execute(
        select(func.count())
        .select_from(attempt)
        .join(round_)
        .where(
            round_.c.contest_id == contest_id, attempt.c.started_at < ended_at, over_at > began_at
        )
    ).scalar_one()


def reopen(
    tx: Connection,
    round_id: int,
    *,
    began_at: datetime,
    ended_at: datetime,
    at: datetime,
    new_close: datetime,
    time_limit: timedelta | None = None,
) -> int:
    """Take back, at the instant `at`, what was handed in by the close or by time in an outage.

    Each goes on with what was left of its own `time_limit` when the outage began, until the new
    close at most. Returns how many papers that were.
    """
    in_vain = (attempt.c.handed_in_by == HandedInBy.CLOSE) | (
        (attempt.c.handed_in_by == HandedInBy.TIME)
        & attempt.c.deadline_at.between(began_at, ended_at)
    )
    rows = tx.execute(
        select(attempt.c.id, attempt.c.started_at).where(attempt.c.round_id == round_id, in_vain)
    ).all()
    for row in rows:
        gone_by = at - began_at  # not counted
        deadline_at = _deadline(row.started_at + gone_by, new_close, time_limit)
        mine = update(attempt).where(attempt.c.id == row.id)
        nothing = {**dict.fromkeys(_HANDING_IN), "void_unanswered": 0}
        tx.execute(mine.values(deadline_at=deadline_at, **nothing))
    return len(rows)


def _deadline(started_at: datetime, close: datetime, time_limit: timedelta | None) -> datetime:
    return close if time_limit is None else min(close, started_at + time_limit)
