"""Invented people, and when each of them comes."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsing.crowd import Habit, invent
from bot.rehearsing.diaries import plan_diary
from contest.files import Contest
from contest.units import Unit, Units
from tests.contest.folder import SOUND, read

PARENT = Unit("huyen", "Huyện Kim Bôi")
UNITS = Units.completed(
    [
        PARENT,
        Unit("bo", "Thị trấn Bo", parent="huyen", headcount=90),
        Unit("tu-son", "Xã Tú Sơn", parent="huyen", headcount=10),
    ]
)


def contest() -> Contest:
    return read(SOUND)


def test_the_same_number_gives_the_same_people() -> None:
    assert invent(UNITS, 50, 0.5, seed=7) == invent(UNITS, 50, 0.5, seed=7)
    assert invent(UNITS, 50, 0.5, seed=7) != invent(UNITS, 50, 0.5, seed=8)


def test_every_unit_at_the_bottom_has_people_by_its_size() -> None:
    people = Counter(who.unit.code for who in invent(UNITS, 400, 0.5, seed=1))
    assert set(people) == {"bo", "tu-son"}
    assert people["bo"] > 5 * people["tu-son"]


@given(people=st.integers(1, 60), seed=st.integers(0, 10))
def test_there_are_as_many_as_were_asked_for(people: int, seed: int) -> None:
    assert [who.number for who in invent(UNITS, people, 0.5, seed)] == list(range(1, people + 1))


def test_some_people_do_what_programs_forget() -> None:
    habits = {habit for who in invent(UNITS, 400, 0.5, seed=1) for habit in who.habits}
    assert habits == set(Habit)


def test_nobody_plans_to_come_outside_a_round() -> None:
    rules = contest().rules
    for who in invent(UNITS, 200, 0.5, seed=3):
        diary = plan_diary(rules, who, seed=3)
        for number, at in diary.rounds.items():
            current = rules.rounds[number - 1]
            assert current.opens_at <= at < current.closes_at


def test_who_comes_in_the_last_minutes_does_so_in_every_round() -> None:
    rules = contest().rules
    late = [who for who in invent(UNITS, 400, 0.5, seed=3) if Habit.LAST_MINUTE in who.habits]
    for who in late:
        for number, at in plan_diary(rules, who, seed=3).rounds.items():
            left = rules.rounds[number - 1].closes_at - at
            assert left.total_seconds() <= 240


def test_diligent_people_come_more_often() -> None:
    rules = contest().rules
    people = sorted(invent(UNITS, 400, 0.5, seed=5), key=lambda who: who.diligence)
    taken = [len(plan_diary(rules, who, seed=5).rounds) for who in people]
    assert sum(taken[200:]) > sum(taken[:200])


@pytest.mark.parametrize("share", [0.2, 0.6])
def test_about_as_many_take_part_as_were_asked_for(share: float) -> None:
    rules, people = contest().rules, invent(UNITS, 600, share, seed=2)
    taken = sum(len(plan_diary(rules, who, seed=2).rounds) for who in people)
    assert taken / (600 * len(rules.rounds)) == pytest.approx(share, abs=0.05)
