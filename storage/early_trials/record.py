"""An early trial as it is kept, and as the paper that is shown of it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from storage.attempts import Attempt


@dataclass(frozen=True, slots=True)
class EarlyTrial:
    """`is_gone`: its questions are there no more, so it cannot be shown."""

    id: int
    round_id: int
    address: str
    seed: str
    started_at: datetime
    deadline_at: datetime
    handed_in_at: datetime | None
    prediction: Decimal | None
    answers: dict[str, int]
    is_gone: bool

    @property
    def chosen(self) -> dict[int, int]:
        """Option by question, as `storage.attempts.answers` gives them."""
        return {int(question): option for question, option in self.answers.items()}

    def is_open(self, at: datetime) -> bool:
        return self.handed_in_at is None and at < self.deadline_at

    def as_attempt(self) -> Attempt:
        """What the screens of a paper need, under the number below zero that its buttons carry."""
        taken = self.handed_in_at - self.started_at if self.handed_in_at else None
        return Attempt(
            id=-self.id,
            round_id=self.round_id,
            participant_id=0,
            number=0,
            unit_code="",
            seed=self.seed,
            started_at=self.started_at,
            deadline_at=self.deadline_at,
            handed_in_at=self.handed_in_at,
            handed_in_by=None,
            prediction=self.prediction,
            score=None,
            void_unanswered=0,
            seconds=int(taken.total_seconds()) if taken else None,
            receipt=None,
            is_counted=False,
        )
