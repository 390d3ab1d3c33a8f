"""The time of the contest, which may run faster than the real one."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock

OPENING = datetime(2023, 8, 14, 0, 30, tzinfo=UTC)
A_MOMENT = timedelta(seconds=1)


def test_a_clock_left_alone_is_the_computers() -> None:
    before = datetime.now(UTC)
    assert before <= Clock().now() <= datetime.now(UTC)


def test_a_clock_that_was_set_goes_on_from_there() -> None:
    clock = Clock()
    clock.set(OPENING)
    first = clock.now()
    assert OPENING <= first < OPENING + A_MOMENT
    assert clock.now() > first


@pytest.mark.parametrize("speed", [0.5, 60, 86400])
def test_a_fast_clock_goes_by_its_speed(speed: float) -> None:
    clock = Clock(speed)
    before = time.monotonic()
    clock.set(OPENING)
    after = time.monotonic()
    time.sleep(0.01)
    least, now, most = time.monotonic() - after, clock.now(), time.monotonic() - before
    gone_by = (now - OPENING).total_seconds()
    assert least * speed - 1e-6 <= gone_by <= most * speed + 1e-6


def test_a_fast_clock_starts_at_the_present() -> None:
    assert abs(Clock(60).now() - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(("speed", "real_seconds"), [(1, 3600), (60, 60), (3600, 1)])
def test_it_tells_when_an_instant_will_really_come(speed: float, real_seconds: int) -> None:
    clock = Clock(speed)
    clock.set(OPENING)
    comes_at = clock.real_time_of(OPENING + timedelta(hours=1))
    wait = comes_at - datetime.now(UTC)
    assert abs(wait - timedelta(seconds=real_seconds)) < A_MOMENT


@pytest.mark.parametrize("speed", [0, -1])
def test_time_neither_stands_still_nor_goes_back(speed: float) -> None:
    with pytest.raises(ValueError, match="cannot run"):
        Clock(speed)
