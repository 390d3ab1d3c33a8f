"""How long sending takes, and when it will be done."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from contest.calendar.quiet import after_quiet, done_by
from contest.rules import Rules
from conversation.texts import Texts

_MINUTES_AN_HOUR = 60


@dataclass(frozen=True, slots=True)
class Estimate:
    """`begins_at`: not in quiet hours. `length`: without the quiet hours in between."""

    begins_at: datetime
    length: timedelta
    ends_at: datetime

    @property
    def is_interrupted(self) -> bool:
        """By quiet hours."""
        return self.ends_at > self.begins_at + self.length


def estimate(rules: Rules, at: datetime, messages: int, per_second: float) -> Estimate:
    """Of so many messages sent from an instant on; `per_second` may be infinite."""
    length = timedelta(seconds=messages / per_second)
    quiet, zone = rules.quiet_hours, rules.zone
    return Estimate(after_quiet(at, quiet, zone), length, done_by(at, length, quiet, zone))


def describe_length(t: Texts, length: timedelta) -> str:
    """Rounded up: nobody minds when it is done sooner."""
    minutes = ceil(length / timedelta(minutes=1))
    if minutes <= 1:
        return t("chưa đến một phút")
    if minutes <= _MINUTES_AN_HOUR:
        return t.many("khoảng {n} phút", minutes)
    return t.many("khoảng {n} giờ", ceil(minutes / _MINUTES_AN_HOUR))
