"""The forecast for the close of a round: how it follows the last week, or the pace of this one."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contest.forecasting import Course, forecast

WEEK = timedelta(days=7)
OPENS_AT = datetime(2023, 8, 21, tzinfo=UTC)
MINUTES = st.lists(st.integers(0, 7 * 24 * 60), max_size=40)
"""After the opening, when each person handed in."""
NOW = st.integers(0, 7 * 24 * 60)
MOST = st.none() | st.integers(1, 50)


def minute(number: int) -> datetime:
    return OPENS_AT + timedelta(minutes=number)


def course(minutes: list[int], weeks_ago: int = 0) -> Course:
    opens_at = OPENS_AT - weeks_ago * WEEK
    handed_in = sorted(opens_at + timedelta(minutes=each) for each in minutes)
    return Course(opens_at, opens_at + WEEK, handed_in)


def so_far(minutes: list[int], now: int) -> Course:
    """Nobody knows yet who will come later."""
    return course([each for each in minutes if each <= now])


@given(MINUTES, MINUTES, NOW, MOST)
def test_never_fewer_than_by_now_nor_more_than_there_are(
    last: list[int], this: list[int], now: int, most: int | None
) -> None:
    taken = len(so_far(this, now).handed_in_at)
    expected = forecast(so_far(this, now), minute(now), course(last, 1), most)
    assert expected is None or expected >= taken
    assert expected is None or most is None or expected <= max(most, taken)


@given(MINUTES.filter(bool), NOW)
def test_a_week_like_the_last_one_ends_like_it(minutes: list[int], now: int) -> None:
    assert forecast(so_far(minutes, now), minute(now), course(minutes, 1)) == len(minutes)


@given(MINUTES, MINUTES)
def test_at_the_close_it_is_what_there_is(last: list[int], this: list[int]) -> None:
    assert forecast(course(this), OPENS_AT + WEEK, course(last, 1)) == len(this)


@given(MINUTES, MINUTES, NOW)
def test_one_more_by_now_never_makes_it_fewer(last: list[int], this: list[int], now: int) -> None:
    before = forecast(so_far(this, now), minute(now), course(last, 1))
    after = forecast(so_far([*this, now], now), minute(now), course(last, 1))
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


@given(MINUTES.filter(bool), NOW, st.integers(1, 4))
def test_what_matters_is_how_far_a_round_has_come_not_its_length(
    last: list[int], now: int, times: int
) -> None:
    longer = Course(OPENS_AT, OPENS_AT + times * WEEK, [])
    at = OPENS_AT + times * timedelta(minutes=now)
    assert forecast(longer, at, course(last, 1)) == forecast(
        course([]), minute(now), course(last, 1)
    )


def test_without_a_last_week_the_pace_of_this_one_goes_on() -> None:
    half = 7 * 12 * 60
    assert forecast(course([5, 6, 7]), minute(half)) == 6
    assert forecast(course([5, 6, 7]), minute(half), at_most=4) == 4


def test_the_first_hours_of_the_first_week_tell_nothing() -> None:
    assert forecast(course([5]), minute(60)) is None


def test_a_quiet_monday_is_not_forecast_to_stay_quiet() -> None:
    assert forecast(course([]), minute(60), course([2000, 3000, 4000], 1)) == 3
