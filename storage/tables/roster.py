"""The people an office says it has."""

from datetime import date, datetime

from sqlalchemy import Column, Date, ForeignKey, Index, Named, Table, TypedColumns

from contest.roster import Status
from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class RosterEntryColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    code: Named[str]  # the office's own number for the person, "" for none
    name: Named[str]
    unit_code: Named[str]
    phone: Named[str | None]  # encrypted
    phone_fingerprint: Named[str | None]
    birth_year: Named[int | None]
    status: Named[Status] = Column(word(Status))
    reason: Named[str]
    since: Named[date | None] = Column(Date)
    until: Named[date | None] = Column(Date)
    listed_at: Named[datetime] = Column(Instant)  # when a list last had it
    gone_at: Named[datetime | None] = Column(Instant)  # a later list had it no more


roster_entry = Table(
    "roster_entry",
    metadata,
    RosterEntryColumns,
    Index(None, "contest_id", "unit_code"),
    Index(None, "contest_id", "phone_fingerprint"),
    Index(None, "contest_id", "code"),
)
