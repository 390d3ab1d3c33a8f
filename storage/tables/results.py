"""What came of it: kept standings, so that a ranking is read and never computed on request."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from storage.column_types import ExactDecimal, Instant
from storage.tables.metadata import metadata


class WhereColumns(TypedColumns):
    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    round: Named[int] = Column(primary_key=True, autoincrement=False)  # 0: the whole contest


class StandingColumns(WhereColumns):
    participant_id: Named[int] = Column(ForeignKey("participant.id"), primary_key=True)
    place: Named[int]
    is_tied: Named[bool]
    score: Named[int]
    distance: Named[Decimal | None] = Column(ExactDecimal)
    seconds: Named[int]
    handed_in_at: Named[datetime] = Column(Instant)
    rounds_taken: Named[int] = Column(default=1)
    prize: Named[str | None]


class UnitStandingColumns(WhereColumns):
    unit_code: Named[str] = Column(primary_key=True)
    block: Named[str | None]
    place: Named[int | None]  # None: below the minimum rate
    is_tied: Named[bool]
    participants: Named[int]
    headcount: Named[int | None]
    rate: Named[Decimal | None] = Column(ExactDecimal)  # percent
    mean_score: Named[Decimal | None] = Column(ExactDecimal)


class ApprovalColumns(WhereColumns):
    address: Named[str] = Column(primary_key=True)
    approved_at: Named[datetime] = Column(Instant)


standing = Table(
    "standing",
    metadata,
    StandingColumns,
    Index(None, "contest_id", "round", "place"),
    Index(None, "participant_id"),
)
unit_standing = Table("unit_standing", metadata, UnitStandingColumns)
approval = Table("approval", metadata, ApprovalColumns)
