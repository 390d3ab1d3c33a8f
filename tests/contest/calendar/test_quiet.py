"""Quiet hours: when a thing may go out, and when much of it has."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from contest.calendar.quiet import after_quiet, done_by
from contest.rules import QuietHours

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NIGHT = QuietHours.model_validate({"from": time(21, 30), "to": time(6, 30)})
NEVER = QuietHours.model_validate({"from": time(0), "to": time(0)})

times = st.times().map(lambda at: at.replace(microsecond=0))
quiets = st.builds(lambda a, b: QuietHours.model_validate({"from": a, "to": b}), times, times)
instants = st.integers(0, 31 * 24 * 3600).map(
    lambda seconds: datetime(2023, 8, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
lengths = st.timedeltas(timedelta(0), timedelta(hours=30))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def test_what_does_not_end_before_the_night_goes_on_in_the_morning() -> None:
    ends = done_by(local("2023-08-16T21:20"), timedelta(minutes=18), NIGHT, ZONE)
    assert ends == local("2023-08-17T06:38")


def test_what_begins_at_night_begins_in_the_morning() -> None:
    ends = done_by(local("2023-08-16T23:00"), timedelta(minutes=18), NIGHT, ZONE)
    assert ends == local("2023-08-17T06:48")


@given(instants, lengths)
def test_without_quiet_hours_it_ends_after_its_length(at: datetime, length: timedelta) -> None:
    assert done_by(at, length, NEVER, ZONE) == at + length


@given(instants, lengths, lengths, quiets)
def test_in_two_parts_it_ends_when_it_does_in_one(
    at: datetime, first: timedelta, second: timedelta, quiet: QuietHours
) -> None:
    begins = after_quiet(at, quiet, ZONE)
    between = done_by(begins, first, quiet, ZONE)
    whole = done_by(begins, first + second, quiet, ZONE)
    assert done_by(between, second, quiet, ZONE) == whole or second == timedelta(0)
    assert begins + first <= between <= whole


@given(instants, st.timedeltas(timedelta(seconds=1), timedelta(hours=30)), quiets)
def test_its_last_moment_is_not_in_quiet_hours(
    at: datetime, length: timedelta, quiet: QuietHours
) -> None:
    last = done_by(at, length, quiet, ZONE) - timedelta(microseconds=1)
    assert after_quiet(last, quiet, ZONE) == last
