"""The ranking of the whole contest."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from contest.ranking import Result, RoundResults, rank_season, season
from contest.rules import Criterion
from tests.contest.ranking.results import OPENS_AT, chains, result, results

WEEK = timedelta(days=7)
rounds = st.lists(results, min_size=1, max_size=3).map(
    lambda weeks: [RoundResults(OPENS_AT, week) for week in weeks]
)


def test_scores_times_and_distances_add_up() -> None:
    second = Result(1, 8, None, 60, OPENS_AT + WEEK + timedelta(minutes=3))
    (summed,) = season(
        [
            RoundResults(OPENS_AT, [result(1, score=10, distance=4, seconds=90, minute=2)]),
            RoundResults(OPENS_AT + WEEK, [second]),
        ]
    )
    assert (summed.score, summed.rounds_taken, summed.seconds) == (18, 2, 150)
    assert summed.distance is None
    assert summed.hand_in_after == timedelta(minutes=5)
    assert summed.handed_in_at == second.handed_in_at


def test_among_equal_scores_more_rounds_stand_before_all_the_chain_says() -> None:
    once = result(1, score=10, distance=0, seconds=1)
    twice = [result(2, score=5, distance=9, seconds=900)] * 2
    weeks = [RoundResults(OPENS_AT, [once, twice[0]]), RoundResults(OPENS_AT, [twice[1]])]
    chain = [Criterion.SHORTER_TIME, Criterion.SCORE]
    assert [each.result.participant_id for each in rank_season(weeks, chain)] == [2, 1]


@given(rounds, chains)
def test_the_sum_of_scores_comes_first_then_rounds_and_places_are_1_2_2_4(
    weeks: list[RoundResults], chain: list[Criterion]
) -> None:
    standings = rank_season(weeks, chain, "lô")
    keys = [(-each.result.score, -each.result.rounds_taken) for each in standings]
    assert keys == sorted(keys)
    for standing in standings:
        before = sum(other.place < standing.place for other in standings)
        assert standing.place == before + 1


@given(rounds, chains)
def test_nobody_is_lost_and_no_point_either(
    weeks: list[RoundResults], chain: list[Criterion]
) -> None:
    taken = [each for week in weeks for each in week.results]
    standings = rank_season(weeks, chain, "lô")
    ids = sorted(each.result.participant_id for each in standings)
    assert ids == sorted({each.participant_id for each in taken})
    assert sum(each.result.score for each in standings) == sum(each.score for each in taken)


@given(results, st.permutations(range(3)))
def test_the_order_of_the_rounds_does_not_matter(week: list[Result], order: list[int]) -> None:
    weeks = [RoundResults(OPENS_AT, week[start::2]) for start in (0, 1, 1)]
    chain = [Criterion.SCORE, Criterion.EARLIER_HAND_IN]
    assert rank_season([weeks[number] for number in order], chain) == rank_season(weeks, chain)
