"""An attempt as it is kept."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from storage.tables.papers import HandedInBy


@dataclass(frozen=True, slots=True)
class Attempt:
    """`unit_code` is where the person belonged at the start; `seconds` whole seconds from start to
    hand-in; `is_counted` in competition. Of the `score`, `void_unanswered` points are for void
    questions that were left unanswered."""

    id: int
    round_id: int
    participant_id: int
    number: int
    unit_code: str
    seed: str
    started_at: datetime
    deadline_at: datetime
    handed_in_at: datetime | None
    handed_in_by: HandedInBy | None
    prediction: Decimal | None
    score: int | None
    void_unanswered: int
    seconds: int | None
    receipt: str | None
    is_counted: bool

    @property
    def is_early(self) -> bool:
        """Not an attempt at all, but an early trial shown as one: see `storage.early_trials`."""
        return self.id < 0
