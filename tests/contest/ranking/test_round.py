"""The ranking of a round by any tie chain."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from contest.ranking import Result, Standing, rank
from contest.rules import Criterion
from tests.contest.ranking.results import chains, result, results

USUAL = [
    Criterion.SCORE,
    Criterion.CLOSEST_PREDICTION,
    Criterion.SHORTER_TIME,
    Criterion.EARLIER_HAND_IN,
]


def is_better(one: Result, other: Result, criterion: Criterion) -> bool:
    """Said anew for each criterion, apart from lots."""
    match criterion:
        case Criterion.SCORE:
            return one.score > other.score
        case Criterion.CLOSEST_PREDICTION:
            if one.distance is None or other.distance is None:
                return one.distance is not None and other.distance is None
            return one.distance < other.distance
        case Criterion.SHORTER_TIME:
            return one.seconds < other.seconds
        case Criterion.EARLIER_HAND_IN:
            return one.handed_in_at < other.handed_in_at
        case Criterion.LOTS:
            return False


def is_ahead(one: Result, other: Result, chain: Sequence[Criterion]) -> bool:
    for criterion in chain:
        if is_better(one, other, criterion) or is_better(other, one, criterion):
            return is_better(one, other, criterion)
    return False


@given(results, chains, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(
    given_results: list[Result], chain: list[Criterion], random: Random
) -> None:
    mixed = given_results.copy()
    random.shuffle(mixed)
    assert rank(mixed, chain, "lô") == rank(given_results, chain, "lô")


@given(results, chains)
def test_who_is_better_on_the_first_criterion_that_differs_stands_before(
    given_results: list[Result], chain: list[Criterion]
) -> None:
    parted = [criterion for criterion in chain if criterion is not Criterion.LOTS]
    standings = rank(given_results, parted)
    for one in standings:
        ahead = [other for other in standings if is_ahead(other.result, one.result, parted)]
        assert one.place == 1 + len(ahead)


@given(results, chains)
def test_places_are_1_2_2_4(given_results: list[Result], chain: list[Criterion]) -> None:
    standings = rank(given_results, chain, "lô")
    for number, standing in enumerate(standings, 1):
        same = [each for each in standings if each.place == standing.place]
        assert standing.is_tied == (len(same) > 1)
        assert standing.place <= number
        assert standings[standing.place - 1].place == standing.place
    assert all(
        one.result.participant_id < next_one.result.participant_id
        for one, next_one in pairwise(standings)
        if one.place == next_one.place
    )


def places(standings: tuple[Standing, ...]) -> list[tuple[int, int]]:
    return [(each.result.participant_id, each.place) for each in standings]


def test_a_week_with_a_tie() -> None:
    week = [
        result(4, score=9),
        result(3, distance=5),
        result(2, distance=5),
        result(1, distance=None, seconds=10),
        result(5, distance=1, seconds=900),
    ]
    assert places(rank(week, USUAL)) == [(5, 1), (2, 2), (3, 2), (1, 4), (4, 5)]


def test_lots_part_everybody_and_another_seed_draws_otherwise() -> None:
    equal = [result(number) for number in range(1, 30)]
    chain = [Criterion.SCORE, Criterion.LOTS]
    assert [each.place for each in rank(equal, chain, "xổ số 10/9")] == list(range(1, 30))
    assert places(rank(equal, chain, "xổ số 10/9")) != places(rank(equal, chain, "xổ số 11/9"))
