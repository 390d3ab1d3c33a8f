"""Troubles of the program that organizers were told of, from their beginning to their end."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Column, ForeignKey, Index, Named, Table, TypedColumns

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class AlertKind(StrEnum):
    DELIVERIES = "deliveries"  # many fail; facts: faulty, of
    OUTBOX = "outbox"  # nothing goes out; facts: waiting
    RUN_LATE = "run_late"  # about: which; facts: kind, round
    CALENDAR = "calendar"  # due runs fail
    DATABASE = "database"  # nothing could be kept for a while
    OUTAGE = "outage"  # nothing was received for a while; facts: people
    RECEPTION = "reception"  # the messenger cannot reach us; facts: error
    DISK = "disk"  # nearly full; facts: free_percent


class AlertColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    kind: Named[AlertKind] = Column(word(AlertKind))
    about: Named[str]  # tells apart what may go wrong at the same time
    facts: Named[Mapping[str, object]] = Column(JSON)
    began_at: Named[datetime] = Column(Instant)
    seen_at: Named[datetime] = Column(Instant)  # last
    ended_at: Named[datetime | None] = Column(Instant)
    told_at: Named[datetime | None] = Column(Instant)  # past the outbox, where that is the trouble


alert = Table("alert", metadata, AlertColumns, sqlite_autoincrement=True)

IS_OPEN = alert.c.ended_at.is_(None)
Index(
    "uq_alert_open",
    alert.c.contest_id,
    alert.c.kind,
    alert.c.about,
    unique=True,
    sqlite_where=IS_OPEN,
    postgresql_where=IS_OPEN,
)
Index(None, alert.c.contest_id, alert.c.ended_at)
