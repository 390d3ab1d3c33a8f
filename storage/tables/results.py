"""What came of it: kept standings, so that a ranking is read and never computed on request."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns, UniqueConstraint

from contest.roster import Status
from storage.column_types import ExactDecimal, Instant, word
from storage.tables.metadata import metadata


class WhereColumns(TypedColumns):
    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    round: Named[int] = Column(primary_key=True, autoincrement=False)  # 0: the whole contest


class StandingColumns(TypedColumns):
    """Without foreign keys: the rows are made from papers, which have them, and to check each of a
    million anew takes as long as writing them."""

    contest_id: Named[int] = Column(primary_key=True, autoincrement=False)
    round: Named[int] = Column(primary_key=True, autoincrement=False)  # 0: the whole contest
    participant_id: Named[int] = Column(primary_key=True, autoincrement=False)
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
    name: Named[str]  # as it was called then
    parent_code: Named[str | None]
    position: Named[int]  # from 0, in the order of the table
    is_listed: Named[bool]  # in the table of its block, or of the topmost units
    block: Named[str | None]
    place: Named[int | None]  # None: below the minimum rate
    is_tied: Named[bool]
    own: Named[int]  # participants but those of units below
    participants: Named[int]
    score_sum: Named[int]
    headcount: Named[int | None]
    rate: Named[Decimal | None] = Column(ExactDecimal)  # percent
    mean_score: Named[Decimal | None] = Column(ExactDecimal)


class ClosedHeadcountColumns(TypedColumns):
    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    unit_code: Named[str] = Column(primary_key=True)
    own: Named[int | None]  # beside the units below it; None: nobody knows


class NotCountedColumns(TypedColumns):
    """Who was left out of the headcount when it was closed, and why."""

    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    entry_id: Named[int] = Column(primary_key=True, autoincrement=False)  # on the roster
    unit_code: Named[str]
    status: Named[Status] = Column(word(Status))
    reason: Named[str]


class ApprovalColumns(WhereColumns):
    address: Named[str] = Column(primary_key=True)
    approved_at: Named[datetime] = Column(Instant)


class SeasonColumns(TypedColumns):
    """Of the ranking over all rounds, until it is published."""

    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    times: Named[int]  # that it has been made
    is_current: Named[bool]


class SentBackColumns(TypedColumns):
    """`round` is 0 for the whole contest."""

    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    round: Named[int]
    reason: Named[str]
    message: Named[str]  # the messenger's reference of the reason: typed twice is kept once
    sent_by: Named[str]
    sent_at: Named[datetime] = Column(Instant)
    answered_by: Named[str | None]
    answered_at: Named[datetime | None] = Column(Instant)


standing = Table(
    "standing",
    metadata,
    StandingColumns,
    Index(None, "contest_id", "round", "place"),
    Index(None, "participant_id"),
)
unit_standing = Table("unit_standing", metadata, UnitStandingColumns)
closed_headcount = Table("closed_headcount", metadata, ClosedHeadcountColumns)
not_counted = Table("not_counted", metadata, NotCountedColumns)
approval = Table("approval", metadata, ApprovalColumns)
sent_back = Table(
    "sent_back",
    metadata,
    SentBackColumns,
    UniqueConstraint("sent_by", "message"),
    Index(None, "contest_id", "round"),
    sqlite_autoincrement=True,  # notices and acts name its number
)
season = Table("season", metadata, SeasonColumns)
