"""What is owed, and when somebody is to be reminded of it."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from contest.deadlines import Owed, Urgency, heard_until, pressing, urgency
from tests.storage.held import minute

NOW = minute(0)
LENGTHS = st.timedeltas(timedelta(days=-400), timedelta(days=400))


@given(lengths=st.lists(LENGTHS))
def test_what_presses_is_told_most_overdue_first(lengths: list[timedelta]) -> None:
    owed = [Owed(number, NOW + length) for number, length in enumerate(lengths)]
    told = pressing(owed, NOW)
    assert [each.due_at for each in told] == sorted(each.due_at for each in told)
    assert {each.number for each in owed} - {each.number for each in told} == {
        each.number for each in owed if each.due_at > NOW + timedelta(days=2)
    }


@given(due=LENGTHS, asked=st.timedeltas(timedelta(0), timedelta(days=1)))
def test_whoever_looks_once_a_day_hears_of_it_a_day_before(
    due: timedelta, asked: timedelta
) -> None:
    a_day_before = NOW + due - timedelta(days=1) - asked
    assert urgency(NOW + due, a_day_before) is Urgency.SOON


def test_the_instant_itself_is_too_late() -> None:
    assert urgency(NOW, NOW) is Urgency.OVERDUE
    assert urgency(NOW, NOW - timedelta(seconds=1)) is Urgency.SOON
    assert heard_until(NOW, 3) == NOW + timedelta(days=3)
