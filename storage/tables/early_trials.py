"""A round's paper taken at the desk before the round opens.

A table of its own: no query that counts attempts can meet one.
"""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import JSON, Column, ForeignKey, Index, Named, Table, TypedColumns

from storage.column_types import ExactDecimal, Instant
from storage.tables.metadata import metadata


class EarlyTrialColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    round_id: Named[int] = Column(ForeignKey("round.id"))
    address: Named[str]  # of who knows the questions from then on
    seed: Named[str]
    started_at: Named[datetime] = Column(Instant)
    deadline_at: Named[datetime] = Column(Instant)
    handed_in_at: Named[datetime | None] = Column(Instant)
    prediction: Named[Decimal | None] = Column(ExactDecimal)
    answers: Named[dict[str, int]] = Column(JSON)  # option by question, in the order given
    is_gone: Named[bool] = Column(default=False)  # its questions are others by now


early_trial = Table(
    "early_trial",
    metadata,
    EarlyTrialColumns,
    sqlite_autoincrement=True,  # an old button must not lead to a later one
)
Index("ix_early_trial_address", early_trial.c.address)
_is_open = early_trial.c.handed_in_at.is_(None)
Index(
    "uq_early_trial_open",
    early_trial.c.round_id,
    early_trial.c.address,
    unique=True,
    sqlite_where=_is_open,
    postgresql_where=_is_open,
)
