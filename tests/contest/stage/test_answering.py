"""Points for answers given live."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from contest.stage.answering import LiveAnswer, Played, live_points, question_points
from contest.stage.rules import LiveRules

STARTS = datetime(2023, 8, 29, 7, 0, tzinfo=UTC)
TEAMS = ("bo", "tu-son", "kim-lap")


def answer(seconds: float, *, is_right: bool) -> LiveAnswer:
    return LiveAnswer(is_right, STARTS + timedelta(seconds=seconds))


def played(
    answers: dict[str, list[LiveAnswer]], stakes: dict[str, int] | None = None, size: int = 1
) -> Played:
    put = {team: Decimal(stake) for team, stake in (stakes or {}).items()}
    return Played(STARTS, dict.fromkeys(TEAMS, size), answers, put)


def test_right_is_worth_its_points_and_the_fastest_gets_more() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), fastest=Decimal(5))
    answers = {
        "bo": [answer(3, is_right=True)],
        "tu-son": [answer(1, is_right=False)],
        "kim-lap": [answer(9, is_right=True)],
    }
    assert question_points(rules, played(answers)) == {"bo": 15, "tu-son": 0, "kim-lap": 10}


def test_two_at_the_same_instant_are_both_the_fastest() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), fastest=Decimal(5))
    answers = {"bo": [answer(3, is_right=True)], "tu-son": [answer(3, is_right=True)]}
    assert question_points(rules, played(answers)) == {"bo": 15, "tu-son": 15, "kim-lap": 0}


def test_who_was_sent_the_question_first_is_not_faster_for_that() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), fastest=Decimal(5))
    answers = {"bo": [answer(-2, is_right=True)], "tu-son": [answer(-1, is_right=True)]}
    assert question_points(rules, played(answers)) == {"bo": 15, "tu-son": 15, "kim-lap": 0}


def test_a_stake_is_won_or_lost_up_to_what_is_allowed_and_lost_by_silence() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), stake=Decimal(5))
    answers = {"bo": [answer(3, is_right=True)], "tu-son": [answer(4, is_right=False)]}
    stakes = {"bo": 5, "tu-son": 50, "kim-lap": 2}
    gained = question_points(rules, played(answers, stakes))
    assert gained == {"bo": 15, "tu-son": -5, "kim-lap": -2}


def test_where_everyone_answers_the_mean_of_the_team_counts() -> None:
    rules = LiveRules(questions=1, right=Decimal(10), everyone_answers=True)
    answers = {"bo": [answer(n, is_right=n < 4) for n in range(1, 6)]}
    assert question_points(rules, played(answers, size=6))["bo"] == Fraction(30, 6)


ANSWERS = st.dictionaries(
    st.sampled_from(TEAMS),
    st.lists(st.builds(answer, st.integers(-3, 30), is_right=st.booleans()), max_size=6),
)
STAKES = st.dictionaries(st.sampled_from(TEAMS), st.integers(0, 9))
QUESTIONS = st.lists(st.builds(played, ANSWERS, STAKES, st.just(6)), max_size=4)
RULES = LiveRules(
    questions=4, right=Decimal(10), fastest=Decimal(5), stake=Decimal(5), everyone_answers=True
)


@given(QUESTIONS)
def test_nobody_gains_more_than_the_rules_promise_or_loses_more_than_the_stakes(
    questions: list[Played],
) -> None:
    for points in live_points(RULES, questions).values():
        assert -5 * len(questions) <= points <= 20 * len(questions)


@given(QUESTIONS, st.sampled_from(TEAMS))
def test_one_more_right_answer_never_costs_the_own_team(questions: list[Played], team: str) -> None:
    for each in questions:
        given_so_far = [*each.answers.get(team, ())][:5]
        more = {**each.answers, team: [*given_so_far, answer(30, is_right=True)]}
        before = Played(STARTS, each.sizes, {**each.answers, team: given_so_far}, each.stakes)
        after = Played(STARTS, each.sizes, more, each.stakes)
        assert question_points(RULES, after)[team] >= question_points(RULES, before)[team]
