"""The time of the contest: the real one, or in a rehearsal a faster or shifted one."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """`speed` seconds of contest go by in one real second.

    At speed 1, and never set, it is the computer's clock and follows it when that is set.
    """

    def __init__(self, speed: float = 1.0) -> None:
        if speed <= 0:
            raise ValueError(f"a clock cannot run at speed {speed}")
        self.speed = speed
        self._is_real = speed == 1
        self._set_to = datetime.now(UTC)
        self._set_when = time.monotonic()

    def now(self) -> datetime:
        """Aware UTC."""
        if self._is_real:
            return datetime.now(UTC)
        gone_by = (time.monotonic() - self._set_when) * self.speed
        return self._set_to + timedelta(seconds=gone_by)

    def set(self, at: datetime) -> None:
        """Go on from another instant, as in a rehearsal that skips to the close."""
        self._is_real = False
        self._set_to = at
        self._set_when = time.monotonic()

    def real_time_of(self, at: datetime) -> datetime:
        """When the computer's clock will show that the contest has come to `at`."""
        return datetime.now(UTC) + (at - self.now()) / self.speed


class HeldClock(Clock):
    """Shows what it was set to, and stands still until it is set again."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self._at = at

    def now(self) -> datetime:
        return self._at

    def set(self, at: datetime) -> None:
        self._at = at

    def real_time_of(self, at: datetime) -> datetime:
        """Nobody knows when it will be set: as good as never."""
        return datetime.max.replace(tzinfo=UTC)
