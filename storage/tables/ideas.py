"""Ideas for simpler procedures that teams and participants hand in; each change is a version.

Files stay with the messenger; what is kept is the name by which it sends them again.
"""

from datetime import datetime

from sqlalchemy import JSON, Column, ForeignKey, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import Instant
from storage.tables.metadata import metadata


class StageIdeaColumns(TypedColumns):
    """`team`: its code, "" for the idea of a person. `address` and `message`: who handed it in,
    and with which message; None once that is forgotten. `unit_code`: of the author at that time.
    """

    id: Named[int] = Column(primary_key=True)
    stage_id: Named[int] = Column(ForeignKey("stage.id"))
    number: Named[int]
    team: Named[str]
    unit_code: Named[str]
    address: Named[str | None] = Column(index=True)
    message: Named[str | None]
    handed_in_at: Named[datetime] = Column(Instant)
    withdrawn_at: Named[datetime | None] = Column(Instant)


class StageIdeaVersionColumns(TypedColumns):
    """The whole idea as it was from `sent_at` on; the newest holds."""

    idea_id: Named[int] = Column(ForeignKey("stage_idea.id"), primary_key=True)
    version: Named[int] = Column(primary_key=True, autoincrement=False)
    title: Named[str]
    text: Named[str]
    files: Named[list[dict[str, object]]] = Column(JSON)  # storage.stage.ideas.IdeaFile
    sent_by: Named[str | None]
    message: Named[str | None]
    sent_at: Named[datetime] = Column(Instant)


stage_idea = Table(
    "stage_idea",
    metadata,
    StageIdeaColumns,
    UniqueConstraint("stage_id", "number"),
    UniqueConstraint("stage_id", "address", "message"),
    sqlite_autoincrement=True,
)
stage_idea_version = Table(
    "stage_idea_version",
    metadata,
    StageIdeaVersionColumns,
    UniqueConstraint("idea_id", "sent_by", "message"),
)
