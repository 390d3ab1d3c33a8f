"""How a round is being taken, in sums that the database makes: by unit, and by the hour.

Never to be shown to participants or groups while the round is open.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    cast,
    extract,
    func,
    or_,
    select,
)

from storage.statements import every
from storage.tables import attempt, participant, round_


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many persons have handed in, of those who belonged to `unit_then` when they took their
    paper and to `unit_now` now; None of who was forgotten."""

    unit_then: str
    unit_now: str | None
    persons: int


def by_unit(tx: Connection, round_id: int) -> list[Turnout]:
    """Everybody in competition once, by the first paper handed in, as `takers.of_round`."""
    counted = (
        select(
            attempt.c.unit_code.label("unit_then"),
            participant.c.unit_code.label("unit_now"),
            func.count().label("persons"),
        )
        .join(participant)
        .where(_is_handed_in(round_id), or_(attempt.c.number == 1, ~_has_earlier(round_id)))
    )
    return every(tx, Turnout, counted.group_by("unit_then", "unit_now"))


def by_hour(tx: Connection, round_id: int, began_at: datetime) -> dict[int, int]:
    """Papers in competition handed in, by the full hours gone by since `began_at`."""
    hour = _hours_since(tx, began_at)
    counted = select(hour.label("hour"), func.count()).where(_is_handed_in(round_id))
    return dict(tx.execute(counted.group_by("hour")).all())


def between(tx: Connection, round_id: int, since: datetime, until: datetime) -> int:
    """Papers in competition handed in from one instant up to another, which is not counted."""
    is_then = (attempt.c.handed_in_at >= since) & (attempt.c.handed_in_at < until)
    counted = select(func.count()).select_from(attempt).where(_is_handed_in(round_id), is_then)
    return tx.execute(counted).scalar_one()


def open_papers(tx: Connection, contest_id: int, at: datetime) -> int:
    """Papers that somebody has before them, in competition or out of it."""
    is_theirs = (attempt.c.round_id + 0).in_(
        select(round_.c.id).where(round_.c.contest_id == contest_id)
    )  # + 0: or SQLite goes through all papers by their round, and not through the few open ones
    is_open = attempt.c.handed_in_at.is_(None) & (attempt.c.deadline_at > at)
    counted = select(func.count()).select_from(attempt).where(is_open, is_theirs)
    return tx.execute(counted).scalar_one()


def _is_handed_in(round_id: int) -> ColumnElement[bool]:
    return (
        (attempt.c.round_id == round_id)
        & attempt.c.handed_in_at.is_not(None)
        & attempt.c.is_counted.is_(True)
    )


def _has_earlier(round_id: int) -> ColumnElement[bool]:
    """A paper of the same person in the same round, handed in before this one."""
    other = attempt.alias()
    earlier: Select[int] = select(other.c.id).where(
        other.c.round_id == round_id,
        other.c.participant_id == attempt.c.participant_id,
        other.c.number < attempt.c.number,
        other.c.handed_in_at.is_not(None),
        other.c.is_counted.is_(True),
    )
    return earlier.exists()


def _hours_since(tx: Connection, began_at: datetime) -> ColumnElement[int]:
    began = int(began_at.timestamp())
    if tx.dialect.name == "sqlite":
        seconds = cast(func.strftime("%s", cast(attempt.c.handed_in_at, String)), Integer)
        return (seconds - began) // 3600
    seconds = cast(func.floor(extract("epoch", attempt.c.handed_in_at)), Integer)
    return (seconds - began) // 3600
