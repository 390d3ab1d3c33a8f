"""Why somebody stands where they stand: each criterion, and both figures of it."""

import pytest

from bot.rehearsing.report import Winner
from bot.rehearsing.sheets.standing import reason
from bot.says import texts
from contest.rules import Rules
from tests.bot.rehearsing.reports import RULES, winner
from tests.contest.folder import changed, read

VI = texts("vi")


def ranked_by(*criteria: str) -> Rules:
    chain = ", ".join(f'"{criterion}"' for criterion in criteria)
    seed = '\nlots_seed = "2026"' if "lots" in criteria else ""
    old = 'tie_chain = ["score", "closest_prediction", "shorter_time"]'
    return read(changed("contest.toml", old, f"tie_chain = [{chain}]{seed}")).rules


BY_HAND_IN = ranked_by("score", "earlier_hand_in")
BY_LOTS = ranked_by("score", "lots")
LAN = winner(1, "Lan")


def why(one: Winner, *others: Winner, rules: Rules = RULES, season: bool = False) -> str:
    return reason(VI, rules, one, [*others, one], season=season)


@pytest.mark.parametrize(
    ("second", "difference"),
    [
        (winner(2, "Minh", score=2), "“nhiều câu đúng hơn”: 2 so với 3"),
        (winner(2, "Minh", distance=4), "“dự đoán gần đúng hơn”: lệch 4 so với lệch 0"),
        (winner(2, "Minh", distance=None), "“dự đoán gần đúng hơn”: không dự đoán so với lệch 0"),
        (winner(2, "Minh", seconds=131), "“thời gian làm bài ngắn hơn”: 02:11 so với 01:35"),
    ],
)
def test_the_first_criterion_that_differs_decides(second: Winner, difference: str) -> None:
    assert why(second, LAN) == f"Đứng sau Lan ở tiêu chí {difference}."


def test_who_hands_in_a_second_earlier_stands_above() -> None:
    second = winner(2, "Minh", handed_in_after_seconds=4201)
    assert why(second, LAN, rules=BY_HAND_IN) == (
        "Đứng sau Lan ở tiêu chí “nộp bài sớm hơn”: 08:40:01 14/8 so với 08:40:00 14/8."
    )


def test_lots_are_named_with_their_seed() -> None:
    assert why(winner(2, "Minh"), LAN, rules=BY_LOTS) == (
        "Đứng sau Lan ở tiêu chí “bốc thăm theo mã công bố trước: 2026”."
    )


def test_the_first_is_compared_with_the_second() -> None:
    second = winner(2, "Minh", seconds=131)
    assert reason(VI, RULES, LAN, [LAN, second], season=False) == (
        "Đứng trên Minh nhờ “thời gian làm bài ngắn hơn”: 01:35 so với 02:11."
    )


def test_the_third_is_compared_with_the_second() -> None:
    second, third = winner(2, "Minh", seconds=131), winner(3, "Mai", seconds=140)
    assert why(third, LAN, second) == (
        "Đứng sau Minh ở tiêu chí “thời gian làm bài ngắn hơn”: 02:20 so với 02:11."
    )


def test_one_alone_needs_no_reason() -> None:
    assert why(LAN) == ""


def test_of_the_whole_contest_more_rounds_come_before_the_tie_chain() -> None:
    first, second = winner(1, "Lan", rounds_taken=4, seconds=500), winner(2, "Minh", rounds_taken=3)
    assert why(second, first, season=True) == (
        "Đứng sau Lan ở tiêu chí “thi nhiều tuần hơn”: 3 tuần so với 4 tuần."
    )


def test_of_the_whole_contest_an_earlier_hand_in_has_no_one_figure() -> None:
    assert why(winner(2, "Minh"), LAN, rules=BY_HAND_IN, season=True) == (
        "Đứng sau Lan ở tiêu chí “nộp bài sớm hơn”."
    )


def test_those_who_share_a_place_are_told_with_whom_and_behind_whom() -> None:
    mai = winner(2, "Mai", is_tied=True, distance=1)
    minh = winner(2, "Minh", is_tied=True, distance=1)
    assert why(minh, LAN, mai) == (
        "Đồng hạng với Mai: bằng nhau ở mọi tiêu chí xét hạng. "
        "Đứng sau Lan ở tiêu chí “dự đoán gần đúng hơn”: lệch 1 so với lệch 0."
    )


def test_a_ranking_that_does_not_follow_from_its_figures_is_said_to_be_one() -> None:
    assert why(winner(2, "Minh"), LAN) == (
        "Không thấy tiêu chí nào phân biệt với Lan. Xin kiểm tra lại cách xếp hạng."
    )
