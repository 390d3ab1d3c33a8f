"""Certificates: of each prize won, and of who asked to be certified to have taken part."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import Instant
from storage.tables.metadata import metadata


class CertificateColumns(TypedColumns):
    """Of a participant or of a unit. Whose name it bears is looked up when it is shown: the
    forgotten have none any more."""

    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    round: Named[int]  # 0: the whole contest
    participant_id: Named[int | None] = Column(ForeignKey("participant.id"), index=True)
    unit_code: Named[str | None]
    prize: Named[str]  # its title; "": took part
    number: Named[str] = Column(unique=True)
    issued_at: Named[datetime] = Column(Instant)
    revoked_at: Named[datetime | None] = Column(Instant)  # None: it holds


certificate = Table(
    "certificate",
    metadata,
    CertificateColumns,
    UniqueConstraint("contest_id", "round", "participant_id", "prize"),
    UniqueConstraint("contest_id", "round", "unit_code", "prize"),
    sqlite_autoincrement=True,
)
