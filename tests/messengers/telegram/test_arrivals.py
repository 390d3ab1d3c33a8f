"""When an update was first in hand."""

from datetime import UTC, datetime, timedelta

from messengers.telegram import arrivals
from messengers.telegram.arrivals import Arrivals

AT = datetime(2023, 8, 20, 13, 59, 59, tzinfo=UTC)


class Ticking:
    """A clock that goes on by a second each time it is read."""

    def __init__(self) -> None:
        self.at = AT

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def test_what_comes_again_keeps_its_first_instant() -> None:
    first = Arrivals(Ticking().now)
    assert first.note(7) == first.note(7) == AT + timedelta(seconds=1)
    assert first.note(8) > first.note(7)


def test_what_was_kept_is_forgotten() -> None:
    first = Arrivals(Ticking().now)
    before = first.note(7)
    first.forget(7)
    assert first.note(7) > before


def test_a_long_stall_fills_no_memory() -> None:
    first = Arrivals(Ticking().now)
    before = first.note(0)
    for update_id in range(1, arrivals.MOST_KEPT + 1):
        first.note(update_id)
    assert first.note(0) > before


def test_trouble_is_new_once_until_it_is_over() -> None:
    first = Arrivals(Ticking().now)
    assert [first.is_first_trouble(7), first.is_first_trouble(7)] == [True, False]
    first.forget(7)
    assert first.is_first_trouble(7)


def test_what_waits_longest_is_known_until_it_is_kept() -> None:
    first = Arrivals(Ticking().now)
    instants = [first.note(7), first.note(8)]
    assert first.oldest == instants[0]
    first.forget(7)
    assert first.oldest == instants[1]
    first.forget(8)
    assert first.oldest is None
