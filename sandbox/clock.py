"""The clock people are shown. Lifetimes and rates go by the real one, `time.monotonic`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sandbox.wire import JsonObject


def real_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """The clock that dates messages and stands on the page.

    `now` gives an aware UTC instant. `speed` is how many of its seconds pass in a real one, so
    that the page can tick between two words from the server. `time_zone` is an IANA name.
    """

    now: Callable[[], datetime] = field(default=real_now)
    speed: float = 1.0
    label: str = ""
    time_zone: str = "Asia/Ho_Chi_Minh"

    def unix_time(self) -> int:
        return int(self.now().timestamp())

    def draw(self) -> JsonObject:
        return {
            "now": self.now().isoformat(),
            "speed": self.speed,
            "label": self.label,
            "time_zone": self.time_zone,
        }
