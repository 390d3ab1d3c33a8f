"""What is due and what is to be sent: groups, due runs, the outbox, and whose work it is."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
    literal,
)

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class Outcome(StrEnum):
    DONE = "done"
    SKIPPED = "skipped"


class DeliveryState(StrEnum):
    WAITING = "waiting"
    HELD = "held"  # not to be sent until it waits again
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class ChatColumns(TypedColumns):
    address: Named[str] = Column(primary_key=True)  # of the group
    contest_id: Named[int] = Column(ForeignKey("contest.id"), index=True)
    unit_code: Named[str | None]  # None: bound to the whole contest
    title: Named[str]
    topic: Named[str | None]  # the thread to post to
    bound_by: Named[str]
    bound_at: Named[datetime] = Column(Instant)
    pinned: Named[str | None]  # the messenger's reference of the pinned ranking
    ranking_shown_at: Named[datetime | None] = Column(Instant)
    unreachable_since: Named[datetime | None] = Column(Instant)


class DueRunColumns(TypedColumns):
    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    kind: Named[str] = Column(primary_key=True)
    round: Named[int] = Column(primary_key=True, autoincrement=False)
    index: Named[int] = Column(primary_key=True, autoincrement=False)
    due_at: Named[datetime] = Column(Instant)
    done_at: Named[datetime] = Column(Instant)
    outcome: Named[Outcome] = Column(word(Outcome))
    reason: Named[str]


class OutboxColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    address: Named[str]
    notice: Named[str]  # what it is: opening, reminder, …
    round: Named[int]
    detail: Named[str] = Column(default="")
    topic: Named[str | None]
    priority: Named[int] = Column(default=0)  # higher goes first: replies before bulk
    created_at: Named[datetime] = Column(Instant)
    not_before_at: Named[datetime] = Column(Instant)
    claimed_by: Named[str | None]  # the leader's term in which it is on its way
    begun: Named[int] = Column(default=0)  # sends begun and not known to have been refused
    tries: Named[int] = Column(default=0)  # sends that failed
    state: Named[DeliveryState] = Column(word(DeliveryState), default=DeliveryState.WAITING)
    sent_at: Named[datetime | None] = Column(Instant)
    failed_at: Named[datetime | None] = Column(Instant)
    message: Named[str | None]  # the messenger's reference
    error: Named[str] = Column(default="")


class LeaseColumns(TypedColumns):
    name: Named[str] = Column(primary_key=True)
    holder: Named[str]
    fence: Named[int]  # grows whenever the holder changes
    expires_at: Named[datetime] = Column(Instant)
    halted_until: Named[datetime | None] = Column(Instant)  # what the next holder has to obey too


chat = Table("chat", metadata, ChatColumns)
due_run = Table("due_run", metadata, DueRunColumns)
outbox = Table(
    "outbox",
    metadata,
    OutboxColumns,
    UniqueConstraint("contest_id", "address", "notice", "round", "detail"),
    sqlite_autoincrement=True,
)
lease = Table("lease", metadata, LeaseColumns)

# Spelled out: with a parameter, a prepared statement of PostgreSQL may pass the index by.
IS_WAITING = outbox.c.state == literal(
    DeliveryState.WAITING, outbox.c.state.type, literal_execute=True
)
Index(
    "ix_outbox_waiting",
    outbox.c.priority.desc(),
    outbox.c.id,
    sqlite_where=IS_WAITING,
    postgresql_where=IS_WAITING,
)
for _when in (outbox.c.sent_at, outbox.c.failed_at):
    Index(
        None,
        outbox.c.contest_id,
        _when,
        sqlite_where=_when.is_not(None),
        postgresql_where=_when.is_not(None),
    )

BROADCAST = "broadcast"
"""The notice whose rows are counted again and again while they are sent."""

_is_broadcast = outbox.c.notice == literal(BROADCAST, literal_execute=True)
Index(
    "ix_outbox_broadcast",
    outbox.c.detail,
    outbox.c.state,
    sqlite_where=_is_broadcast,
    postgresql_where=_is_broadcast,
)
