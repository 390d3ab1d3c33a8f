"""What organizers decided about two who may be one person, and what was there before."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class Verdict(StrEnum):
    KEEP = "keep"  # two people
    MERGE = "merge"  # one person
    VOID = "void"  # one of the papers does not count


class DoubleDecisionColumns(TypedColumns):
    """`attempt_id` is 0 for what is decided about the two, not about one of their papers."""

    one_id: Named[int] = Column(ForeignKey("participant.id"), primary_key=True)
    other_id: Named[int] = Column(ForeignKey("participant.id"), primary_key=True)
    attempt_id: Named[int] = Column(primary_key=True, autoincrement=False)
    verdict: Named[Verdict] = Column(word(Verdict))
    reason: Named[str]
    decided_by: Named[str]
    decided_at: Named[datetime] = Column(Instant)


class EarlierPaperColumns(TypedColumns):
    """Whose an attempt was, and whether it counted, before a decision changed it."""

    attempt_id: Named[int] = Column(ForeignKey("attempt.id"), primary_key=True)
    participant_id: Named[int] = Column(ForeignKey("participant.id"), index=True)
    number: Named[int]
    is_counted: Named[bool]


class EarlierAccountColumns(TypedColumns):
    """Who wrote from an account before a merge."""

    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    address: Named[str] = Column(ForeignKey("account.address"), primary_key=True)
    participant_id: Named[int] = Column(ForeignKey("participant.id"), index=True)


double_decision = Table("double_decision", metadata, DoubleDecisionColumns)
earlier_paper = Table("earlier_paper", metadata, EarlierPaperColumns)
earlier_account = Table("earlier_account", metadata, EarlierAccountColumns)
