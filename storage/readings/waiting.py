"""Readings that wait, one at most for each week, until they are taken or set aside."""

from dataclasses import asdict
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, func, select, update
from sqlalchemy import insert as plain_insert

from contest.questions import Proposed
from contest.questions import Reading as Read
from storage import pictures
from storage.readings.record import FIRST_VERSION, Content, Reading, Target, stored, stored_faults
from storage.statements import held, insert, one
from storage.tables import read_question, reading

_WAITS: Final = reading.c.ended_at.is_(None)


def begin(
    tx: Connection,
    target: Target,
    read: Read,
    *,
    file: str,
    base: int,
    by: str,
    at: datetime,
) -> int:
    """A reading that waits, in the place of the one that did; its id."""
    make_way(tx, target, by=by, at=at)
    new = insert(tx, reading).values(
        **asdict(target),
        file=file,
        faults=stored_faults(read.faults),
        base=base,
        sent_by=by,
        sent_at=at,
        is_taken=False,
    )
    reading_id = tx.execute(new.returning(reading.c.id)).scalar_one()
    pictures.keep(tx, (each.picture for each in read.questions))
    rows = [_row(reading_id, number, each) for number, each in enumerate(read.questions, start=1)]
    if rows:
        tx.execute(plain_insert(read_question), rows)
    return reading_id


def make_way(tx: Connection, target: Target, *, by: str, at: datetime) -> None:
    """What waits for a week waits no more."""
    tx.execute(update(reading).where(is_for(target), _WAITS).values(ended_at=at, ended_by=by))


def find(tx: Connection, reading_id: int) -> Reading | None:
    return one(tx, Reading, select(reading).where(reading.c.id == reading_id))


def hold(tx: Connection, reading_id: int) -> Reading | None:
    """If it still waits, nobody else ends it until this change is committed."""
    its = select(reading).where(reading.c.id == reading_id, _WAITS)
    return one(tx, Reading, its.with_for_update())


def waiting(tx: Connection, target: Target) -> Reading | None:
    return one(tx, Reading, select(reading).where(is_for(target), _WAITS))


def is_untouched(tx: Connection, reading_id: int) -> bool:
    """Whether nobody has corrected anything in it."""
    newest = func.max(read_question.c.version)
    mine = select(newest).where(read_question.c.reading_id == reading_id)
    return (tx.scalar(mine) or FIRST_VERSION) == FIRST_VERSION


def end(tx: Connection, reading_id: int, *, is_taken: bool, by: str, at: datetime) -> bool:
    """True the first time only."""
    first = update(reading).where(reading.c.id == reading_id, _WAITS)
    return held(tx, first.values(ended_at=at, ended_by=by, is_taken=is_taken))


def remove_of_draft(tx: Connection, draft_id: int) -> None:
    mine = select(reading.c.id).where(reading.c.draft_id == draft_id)
    tx.execute(delete(read_question).where(read_question.c.reading_id.in_(mine)))
    tx.execute(delete(reading).where(reading.c.draft_id == draft_id))


def is_for(target: Target) -> ColumnElement[bool]:
    return (
        (reading.c.round == target.round)
        & reading.c.draft_id.is_not_distinct_from(target.draft_id)
        & reading.c.contest_id.is_not_distinct_from(target.contest_id)
    )


def _row(reading_id: int, number: int, question: Proposed) -> dict[str, object]:
    return {
        "reading_id": reading_id,
        "number": number,
        "version": FIRST_VERSION,
        "content": stored(Content(question)),
        "earlier": [],
    }
