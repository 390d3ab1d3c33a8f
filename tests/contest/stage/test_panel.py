"""From the marks of a panel to one mark."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.stage.panel import far_off, panel_marks
from contest.stage.rules import PanelMark
from tests.contest.stage.hoi_thi import points

QUARTERS = st.integers(0, 80).map(lambda n: Decimal(n) / 4)
PANELS = st.dictionaries(
    st.sampled_from(["bo", "tu-son", "kim-lap", "hop-tien"]),
    st.dictionaries(st.integers(1, 7), QUARTERS, min_size=1),
    min_size=1,
)
WAYS = st.sampled_from([*PanelMark])


def mark(text: str, how: PanelMark, panel_size: int = 5) -> Fraction:
    marks = dict(enumerate(points(text)))
    return panel_marks({"bo": marks}, how, panel_size)["bo"]


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        (PanelMark.MEAN, Fraction(17)),
        (PanelMark.TRIMMED_MEAN, Fraction(52, 3)),
        (PanelMark.SUM, Fraction(85)),
    ],
)
def test_five_marks_become_one(how: PanelMark, expected: Fraction) -> None:
    assert mark("14 17 17 18 19", how) == expected


def test_a_judge_of_the_own_unit_costs_no_points() -> None:
    assert mark("17 17 17 17", PanelMark.SUM, panel_size=5) == 85
    assert mark("17 18", PanelMark.TRIMMED_MEAN) == Fraction(35, 2)


def test_a_strict_judge_and_a_mild_one_are_brought_together() -> None:
    strict, mild = points("10 12 14"), points("16 18 20")
    marks = {team: {1: a, 2: b} for team, a, b in zip("abc", strict, mild, strict=True)}
    brought = panel_marks(marks, PanelMark.STANDARDISED, 2)
    assert brought["b"] == 15
    assert brought["a"] < brought["b"] < brought["c"]


def test_who_marks_only_the_weak_teams_does_not_drag_them_down() -> None:
    marks = {"a": {1: Decimal(18)}, "b": {1: Decimal(12), 2: Decimal(5)}}
    assert panel_marks(marks, PanelMark.STANDARDISED, 2)["b"] > Fraction(17, 2)


@given(PANELS, WAYS, st.data())
def test_neither_the_order_of_judges_nor_of_teams_counts(
    marks: dict[str, dict[int, Decimal]], how: PanelMark, data: st.DataObject
) -> None:
    mixed = {
        team: dict(data.draw(st.permutations([*marks[team].items()])))
        for team in data.draw(st.permutations([*marks]))
    }
    assert panel_marks(mixed, how, 7) == panel_marks(marks, how, 7)


@given(PANELS, WAYS)
def test_a_higher_mark_never_lowers_the_own_team_among_two_ways(
    marks: dict[str, dict[int, Decimal]], how: PanelMark
) -> None:
    team, judge = next((team, judge) for team, given_ in marks.items() for judge in given_)
    raised = {**marks, team: {**marks[team], judge: marks[team][judge] + 1}}
    if how is not PanelMark.STANDARDISED:  # there a judge's other marks move too
        assert panel_marks(raised, how, 7)[team] >= panel_marks(marks, how, 7)[team]


@given(st.dictionaries(st.integers(1, 7), QUARTERS, min_size=2))
def test_a_panel_of_one_mind_has_nobody_far_off(marks: dict[int, Decimal]) -> None:
    same = dict.fromkeys(marks, next(iter(marks.values())))
    assert not far_off(same, Decimal("0.25"))


def test_a_mark_far_from_the_others_asks_for_a_second_look() -> None:
    marks = dict(enumerate(points("17 18 17.5 9")))
    assert far_off(marks, Decimal(5)) == {3}
    assert far_off(marks, Decimal(0)) == set()
