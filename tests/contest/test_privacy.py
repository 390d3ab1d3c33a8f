"""The law's periods: an answer within two working days, and all of it done some days later."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.privacy import PrivacyKind, answer_by, done_by

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
INSTANTS = st.datetimes(
    datetime(2023, 1, 1),  # noqa: DTZ001  hypothesis adds the zone
    datetime(2040, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("2023-08-16T09:00", "2023-08-18T17:00"),  # Wednesday to Friday
        ("2023-08-17T23:59", "2023-08-21T17:00"),  # over the weekend
        ("2023-08-19T09:00", "2023-08-22T17:00"),  # on a Saturday
    ],
)
def test_two_working_days(asked: str, answered: str) -> None:
    by = answer_by(datetime.fromisoformat(asked).replace(tzinfo=ZONE), ZONE)
    assert by.isoformat(timespec="minutes").startswith(answered)


@given(INSTANTS)
def test_an_answer_is_due_on_a_working_day_with_just_one_before_it(asked: datetime) -> None:
    first, last = asked.astimezone(ZONE).date(), answer_by(asked, ZONE).date()
    days = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    assert [day.weekday() < 5 for day in days].count(True) == 2
    assert last.weekday() < 5


@given(INSTANTS, st.sampled_from(PrivacyKind))
def test_what_is_answered_in_time_can_still_be_done_in_time(
    asked: datetime, kind: PrivacyKind
) -> None:
    assert asked < answer_by(asked, ZONE) < done_by(asked, kind)
