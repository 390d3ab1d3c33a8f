"""What is being worked out and carried out in this process."""

from dataclasses import dataclass, field

from handlers.corrections.outcome import Outcome
from handlers.long_works import LongWorks


@dataclass(frozen=True, slots=True)
class UnderWay:
    """`foreseen`: what corrections would come to. `decided`: whether what somebody agreed to has
    been done, by correction and address."""

    foreseen: LongWorks[Outcome | None] = field(default_factory=LongWorks)
    decided: LongWorks[bool] = field(default_factory=LongWorks)
