"""The same contest at another time."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.calendar import laid_over
from contest.rules import RoundRules, Rules
from tests.contest.folder import SOUND, changed, read

HANOI = read(SOUND).rules
BERLIN = read(changed("contest.toml", "code =", 'time_zone = "Europe/Berlin"\ncode =')).rules

starts = st.integers(0, 3 * 366 * 24 * 3600).map(
    lambda seconds: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


def instants(each: RoundRules) -> list[datetime]:
    return [each.opens_at, each.closes_at, each.publish_at]


def local_times(rules: Rules) -> list[str]:
    found = [at for each in rules.rounds for at in instants(each)]
    return [f"{at.astimezone(rules.zone):%H:%M:%S}" for at in found]


def test_a_rehearsal_starts_now_and_goes_on_at_the_usual_hours() -> None:
    now = datetime(2026, 11, 22, 10, 14, 33, tzinfo=UTC)
    first, second = laid_over(HANOI, now).rounds
    assert first.opens_at == now
    assert first.closes_at == datetime(2026, 11, 28, 14, 0, tzinfo=UTC)
    assert second.opens_at == datetime(2026, 11, 29, 0, 30, tzinfo=UTC)
    assert second.publish_at == datetime(2026, 12, 6, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("rules", [HANOI, BERLIN], ids=["Hanoi", "Berlin"])
@given(start=starts)
def test_all_but_the_start_keeps_its_local_time_and_its_order(
    rules: Rules, start: datetime
) -> None:
    laid = laid_over(rules, start)
    assert laid.rounds[0].opens_at == start
    assert local_times(laid)[1:] == local_times(rules)[1:]
    assert all(earlier.closes_at <= later.opens_at for earlier, later in pairwise(laid.rounds))


@given(days=st.integers(-2000, 2000))
def test_whole_days_move_everything_alike_where_there_is_no_summer_time(days: int) -> None:
    moved = laid_over(HANOI, HANOI.rounds[0].opens_at + timedelta(days=days))
    for each, before in zip(moved.rounds, HANOI.rounds, strict=True):
        assert instants(each) == [at + timedelta(days=days) for at in instants(before)]


def test_laid_over_itself_it_is_the_same() -> None:
    assert laid_over(HANOI, HANOI.rounds[0].opens_at) == HANOI
