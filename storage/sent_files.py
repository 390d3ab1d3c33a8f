"""Files that organizers sent, by the messenger's reference; their content stays there."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from storage.statements import insert, one
from storage.tables import sent_file


@dataclass(frozen=True, slots=True)
class SentFile:
    id: int
    contest_id: int
    address: str
    name: str
    reference: str
    sent_at: datetime


def keep(
    tx: Connection, contest_id: int, address: str, *, name: str, reference: str, at: datetime
) -> SentFile:
    """The same file again is the same row."""
    new = insert(tx, sent_file).values(
        contest_id=contest_id, address=address, name=name, reference=reference, sent_at=at
    )
    kept = new.on_conflict_do_update(
        index_elements=["contest_id", "address", "reference"], set_={"name": name}
    )
    return SentFile(**tx.execute(kept.returning(sent_file)).mappings().one())


def find(tx: Connection, contest_id: int, file_id: int) -> SentFile | None:
    is_it = (sent_file.c.contest_id == contest_id) & (sent_file.c.id == file_id)
    return one(tx, SentFile, select(sent_file).where(is_it))
