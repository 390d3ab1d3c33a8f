"""What people do: attempts at a round, and the answers in them."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import ExactDecimal, Instant, word
from storage.tables.metadata import metadata


class HandedInBy(StrEnum):
    PERSON = "person"
    TIME = "time"  # the time limit of the paper
    CLOSE = "close"  # the end of the round


class AttemptColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    round_id: Named[int] = Column(ForeignKey("round.id"))
    participant_id: Named[int] = Column(ForeignKey("participant.id"), index=True)
    number: Named[int] = Column(default=1)
    unit_code: Named[str]  # where the person belonged then
    seed: Named[str]  # the paper is drawn from it, and always the same
    started_at: Named[datetime] = Column(Instant)
    deadline_at: Named[datetime] = Column(Instant)
    handed_in_at: Named[datetime | None] = Column(Instant)
    handed_in_by: Named[HandedInBy | None] = Column(word(HandedInBy))
    prediction: Named[Decimal | None] = Column(ExactDecimal)
    score: Named[int | None]
    void_unanswered: Named[int] = Column(default=0, server_default="0")  # points in the score
    seconds: Named[int | None]  # whole seconds from start to hand-in
    receipt: Named[str | None] = Column(index=True)
    is_counted: Named[bool]  # in competition


class AnswerColumns(TypedColumns):
    attempt_id: Named[int] = Column(ForeignKey("attempt.id"), primary_key=True)
    question: Named[int] = Column(primary_key=True, autoincrement=False)  # position in the bank
    option: Named[int]  # position in the bank's options, whatever the order shown
    answered_at: Named[datetime] = Column(Instant)


attempt = Table(
    "attempt",
    metadata,
    AttemptColumns,
    UniqueConstraint("round_id", "participant_id", "number"),
    # Half of each page stays free, so that a score can change where the paper is: a correction of
    # a million papers then writes no index, and takes a quarter less time.
    postgresql_with={"fillfactor": 50},
)
answer = Table("answer", metadata, AnswerColumns)

_is_open = attempt.c.handed_in_at.is_(None)
_is_handed_in = attempt.c.handed_in_at.is_not(None)
Index(
    "ix_attempt_open",
    attempt.c.deadline_at,
    sqlite_where=_is_open,
    postgresql_where=_is_open,
)
Index(
    "ix_attempt_handed_in",
    attempt.c.round_id,
    attempt.c.handed_in_at,
    sqlite_where=_is_handed_in,
    postgresql_where=_is_handed_in,
)
