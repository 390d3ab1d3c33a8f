"""What people asked about their data, and what they agreed to."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from contest.privacy import PrivacyKind
from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class PrivacyState(StrEnum):
    RECEIVED = "received"
    IN_HAND = "in_hand"  # answered: the person knows that it is seen to
    DONE = "done"
    REFUSED = "refused"


class PrivacyRequestColumns(TypedColumns):
    """Stays as proof under a bare number; what was written goes with the person."""

    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    kind: Named[PrivacyKind] = Column(word(PrivacyKind))
    participant_id: Named[int] = Column(ForeignKey("participant.id"), index=True)
    text: Named[str] = Column(default="")
    made_at: Named[datetime] = Column(Instant)
    due_at: Named[datetime | None] = Column(Instant)  # of the next step; None: nothing is owed
    state: Named[PrivacyState] = Column(word(PrivacyState), default=PrivacyState.RECEIVED)
    answered_at: Named[datetime | None] = Column(Instant)
    closed_at: Named[datetime | None] = Column(Instant)
    decided_by: Named[str | None]
    outcome: Named[str] = Column(default="")


class ConsentColumns(TypedColumns):
    """Each that was given, so that later ones do not take its place."""

    participant_id: Named[int] = Column(ForeignKey("participant.id"), primary_key=True)
    consented_at: Named[datetime] = Column(Instant, primary_key=True)
    version: Named[str]


privacy_request = Table(
    "privacy_request",
    metadata,
    PrivacyRequestColumns,
    Index(None, "contest_id", "due_at"),
    sqlite_autoincrement=True,  # a number is never given again
)
consent = Table("consent", metadata, ConsentColumns)
