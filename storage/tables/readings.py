"""What was read from files of questions, until somebody takes it for a week or sets it aside."""

from datetime import datetime

from sqlalchemy import JSON, Column, ForeignKey, Index, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import Instant
from storage.tables.metadata import metadata


class ReadingColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    draft_id: Named[int | None] = Column(ForeignKey("draft.id"))
    contest_id: Named[int | None] = Column(ForeignKey("contest.id"))  # where it is no draft's
    round: Named[int]
    file: Named[str]  # "" where it is what the week has already
    faults: Named[list[dict[str, object]]] = Column(JSON)  # of what became no question
    base: Named[int]  # stands for the questions that the week had then
    sent_by: Named[str]
    sent_at: Named[datetime] = Column(Instant)
    ended_at: Named[datetime | None] = Column(Instant)
    ended_by: Named[str | None]
    is_taken: Named[bool] = Column(default=False)


class ReadQuestionColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    reading_id: Named[int] = Column(ForeignKey("reading.id"))
    number: Named[int]  # in the file, from 1
    version: Named[int]  # grows with every correction
    content: Named[dict[str, object]] = Column(JSON)
    earlier: Named[list[dict[str, object]]] = Column(JSON)  # what it was before each correction


reading = Table(
    "reading",
    metadata,
    ReadingColumns,
    sqlite_autoincrement=True,  # an old button must not lead to a later one
)
read_question = Table(
    "read_question",
    metadata,
    ReadQuestionColumns,
    UniqueConstraint("reading_id", "number"),
    sqlite_autoincrement=True,
)
_waits = reading.c.ended_at.is_(None)
Index(
    "uq_reading_of_draft",
    reading.c.draft_id,
    reading.c.round,
    unique=True,
    sqlite_where=_waits,
    postgresql_where=_waits,
)
Index(
    "uq_reading_of_contest",
    reading.c.contest_id,
    reading.c.round,
    unique=True,
    sqlite_where=_waits,
    postgresql_where=_waits,
)
