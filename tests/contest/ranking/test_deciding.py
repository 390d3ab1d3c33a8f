"""Which link of the tie chain decided."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from contest.ranking import Result, RoundResults, SeasonResult, rank, rank_season
from contest.ranking.deciding import decided_by, decided_in_season
from contest.rules import Criterion
from tests.contest.ranking.results import chains, results

OPENS_AT = datetime(2023, 8, 14, tzinfo=UTC)


@given(results, chains)
def test_whoever_stands_higher_does_so_for_a_reason(
    handed_in: list[Result], chain: list[Criterion]
) -> None:
    for one, following in pairwise(rank(handed_in, chain, "lô")):
        reason = decided_by(one.result, following.result, chain, "lô")
        assert (reason is None) == (one.place == following.place)


@given(results, chains, st.data())
def test_what_comes_later_in_the_chain_does_not_count(
    handed_in: list[Result], chain: list[Criterion], data: st.DataObject
) -> None:
    assume(handed_in)
    one, other = (data.draw(st.sampled_from(handed_in)) for _ in range(2))
    reason = decided_by(one, other, chain, "lô")
    if reason is not None:
        before = chain[: chain.index(reason)]
        assert decided_by(one, other, [*before, reason], "lô") is reason
        assert decided_by(one, other, before, "lô") is None


@given(st.lists(results, max_size=3), chains)
def test_in_the_season_too(weeks: list[list[Result]], chain: list[Criterion]) -> None:
    taken = [RoundResults(OPENS_AT, handed_in) for handed_in in weeks]
    for one, following in pairwise(rank_season(taken, chain, "lô")):
        reason = decided_in_season(one.result, following.result, chain, "lô")
        assert (reason is None) == (one.place == following.place)


def test_who_took_more_rounds_stands_higher_before_the_rest_of_the_chain() -> None:
    one = SeasonResult(1, 9, 3, None, 90, timedelta(hours=3), OPENS_AT)
    other = SeasonResult(2, 9, 2, None, 10, timedelta(hours=1), OPENS_AT)
    assert decided_in_season(one, other, [Criterion.SHORTER_TIME]) == "rounds_taken"
    assert decided_in_season(one, replace(other, score=8), []) is Criterion.SCORE
