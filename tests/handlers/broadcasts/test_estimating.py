"""How long sending takes, as organizers are told before they confirm."""

from datetime import UTC, datetime, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.says import texts
from contest.calendar.quiet import after_quiet
from handlers.broadcasts.estimating import describe_length, estimate
from tests.contest.folder import SOUND, read

RULES = read(SOUND).rules
instants = st.integers(0, 14 * 24 * 3600).map(
    lambda seconds: datetime(2023, 8, 14, tzinfo=UTC) + timedelta(seconds=seconds)
)
messages = st.integers(0, 200_000)
rates = st.floats(1, 60)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (0, "chưa đến một phút"),
        (1_500, "chưa đến một phút"),
        (1_501, "khoảng 2 phút"),
        (27_000, "khoảng 18 phút"),
        (90_001, "khoảng 2 giờ"),
    ],
)
def test_what_is_told_at_25_a_second(messages: int, told: str) -> None:
    noon = datetime(2023, 8, 16, 5, tzinfo=UTC)
    assert describe_length(texts("vi"), estimate(RULES, noon, messages, 25).length) == told


@given(instants, messages, rates)
def test_nothing_is_promised_faster_than_the_pace(
    at: datetime, messages: int, per_second: float
) -> None:
    told = estimate(RULES, at, messages, per_second)
    assert told.length.total_seconds() == pytest.approx(messages / per_second, abs=1e-6)
    assert at <= told.begins_at <= told.begins_at + told.length <= told.ends_at


@given(instants, messages, rates)
def test_it_neither_begins_nor_ends_in_quiet_hours(
    at: datetime, messages: int, per_second: float
) -> None:
    told = estimate(RULES, at, messages, per_second)
    assert after_quiet(told.begins_at, RULES.quiet_hours, RULES.zone) == told.begins_at
    if messages:
        last = told.ends_at - timedelta(microseconds=1)
        assert after_quiet(last, RULES.quiet_hours, RULES.zone) == last


@given(instants, messages, messages, rates)
def test_more_messages_never_take_less(
    at: datetime, some: int, more: int, per_second: float
) -> None:
    few, many = (estimate(RULES, at, count, per_second) for count in (some, some + more))
    assert few.ends_at <= many.ends_at


@given(instants, messages)
def test_without_a_pace_it_takes_no_time(at: datetime, messages: int) -> None:
    told = estimate(RULES, at, messages, inf)
    assert (told.length, told.ends_at) == (timedelta(0), told.begins_at)
