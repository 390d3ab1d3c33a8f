"""Contests that are being made: the files of a contest's folder, before anybody sees it."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, LargeBinary, Named, Table, TypedColumns

from storage.column_types import Instant
from storage.tables.metadata import metadata


class DraftColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    begun_by: Named[str]
    begun_at: Named[datetime] = Column(Instant)
    changed_by: Named[str]
    changed_at: Named[datetime] = Column(Instant)
    published_at: Named[datetime | None] = Column(Instant)  # when it last became the contest


class DraftFileColumns(TypedColumns):
    draft_id: Named[int] = Column(ForeignKey("draft.id"), primary_key=True)
    name: Named[str] = Column(primary_key=True)
    content: Named[bytes] = Column(LargeBinary)
    written_by: Named[str]
    written_at: Named[datetime] = Column(Instant)


draft = Table(
    "draft",
    metadata,
    DraftColumns,
    sqlite_autoincrement=True,  # an old button must not lead to a later draft
)
draft_file = Table("draft_file", metadata, DraftFileColumns)
