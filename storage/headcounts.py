"""Headcounts as they were closed, once for the whole contest, and who was not counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select
from sqlalchemy import insert as plain_insert

from contest.headcounts import Own
from contest.roster import Status
from storage.statements import every
from storage.tables import closed_headcount, not_counted, roster_entry


@dataclass(frozen=True, slots=True)
class NotCounted:
    """`name` is None of who has gone from the roster altogether."""

    name: str | None
    unit_code: str
    status: Status
    reason: str


def close(tx: Connection, contest_id: int, own: Own, on: date) -> None:
    """Keep these figures for good, with everybody on the roster who is not counted on that day."""
    figures = [
        {"contest_id": contest_id, "unit_code": code, "own": count} for code, count in own.items()
    ]
    if figures:
        tx.execute(plain_insert(closed_headcount), figures)
    left_out = list(_left_out(tx, contest_id, on))
    if left_out:
        tx.execute(plain_insert(not_counted), left_out)


def closed(tx: Connection, contest_id: int) -> dict[str, int | None]:
    """Each unit's own; empty while they are not closed."""
    theirs = select(closed_headcount.c.unit_code, closed_headcount.c.own).where(
        closed_headcount.c.contest_id == contest_id
    )
    return {row.unit_code: row.own for row in tx.execute(theirs)}


def left_out(
    tx: Connection, contest_id: int, *, limit: int | None = None, offset: int = 0
) -> list[NotCounted]:
    """In the order of units, then of the roster."""
    theirs = (
        select(
            roster_entry.c.name, not_counted.c.unit_code, not_counted.c.status, not_counted.c.reason
        )
        .outerjoin_from(not_counted, roster_entry, roster_entry.c.id == not_counted.c.entry_id)
        .where(not_counted.c.contest_id == contest_id)
        .order_by(not_counted.c.unit_code, not_counted.c.entry_id)
    )
    return every(tx, NotCounted, theirs.limit(limit).offset(offset))


def count_left_out(tx: Connection, contest_id: int) -> int:
    theirs = select(func.count()).where(not_counted.c.contest_id == contest_id)
    return tx.execute(theirs).scalar_one()


def _left_out(tx: Connection, contest_id: int, on: date) -> Iterable[Mapping[str, object]]:
    theirs = select(roster_entry).where(
        roster_entry.c.contest_id == contest_id,
        roster_entry.c.gone_at.is_(None),
        roster_entry.c.status != Status.COUNTED,
        func.coalesce(roster_entry.c.since, on) <= on,
        func.coalesce(roster_entry.c.until, on) >= on,
    )
    for row in tx.execute(theirs):
        yield {
            "contest_id": contest_id,
            "entry_id": row.id,
            "unit_code": row.unit_code,
            "status": row.status,
            "reason": row.reason,
        }
