"""Troubles of the program: each is open from its first sign until it is seen to be over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, update

from storage.statements import every, held, insert, one
from storage.tables import alert as table
from storage.tables.alerts import IS_OPEN, AlertKind

Kind = AlertKind


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong at this moment; `facts` are of the kind, see `AlertKind`."""

    kind: Kind
    about: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alert:
    id: int
    contest_id: int
    kind: Kind
    about: str
    facts: Mapping[str, object]
    began_at: datetime
    seen_at: datetime
    ended_at: datetime | None
    told_at: datetime | None


def raise_(tx: Connection, contest_id: int, trouble: Trouble, at: datetime) -> Alert | None:
    """The alert where it is new; None, and noted that it lasts, where it is open already."""
    new = insert(tx, table).values(
        contest_id=contest_id,
        kind=trouble.kind,
        about=trouble.about,
        facts=dict(trouble.facts),
        began_at=at,
        seen_at=at,
    )
    raised = one(tx, Alert, new.on_conflict_do_nothing().returning(table))
    if raised is None:
        lasting = update(table).where(_is(contest_id, trouble), IS_OPEN)
        tx.execute(lasting.values(seen_at=at))
    return raised


def ended_last(tx: Connection, contest_id: int, trouble: Trouble) -> datetime | None:
    """When the same trouble was over last."""
    before = select(table.c.ended_at).where(_is(contest_id, trouble), ~IS_OPEN)
    return tx.scalar(before.order_by(table.c.ended_at.desc()).limit(1))


def end(tx: Connection, alert_id: int, at: datetime) -> bool:
    """True the first time only."""
    its = update(table).where(table.c.id == alert_id, IS_OPEN)
    return held(tx, its.values(ended_at=at))


def mark_told(tx: Connection, alert_id: int, at: datetime) -> None:
    tx.execute(update(table).where(table.c.id == alert_id).values(told_at=at))


def find(tx: Connection, contest_id: int, alert_id: int) -> Alert | None:
    its = select(table).where(table.c.contest_id == contest_id, table.c.id == alert_id)
    return one(tx, Alert, its)


def open_now(tx: Connection, contest_id: int) -> list[Alert]:
    """Oldest first."""
    theirs = select(table).where(table.c.contest_id == contest_id, IS_OPEN)
    return every(tx, Alert, theirs.order_by(table.c.id))


def ended_since(tx: Connection, contest_id: int, since: datetime) -> list[Alert]:
    theirs = select(table).where(table.c.contest_id == contest_id, table.c.ended_at >= since)
    return every(tx, Alert, theirs.order_by(table.c.id))


def _is(contest_id: int, trouble: Trouble) -> ColumnElement[bool]:
    return (
        (table.c.contest_id == contest_id)
        & (table.c.kind == trouble.kind)
        & (table.c.about == trouble.about)
    )
