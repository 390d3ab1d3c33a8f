"""The organizers' desk: what people told them, the files they sent, the log of what they did."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class FeedbackState(StrEnum):
    NEW = "new"  # the person has written last
    ANSWERED = "answered"
    CLOSED = "closed"  # nothing more is to be said


class FeedbackColumns(TypedColumns):
    """What one person wrote about one thing, and all that was said about it since."""

    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    address: Named[str]
    sent_at: Named[datetime] = Column(Instant)
    state: Named[FeedbackState] = Column(word(FeedbackState), default=FeedbackState.NEW)
    taken_by: Named[str | None]  # who is answering it, or did so last
    taken_at: Named[datetime | None] = Column(Instant)


class FeedbackMessageColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    feedback_id: Named[int] = Column(ForeignKey("feedback.id"), index=True)
    address: Named[str]  # of who wrote it
    message: Named[str]  # the messenger's reference: the same message twice is kept once
    is_answer: Named[bool]
    text: Named[str]
    picture: Named[str] = Column(default="")  # the messenger's reference of it
    sent_at: Named[datetime] = Column(Instant)


class SentFileColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    address: Named[str]
    name: Named[str]
    reference: Named[str]  # the messenger's own, by which it gives the file out again
    sent_at: Named[datetime] = Column(Instant)


class ActColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    at: Named[datetime] = Column(Instant)
    address: Named[str]  # who did it
    kind: Named[str]
    detail: Named[dict[str, object]] = Column(JSON)
    digest: Named[str]  # of this act and the digest before it


class LogHeadColumns(TypedColumns):
    """One row: where the log of acts ends; whoever logs holds it, so acts have one order."""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    acts: Named[int]  # how many there are
    digest: Named[str]  # of the last one


feedback = Table(
    "feedback",
    metadata,
    FeedbackColumns,
    Index(None, "contest_id", "state"),
    Index(None, "address"),
    sqlite_autoincrement=True,  # the number of a deleted one is never given again
)
feedback_message = Table(
    "feedback_message",
    metadata,
    FeedbackMessageColumns,
    UniqueConstraint("address", "message"),
)
sent_file = Table(
    "sent_file",
    metadata,
    SentFileColumns,
    UniqueConstraint("contest_id", "address", "reference"),
)
act = Table("act", metadata, ActColumns, Index(None, "kind"))
log_head = Table("log_head", metadata, LogHeadColumns)
