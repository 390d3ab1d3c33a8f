"""Which question comes next, and who answers it for a team."""

from datetime import timedelta
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from contest.stage.live_members import answering, answers_as, head_start
from contest.stage.live_order import Course, next_number, next_question
from contest.stage.rules import LiveRules, Member, Team

WAITING, PLAYED, VOID = Course.WAITING, Course.PLAYED, Course.VOID
ONE, ALL = LiveRules(questions=2), LiveRules(questions=2, everyone_answers=True)
LED_BY_A_MEMBER = Team(
    code="bo", name="Bo", leader="Hà", members=(Member(name="Sơn"), Member(name="Hà"))
)
LED_FROM_OUTSIDE = LED_BY_A_MEMBER.model_copy(update={"leader": "Nam"})


def test_a_void_question_is_replaced_from_the_reserve() -> None:
    assert next_question([WAITING, WAITING, WAITING], 2) == 0
    assert next_question([PLAYED, WAITING, WAITING], 2) == 1
    assert next_question([VOID, WAITING, WAITING], 2) == 2
    assert next_question([VOID, WAITING, PLAYED], 2) == 1
    assert next_question([PLAYED, PLAYED, WAITING], 2) is None


def test_without_a_reserve_the_rest_is_played() -> None:
    assert next_question([VOID, WAITING], 2) == 1
    assert next_question([VOID, VOID], 2) is None


@given(st.lists(st.booleans(), max_size=12), st.integers(1, 8), st.integers(0, 4))
def test_each_question_comes_once_and_no_more_count_than_are_asked(
    voids: list[bool], count: int, reserve: int
) -> None:
    courses, verdicts = [WAITING] * (count + reserve), iter(voids)
    while (position := next_question(courses, count)) is not None:
        assert courses[position] is WAITING
        courses[position] = VOID if next(verdicts, False) else PLAYED
    assert courses.count(PLAYED) == min(count, count + reserve - courses.count(VOID))


def test_what_replaces_a_question_has_its_number() -> None:
    assert [next_number(taken) for taken in ([], [1], [1, 3], [1, 2, 3])] == [1, 2, 2, 4]


def test_one_answers_for_all_or_each_for_themselves() -> None:
    assert answering(ONE, LED_BY_A_MEMBER, [1]) == [0]
    assert answering(ALL, LED_BY_A_MEMBER, []) == [1, 2]
    assert answering(ALL, LED_BY_A_MEMBER, [1]) == [2]
    assert answering(ALL, LED_FROM_OUTSIDE, []) == [0, 1, 2]


def test_a_leader_among_the_members_is_one_person_in_two_seats() -> None:
    assert [answers_as(ALL, LED_BY_A_MEMBER, place) for place in (0, 1, 2)] == [2, 1, 2]
    assert [answers_as(ALL, LED_FROM_OUTSIDE, place) for place in (0, 1)] == [0, 1]
    assert [answers_as(ONE, LED_BY_A_MEMBER, place) for place in (0, 2)] == [0, 0]


def test_time_runs_once_everybody_has_been_sent_the_question() -> None:
    assert head_start(17, 25) == timedelta(seconds=2)
    assert head_start(102, 25) == timedelta(seconds=6)
    assert head_start(102, inf) == timedelta(seconds=1)
