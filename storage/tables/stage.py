"""The Hội thi: its rules, who sits where, what happened on the stage, and what judges gave.

Parts and teams are kept by their codes in the rules, judges and criteria by their position there.
"""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import JSON, Column, ForeignKey, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import ExactDecimal, Instant, word
from storage.tables.metadata import metadata


class SeatKind(StrEnum):
    JUDGE = "judge"  # number: position of the judge in the rules
    HOST = "host"
    TEAM = "team"  # number: position of the team; place 0 is the leader, members follow from 1


class SheetState(StrEnum):
    OPEN = "open"  # being filled in
    HANDED_IN = "handed_in"  # counts
    PROPOSED = "proposed"  # waits for a second person
    REJECTED = "rejected"
    REPLACED = "replaced"  # by a later version


class StageColumns(TypedColumns):
    """`part` and `team`: who is on stage now; "" for nobody."""

    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    code: Named[str]
    version: Named[int]
    rules: Named[str]  # JSON of contest.stage.rules.StageRules
    loaded_by: Named[str]
    loaded_at: Named[datetime] = Column(Instant)
    part: Named[str] = Column(default="")
    team: Named[str] = Column(default="")
    paused_at: Named[datetime | None] = Column(Instant)
    published_at: Named[datetime | None] = Column(Instant)


class StageSeatColumns(TypedColumns):
    """A link gives a seat to whoever opens it first; a new link takes it from who had it."""

    stage_id: Named[int] = Column(ForeignKey("stage.id"), primary_key=True)
    kind: Named[SeatKind] = Column(word(SeatKind), primary_key=True)
    number: Named[int] = Column(primary_key=True, autoincrement=False)
    place: Named[int] = Column(primary_key=True, autoincrement=False)
    address: Named[str | None] = Column(index=True)
    digest: Named[str | None] = Column(unique=True)  # SHA-256 of the link's token
    expires_at: Named[datetime | None] = Column(Instant)
    given_by: Named[str]
    taken_at: Named[datetime | None] = Column(Instant)


class StageTeamColumns(TypedColumns):
    """What a leader says of the own team: who of the members (from 1) will not come."""

    stage_id: Named[int] = Column(ForeignKey("stage.id"), primary_key=True)
    team: Named[str] = Column(primary_key=True)
    absent: Named[list[int]] = Column(JSON)
    confirmed_by: Named[str]
    confirmed_at: Named[datetime] = Column(Instant)


class StagePartColumns(TypedColumns):
    """`revealed`: of how many teams the points are shown, from the last place up."""

    stage_id: Named[int] = Column(ForeignKey("stage.id"), primary_key=True)
    part: Named[str] = Column(primary_key=True)
    locked_at: Named[datetime | None] = Column(Instant)
    revealed: Named[int] = Column(default=0)


class StageTurnColumns(TypedColumns):
    """One team's time on stage in one part: `seconds` already stopped, and since `started_at`."""

    stage_id: Named[int] = Column(ForeignKey("stage.id"), primary_key=True)
    part: Named[str] = Column(primary_key=True)
    team: Named[str] = Column(primary_key=True)
    called_at: Named[datetime] = Column(Instant)
    started_at: Named[datetime | None] = Column(Instant)
    seconds: Named[int] = Column(default=0)
    is_done: Named[bool] = Column(default=False)


class StageSheetColumns(TypedColumns):
    """What one judge gave one team in one part. `entered_by`: who typed it; of a paper sheet and
    of a later version another person decides."""

    id: Named[int] = Column(primary_key=True)
    stage_id: Named[int] = Column(ForeignKey("stage.id"))
    part: Named[str]
    team: Named[str]
    judge: Named[int]
    version: Named[int]
    state: Named[SheetState] = Column(word(SheetState))
    note: Named[str] = Column(default="")
    reason: Named[str] = Column(default="")  # of a later version, or of a rejection
    entered_by: Named[str]
    begun_at: Named[datetime] = Column(Instant)
    handed_in_at: Named[datetime | None] = Column(Instant)
    decided_by: Named[str | None]
    decided_at: Named[datetime | None] = Column(Instant)


class StageMarkColumns(TypedColumns):
    sheet_id: Named[int] = Column(ForeignKey("stage_sheet.id"), primary_key=True)
    criterion: Named[int] = Column(primary_key=True, autoincrement=False)
    mark: Named[Decimal] = Column(ExactDecimal)
    given_at: Named[datetime] = Column(Instant)


class StageDecisionColumns(TypedColumns):
    """How the head of the jury puts teams that are still equal: their codes, best first."""

    id: Named[int] = Column(primary_key=True)
    stage_id: Named[int] = Column(ForeignKey("stage.id"))
    teams: Named[list[str]] = Column(JSON)
    reason: Named[str]
    decided_by: Named[str]
    decided_at: Named[datetime] = Column(Instant)


stage = Table(
    "stage",
    metadata,
    StageColumns,
    UniqueConstraint("contest_id", "code"),
    sqlite_autoincrement=True,  # an old button must not lead to a later Hội thi
)
stage_seat = Table("stage_seat", metadata, StageSeatColumns)
stage_team = Table("stage_team", metadata, StageTeamColumns)
stage_part = Table("stage_part", metadata, StagePartColumns)
stage_turn = Table("stage_turn", metadata, StageTurnColumns)
stage_sheet = Table(
    "stage_sheet",
    metadata,
    StageSheetColumns,
    UniqueConstraint("stage_id", "part", "team", "judge", "version"),
    sqlite_autoincrement=True,
)
stage_mark = Table("stage_mark", metadata, StageMarkColumns)
stage_decision = Table("stage_decision", metadata, StageDecisionColumns)
