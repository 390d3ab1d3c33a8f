"""What organizers send to many: the post, to whom it goes, and how far it has come."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Column, ForeignKey, Index, Named, Table, TypedColumns

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class Who(StrEnum):
    """To whom; what more has to be known stands in a column of its own."""

    EVERYONE = "everyone"
    MISSING = "missing"  # handed in nothing in `round`
    STARTED = "started"  # has a paper of `round` that is not handed in
    UNIT = "unit"  # `place` is its code; with all below it
    BLOCK = "block"  # `place` is its code
    LISTED = "listed"  # those of the table `broadcast_listed`
    GROUPS = "groups"


class BroadcastState(StrEnum):
    WRITTEN = "written"  # not confirmed yet
    PLANNED = "planned"  # confirmed: goes out from `send_at` on
    SENDING = "sending"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


class BroadcastColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    address: Named[str]  # who wrote it
    state: Named[BroadcastState] = Column(word(BroadcastState), default=BroadcastState.WRITTEN)
    post: Named[dict[str, object]] = Column(JSON)
    digest: Named[str]  # of the post: equal for equal ones
    who: Named[Who | None] = Column(word(Who))
    round: Named[int] = Column(default=0)
    place: Named[str] = Column(default="")
    made_at: Named[datetime] = Column(Instant)
    send_at: Named[datetime | None] = Column(Instant)  # None until confirmed: at once
    confirmed_at: Named[datetime | None] = Column(Instant)
    began_at: Named[datetime | None] = Column(Instant)
    ended_at: Named[datetime | None] = Column(Instant)
    is_held: Named[bool] = Column(default=False)  # its rows of the outbox are
    panel: Named[str | None]  # the message that shows how far it has come


class BroadcastListedColumns(TypedColumns):
    broadcast_id: Named[int] = Column(ForeignKey("broadcast.id"), primary_key=True)
    participant_id: Named[int] = Column(ForeignKey("participant.id"), primary_key=True)


broadcast = Table(
    "broadcast",
    metadata,
    BroadcastColumns,
    Index(None, "contest_id", "state"),
    Index(None, "contest_id", "digest"),
    sqlite_autoincrement=True,  # the outbox has rows of deleted ones
)
broadcast_listed = Table("broadcast_listed", metadata, BroadcastListedColumns)
