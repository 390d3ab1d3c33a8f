"""The questions of a reading, corrected one by one.

Who corrects one says which version was looked at; where somebody else was faster, nothing is
written.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, Row, select, update

from storage import pictures
from storage.readings.record import Content, ReadQuestion, restored, stored
from storage.readings.waiting import hold
from storage.tables import read_question


def questions(tx: Connection, reading_id: int) -> list[ReadQuestion]:
    """In the order of the file."""
    mine = select(read_question).where(read_question.c.reading_id == reading_id)
    return [_record(row) for row in tx.execute(mine.order_by(read_question.c.number))]


def question(tx: Connection, question_id: int) -> ReadQuestion | None:
    its = select(read_question).where(read_question.c.id == question_id)
    row = tx.execute(its).one_or_none()
    return None if row is None else _record(row)


def correct(tx: Connection, seen: ReadQuestion, content: Content) -> bool:
    """False where it is another version by now, or the reading waits no more."""
    kept = _hold(tx, seen)
    if kept is None:
        return False
    pictures.keep(tx, (content.question.picture,))
    _write(tx, seen, stored(content), [*kept.earlier, kept.content])
    return True


def undo(tx: Connection, seen: ReadQuestion) -> bool:
    """Make it what it was before the last correction; False as with `correct`."""
    kept = _hold(tx, seen)
    if kept is None or not kept.earlier:
        return False
    *earlier, last = kept.earlier
    _write(tx, seen, last, earlier)
    return True


@dataclass(frozen=True, slots=True)
class _Kept:
    content: dict[str, object]
    earlier: list[dict[str, object]]


def _hold(tx: Connection, seen: ReadQuestion) -> _Kept | None:
    """Its rows, which nobody else changes until this change is committed."""
    if hold(tx, seen.reading_id) is None:
        return None
    its = read_question.c.id == seen.id, read_question.c.version == seen.version
    found = select(read_question.c.content, read_question.c.earlier).where(*its)
    row = tx.execute(found.with_for_update()).one_or_none()
    return None if row is None else _Kept(row.content, row.earlier)


def _write(
    tx: Connection,
    seen: ReadQuestion,
    content: dict[str, object],
    earlier: list[dict[str, object]],
) -> None:
    its = update(read_question).where(read_question.c.id == seen.id)
    tx.execute(its.values(content=content, earlier=earlier, version=seen.version + 1))


def _record(row: Row[*tuple[object, ...]]) -> ReadQuestion:
    return ReadQuestion(
        id=row.id,
        reading_id=row.reading_id,
        number=row.number,
        version=row.version,
        content=restored(row.content),
        can_be_undone=bool(row.earlier),
    )
