"""When each update was first in hand: that instant decides whether an answer was in time.

An update that waits for its turn, or that could not be kept and comes again, keeps it.
"""

from collections.abc import Callable
from datetime import datetime

MOST_KEPT = 20_000
"""Some 2 MB; past it the oldest are forgotten, which then count from when they come again."""


class Arrivals:
    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._first: dict[int, datetime] = {}
        self._troubled: set[int] = set()

    def note(self, update_id: int) -> datetime:
        """The instant of the update, which is now if it was never seen."""
        if len(self._first) >= MOST_KEPT:
            self.forget(next(iter(self._first)))
        return self._first.setdefault(update_id, self._now())

    def forget(self, update_id: int) -> None:
        """It is kept and will not come again."""
        self._first.pop(update_id, None)
        self._troubled.discard(update_id)

    @property
    def oldest(self) -> datetime | None:
        """The instant of what has waited longest to be kept."""
        return next(iter(self._first.values()), None)

    def is_first_trouble(self, update_id: int) -> bool:
        """Whether it could not be kept for the first time: people are told once."""
        is_first = update_id not in self._troubled
        self._troubled.add(update_id)
        return is_first
