"""Points for answers given live."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from contest.stage.answering import LiveAnswer, question_points
from contest.stage.rules import LiveRules

OPENED = datetime(2023, 8, 29, 7, 0, tzinfo=UTC)


def answer(seconds: float, *, is_right: bool, member: int = 1, stake: int = 0) -> LiveAnswer:
    at = OPENED + timedelta(seconds=seconds)
    return LiveAnswer(member, is_right, at, Decimal(stake))


def test_right_is_worth_its_points_and_the_fastest_gets_more() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), fastest=Decimal(5))
    answers = {
        "bo": [answer(3, is_right=True)],
        "tu-son": [answer(1, is_right=False)],
        "kim-lap": [answer(9, is_right=True)],
    }
    assert question_points(rules, answers, {}) == {"bo": 15, "tu-son": 0, "kim-lap": 10}


def test_two_at_the_same_instant_are_both_the_fastest() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), fastest=Decimal(5))
    answers = {"bo": [answer(3, is_right=True)], "tu-son": [answer(3, is_right=True)]}
    assert question_points(rules, answers, {}) == {"bo": 15, "tu-son": 15}


def test_a_stake_is_won_or_lost_up_to_what_is_allowed() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), stake=Decimal(5))
    answers = {
        "bo": [answer(3, is_right=True, stake=5)],
        "tu-son": [answer(4, is_right=False, stake=50)],
    }
    assert question_points(rules, answers, {}) == {"bo": 15, "tu-son": -5}


def test_where_everyone_answers_the_mean_of_the_team_counts() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), everyone_answers=True)
    answers = {"bo": [answer(n, is_right=n < 4, member=n) for n in range(1, 6)]}
    assert question_points(rules, answers, {"bo": 6}) == {"bo": Fraction(30, 6)}


def test_of_several_answers_of_one_team_the_first_counts() -> None:
    rules = LiveRules(questions=1, right=Decimal(10))
    answers = {"bo": [answer(3, is_right=False), answer(4, is_right=True, member=2)]}
    assert question_points(rules, answers, {}) == {"bo": 0}
