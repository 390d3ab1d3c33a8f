"""Contests that are being made: their files, with who wrote them and when.

A draft is what `contest.files.read_contest` reads: `contest.toml` and what it names, as bytes by
name. Whoever writes a file calls `hold` first where it follows from what is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update

from storage import readings
from storage.statements import every as all_of
from storage.statements import held, insert, one
from storage.tables import draft, draft_file


@dataclass(frozen=True, slots=True)
class Draft:
    """`published_at`: when it last became the contest that people see; None: not yet."""

    id: int
    begun_by: str
    begun_at: datetime
    changed_by: str
    changed_at: datetime
    published_at: datetime | None


_AT = select(draft).where(draft.c.id == bindparam("id"))
_HELD = _AT.with_for_update()


def begin(tx: Connection, *, by: str, at: datetime) -> int:
    """A draft without files; its id."""
    new = insert(tx, draft).values(begun_by=by, begun_at=at, changed_by=by, changed_at=at)
    return tx.execute(new.returning(draft.c.id)).scalar_one()


def find(tx: Connection, draft_id: int) -> Draft | None:
    return one(tx, Draft, _AT, id=draft_id)


def hold(tx: Connection, draft_id: int) -> Draft | None:
    """The draft, which nobody else changes until this change is committed."""
    return one(tx, Draft, _HELD, id=draft_id)


def every(tx: Connection) -> list[Draft]:
    """The one changed last comes first."""
    return all_of(tx, Draft, select(draft).order_by(draft.c.changed_at.desc(), draft.c.id.desc()))


def files(tx: Connection, draft_id: int) -> dict[str, bytes]:
    """By name; empty where there is no such draft."""
    theirs = select(draft_file.c.name, draft_file.c.content)
    rows = tx.execute(theirs.where(draft_file.c.draft_id == draft_id).order_by(draft_file.c.name))
    return dict(rows.all())


def file(tx: Connection, draft_id: int, name: str) -> bytes | None:
    it = draft_file.c.draft_id == draft_id, draft_file.c.name == name
    return tx.scalar(select(draft_file.c.content).where(*it))


def put(
    tx: Connection, draft_id: int, written: Mapping[str, bytes], *, by: str, at: datetime
) -> bool:
    """Write some of its files; the others stay. False where there is no such draft."""
    if not _touch(tx, draft_id, by, at):
        return False
    for name, content in written.items():
        new = insert(tx, draft_file).values(
            draft_id=draft_id, name=name, content=content, written_by=by, written_at=at
        )
        told = {each: new.excluded[each] for each in ("content", "written_by", "written_at")}
        tx.execute(new.on_conflict_do_update(index_elements=["draft_id", "name"], set_=told))
    return True


def drop(tx: Connection, draft_id: int, name: str, *, by: str, at: datetime) -> bool:
    """Remove a file; False where there is none."""
    it = draft_file.c.draft_id == draft_id, draft_file.c.name == name
    return held(tx, delete(draft_file).where(*it)) and _touch(tx, draft_id, by, at)


def mark_published(tx: Connection, draft_id: int, at: datetime) -> None:
    tx.execute(update(draft).where(draft.c.id == draft_id).values(published_at=at))


def remove(tx: Connection, draft_id: int) -> bool:
    """With all its files and what was read for it; False where there is no such draft."""
    readings.remove_of_draft(tx, draft_id)
    tx.execute(delete(draft_file).where(draft_file.c.draft_id == draft_id))
    return held(tx, delete(draft).where(draft.c.id == draft_id))


def _touch(tx: Connection, draft_id: int, by: str, at: datetime) -> bool:
    its = draft.c.id == draft_id
    return held(tx, update(draft).where(its).values(changed_by=by, changed_at=at))
