"""Who wins which prize."""

from hypothesis import given

from contest.ranking import Result, rank, winners
from contest.rules import Criterion, Prize, PrizeScope
from tests.contest.ranking.results import result, results

FIRST = Prize(scope=PrizeScope.ROUND, title="Nhất", count=1)
SECOND = Prize(scope=PrizeScope.ROUND, title="Nhì", count=2)
THIRD = Prize(scope=PrizeScope.ROUND, title="Ba", count=3)
PRIZES = [FIRST, SECOND, THIRD]


def won(*scores: int) -> list[str]:
    standings = rank(
        [result(number, score) for number, score in enumerate(scores, 1)], [Criterion.SCORE]
    )
    return [
        f"{prize.title} {each.result.participant_id}" for prize, each in winners(standings, PRIZES)
    ]


def test_prizes_go_down_the_places() -> None:
    assert won(10, 9, 8, 7, 6, 5, 4) == ["Nhất 1", "Nhì 2", "Nhì 3", "Ba 4", "Ba 5", "Ba 6"]


def test_all_at_a_place_get_its_prize_and_use_up_the_places_after_it() -> None:
    assert won(10, 10, 8, 7) == ["Nhất 1", "Nhất 2", "Nhì 3", "Ba 4"]
    assert won(10, 9, 8, 8, 8, 5) == ["Nhất 1", "Nhì 2", "Nhì 3", "Nhì 4", "Nhì 5", "Ba 6"]


def test_a_tie_at_the_last_prize_reaches_beyond_it() -> None:
    assert won(10, 9, 9, 7, 6, 5, 5, 4)[-2:] == ["Ba 6", "Ba 7"]


def test_few_participants_leave_prizes_over() -> None:
    assert won(10, 9) == ["Nhất 1", "Nhì 2"]
    assert won() == []


@given(results)
def test_nobody_without_a_prize_stands_before_or_beside_a_winner(week: list[Result]) -> None:
    standings = rank(week, [Criterion.SCORE])
    with_prize = {each.result.participant_id for _, each in winners(standings, PRIZES)}
    last = max(
        (each.place for each in standings if each.result.participant_id in with_prize), default=0
    )
    assert {each.result.participant_id for each in standings if each.place <= last} == with_prize
