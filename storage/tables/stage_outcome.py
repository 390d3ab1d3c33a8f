"""What comes of a Hội thi: places as they were published, and certificates."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import ExactDecimal, Instant
from storage.tables.metadata import metadata


class StageStandingColumns(TypedColumns):
    stage_id: Named[int] = Column(ForeignKey("stage.id"), primary_key=True)
    team: Named[str] = Column(primary_key=True)
    place: Named[int]
    total: Named[Decimal] = Column(ExactDecimal)


class StageCertificateColumns(TypedColumns):
    """`person` as in contest.stage.certified; `name` as it was certified, for the rules may call
    the same number of a team otherwise later."""

    id: Named[int] = Column(primary_key=True)
    stage_id: Named[int] = Column(ForeignKey("stage.id"))
    team: Named[str]
    person: Named[int]
    name: Named[str]
    prize: Named[str]  # its title; "": took part
    part: Named[str]  # of a side prize
    number: Named[str] = Column(unique=True)
    issued_at: Named[datetime] = Column(Instant)
    revoked_at: Named[datetime | None] = Column(Instant)  # None: it holds


stage_standing = Table("stage_standing", metadata, StageStandingColumns)
stage_certificate = Table(
    "stage_certificate",
    metadata,
    StageCertificateColumns,
    UniqueConstraint("stage_id", "team", "person", "name", "prize", "part"),
    sqlite_autoincrement=True,
)
