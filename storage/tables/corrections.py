"""What was corrected in keys, who agreed to it, and what stood there before."""

from datetime import datetime
from decimal import Decimal

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

from storage.column_types import ExactDecimal, Instant
from storage.tables.metadata import metadata


class CorrectionColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    number: Named[int | None]  # in the order of carrying out, from 1
    round: Named[int]
    question: Named[int]  # position in the bank
    accepts: Named[list[int]] = Column(JSON)  # positions of the right options; none: void
    undoes: Named[int | None] = Column(ForeignKey("correction.id"))
    reason: Named[str]
    message: Named[str]  # the messenger's reference of the reason: typed twice is asked once
    asked_by: Named[str]
    asked_at: Named[datetime] = Column(Instant)
    done_at: Named[datetime | None] = Column(Instant)
    dropped_at: Named[datetime | None] = Column(Instant)
    earlier_truth: Named[Decimal | None] = Column(ExactDecimal)
    earlier_digest: Named[str | None]  # of the published table that this one replaced


class CorrectionApprovalColumns(TypedColumns):
    correction_id: Named[int] = Column(ForeignKey("correction.id"), primary_key=True)
    address: Named[str] = Column(primary_key=True)
    approved_at: Named[datetime] = Column(Instant)


class EarlierColumns(TypedColumns):
    """`round` is 0 for the whole contest."""

    correction_id: Named[int] = Column(ForeignKey("correction.id"), primary_key=True)
    round: Named[int] = Column(primary_key=True, autoincrement=False)


class EarlierStandingColumns(TypedColumns):
    """Copied from `standing`, and without foreign keys like it."""

    correction_id: Named[int] = Column(primary_key=True, autoincrement=False)
    round: Named[int] = Column(primary_key=True, autoincrement=False)  # 0: the whole contest
    participant_id: Named[int] = Column(primary_key=True, autoincrement=False)
    place: Named[int]
    is_tied: Named[bool]
    score: Named[int]
    distance: Named[Decimal | None] = Column(ExactDecimal)
    seconds: Named[int]
    handed_in_at: Named[datetime] = Column(Instant)
    rounds_taken: Named[int]
    prize: Named[str | None]


class EarlierUnitPlaceColumns(EarlierColumns):
    unit_code: Named[str] = Column(primary_key=True)
    place: Named[int | None]
    is_tied: Named[bool]
    mean_score: Named[Decimal | None] = Column(ExactDecimal)


correction = Table(
    "correction",
    metadata,
    CorrectionColumns,
    UniqueConstraint("contest_id", "number"),
    UniqueConstraint("asked_by", "message"),
    sqlite_autoincrement=True,
)
correction_approval = Table("correction_approval", metadata, CorrectionApprovalColumns)
earlier_standing = Table(
    "earlier_standing",
    metadata,
    EarlierStandingColumns,
    Index(None, "correction_id", "round", "place"),
)
earlier_unit_place = Table("earlier_unit_place", metadata, EarlierUnitPlaceColumns)
