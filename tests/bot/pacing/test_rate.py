"""A limit nobody tells us is found out, kept to, and won back."""

from itertools import pairwise
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from bot.pacing.rate import CLIMB_SECONDS, CUT, HOLD_SECONDS, LEAST_PER_SECOND, Rate

MOST = 25.0
refusals = st.lists(st.tuples(st.floats(0, 2000), st.floats(1, 300)), max_size=30)


def refused_at(gaps: list[tuple[float, float]]) -> tuple[Rate, float]:
    """A rate that was refused after each gap, for so long; and the end of the last halt."""
    rate, now = Rate(MOST), 0.0
    for gap, wait in gaps:
        rate.refused(now + gap, wait)
        now += gap + wait
    return rate, now


def test_one_refusal_is_obeyed_and_leaves_the_rate_alone() -> None:
    rate, now = refused_at([(10, 5)])
    assert rate.at(now) == MOST


def test_a_second_one_soon_after_cuts_the_rate() -> None:
    rate, now = refused_at([(10, 5), (1, 1)])
    assert rate.at(now) == MOST * CUT


def test_a_second_one_much_later_does_not() -> None:
    rate, now = refused_at([(10, 5), (300, 5)])
    assert rate.at(now) == MOST


def test_refused_while_it_climbs_it_goes_back_to_where_it_was_good() -> None:
    rate, now = refused_at([(0, 1), (1, 1)])
    good, climbing_at = rate.at(now), now + HOLD_SECONDS + 60
    assert rate.at(climbing_at) > good
    rate.refused(climbing_at, 1)
    assert rate.at(climbing_at + 1) == rate.at(climbing_at + HOLD_SECONDS) == good


def test_without_a_limit_there_is_none_after_refusals_either() -> None:
    rate = Rate(inf)
    for now in range(5):
        rate.refused(now, 1)
    assert rate.at(9) == inf


@given(refusals)
def test_it_is_never_more_than_the_most_nor_less_than_the_least(
    gaps: list[tuple[float, float]],
) -> None:
    rate, now = refused_at(gaps)
    for later in range(0, 2000, 100):
        assert LEAST_PER_SECOND <= rate.at(now + later) <= MOST


@given(refusals)
def test_whatever_happened_all_is_won_back_within_fifteen_minutes(
    gaps: list[tuple[float, float]],
) -> None:
    rate, now = refused_at(gaps)
    assert HOLD_SECONDS + CLIMB_SECONDS < 15 * 60
    assert rate.at(now + 15 * 60) == MOST


@given(refusals)
def test_left_alone_it_only_grows(gaps: list[tuple[float, float]]) -> None:
    rate, now = refused_at(gaps)
    rates = [rate.at(now + later) for later in range(0, 1000, 10)]
    assert all(one <= next_one + 1e-9 for one, next_one in pairwise(rates))
