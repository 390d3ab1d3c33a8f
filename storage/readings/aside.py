"""Readings that were set aside, or made way for another file, and can be brought back."""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select, update

from storage.readings.record import FIRST_VERSION, Reading, Target
from storage.readings.waiting import find, is_for, make_way
from storage.statements import every, held
from storage.tables import read_question, reading

_IS_ASIDE: Final = reading.c.ended_at.is_not(None) & reading.c.is_taken.is_(False)
_IS_CORRECTED: Final = (
    select(read_question.c.id)
    .where(read_question.c.reading_id == reading.c.id, read_question.c.version > FIRST_VERSION)
    .exists()
)


def set_aside(tx: Connection, target: Target, limit: int) -> list[Reading]:
    """Newest first; without those that only ever said what the week had."""
    has_work = (reading.c.file != "") | _IS_CORRECTED
    its = select(reading).where(is_for(target), _IS_ASIDE, has_work)
    return every(tx, Reading, its.order_by(reading.c.ended_at.desc(), reading.c.id).limit(limit))


def bring_back(tx: Connection, reading_id: int, *, by: str, at: datetime) -> bool:
    """It waits again, in the place of what does; False where it was taken or waits already."""
    found = find(tx, reading_id)
    if found is None or found.ended_at is None or found.is_taken:
        return False
    make_way(tx, found.target, by=by, at=at)
    again = update(reading).where(reading.c.id == reading_id, _IS_ASIDE)
    return held(tx, again.values(ended_at=None, ended_by=None))
