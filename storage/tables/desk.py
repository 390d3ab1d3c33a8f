"""The organizers' desk: what people told them, and the log of what they did."""

from datetime import datetime

from sqlalchemy import JSON, Column, ForeignKey, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import Instant
from storage.tables.metadata import metadata


class FeedbackColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"), index=True)
    address: Named[str]
    message: Named[str]  # the messenger's reference: the same message twice is kept once
    text: Named[str]
    sent_at: Named[datetime] = Column(Instant)
    answer: Named[str | None]
    answered_by: Named[str | None]
    answered_at: Named[datetime | None] = Column(Instant)


class ActColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    at: Named[datetime] = Column(Instant)
    address: Named[str]  # who did it
    kind: Named[str]
    detail: Named[dict[str, object]] = Column(JSON)
    digest: Named[str]  # of this act and the digest before it


feedback = Table(
    "feedback",
    metadata,
    FeedbackColumns,
    UniqueConstraint("address", "message"),
    sqlite_autoincrement=True,  # the number of a deleted one is never given again
)
act = Table("act", metadata, ActColumns)
