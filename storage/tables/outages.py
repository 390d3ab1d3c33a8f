"""Whether people can be heard: since when updates are received, and when they were not."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from storage.column_types import Instant
from storage.tables.metadata import metadata


class ReceivingColumns(TypedColumns):
    messenger: Named[str] = Column(primary_key=True)
    received_at: Named[datetime] = Column(Instant)  # real time, also in a rehearsal


class OutageColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"), index=True)
    began_at: Named[datetime] = Column(Instant)
    ended_at: Named[datetime] = Column(Instant)
    people: Named[int]  # who had a paper open
    round: Named[int]  # whose close was near; 0: of none
    extended_at: Named[datetime | None] = Column(Instant)
    extended_by: Named[str | None]


receiving = Table("receiving", metadata, ReceivingColumns)
outage = Table("outage", metadata, OutageColumns, sqlite_autoincrement=True)
