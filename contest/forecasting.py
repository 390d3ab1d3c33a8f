"""How many will have taken part when a round closes, if it goes on as it has: an estimate."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

_TOO_EARLY: Final = 10
"""Before one part in so many of a round, its own pace tells nothing."""


@dataclass(frozen=True)
class Course:
    """A round as one unit took it: when it opened, when it closes, when each person handed in."""

    opens_at: datetime
    closes_at: datetime
    handed_in_at: Sequence[datetime]

    @property
    def length(self) -> timedelta:
        return self.closes_at - self.opens_at

    def elapsed(self, at: datetime) -> timedelta:
        """Not before the opening, not after the close."""
        return max(timedelta(0), min(at, self.closes_at) - self.opens_at)

    def count_by(self, at: datetime) -> int:
        return sum(handed_in_at <= at for handed_in_at in self.handed_in_at)


def as_far_as(last: Course, course: Course, at: datetime) -> datetime:
    """The instant at which the last round had come as far as this one has at `at`."""
    gone = _microseconds(course.elapsed(at)) * _microseconds(last.length)
    return last.opens_at + timedelta(microseconds=gone // _microseconds(course.length))


def forecast(
    course: Course, at: datetime, last: Course | None = None, at_most: int | None = None
) -> int | None:
    """Persons at the close, never fewer than by now, nor more than `at_most` (the headcount)
    unless there are already.

    By the course of the last round, if anybody took part in it: as many more, in proportion. One
    is added on both sides, so that a quiet Monday is not forecast to stay quiet. Otherwise by the
    time gone by: None in the first tenth of the round.
    """
    taken = course.count_by(at)
    expected = _like_last(course, at, last) if last and last.handed_in_at else None
    if expected is None:
        expected = _at_this_pace(course, at)
    if expected is None:
        return None
    likely = expected if at_most is None else min(expected, at_most)
    return max(taken, likely)


def _like_last(course: Course, at: datetime, last: Course) -> int:
    by_then = last.count_by(as_far_as(last, course, at))
    total = last.count_by(last.closes_at)
    return _rounded((course.count_by(at) + 1) * (total + 1), by_then + 1) - 1


def _at_this_pace(course: Course, at: datetime) -> int | None:
    elapsed = course.elapsed(at)
    if elapsed * _TOO_EARLY < course.length:
        return None
    taken = course.count_by(at)
    return _rounded(taken * _microseconds(course.length), _microseconds(elapsed))


def _rounded(dividend: int, divisor: int) -> int:
    """Half up."""
    return (2 * dividend + divisor) // (2 * divisor)


def _microseconds(length: timedelta) -> int:
    return length // timedelta(microseconds=1)
