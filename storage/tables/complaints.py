"""Complaints about published results, each to be decided by an instant."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class ComplaintState(StrEnum):
    RECEIVED = "received"
    IN_HAND = "in_hand"  # an organizer looks into it
    UPHELD = "upheld"
    REJECTED = "rejected"


class ComplaintColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    round: Named[int]
    participant_id: Named[int] = Column(ForeignKey("participant.id"), index=True)
    address: Named[str]  # from which it was made, and to which what becomes of it is told
    message: Named[str]  # the messenger's reference: the same message twice is kept once
    text: Named[str]
    made_at: Named[datetime] = Column(Instant)
    due_at: Named[datetime] = Column(Instant)
    state: Named[ComplaintState] = Column(word(ComplaintState), default=ComplaintState.RECEIVED)
    taken_by: Named[str | None]
    decided_by: Named[str | None]
    decided_at: Named[datetime | None] = Column(Instant)
    reason: Named[str] = Column(default="")


complaint = Table(
    "complaint",
    metadata,
    ComplaintColumns,
    UniqueConstraint("address", "message"),
    Index(None, "contest_id", "state"),
    sqlite_autoincrement=True,  # a number is never given again
)
