"""One judge's marks, and the clock."""

from datetime import timedelta
from decimal import Decimal

import pytest

from contest.stage.marking import MarkRefused, check_mark, may_mark, penalty, sheet_total
from tests.contest.stage.hoi_thi import RULES

SKIT, KNOWLEDGE = RULES.parts
CONTENT, ACTING = SKIT.criteria


@pytest.mark.parametrize("mark", ["0", "0.5", "14.5", "15"])
def test_a_mark_on_a_step_is_taken(mark: str) -> None:
    assert check_mark(CONTENT, Decimal(mark)) == Decimal(mark)


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        ("15.5", "mark_out_of_range"),
        ("-0.5", "mark_out_of_range"),
        ("NaN", "mark_out_of_range"),
        ("7.25", "mark_off_step"),
    ],
)
def test_any_other_mark_is_refused(mark: str, code: str) -> None:
    with pytest.raises(MarkRefused) as refused:
        check_mark(CONTENT, Decimal(mark))
    assert refused.value.reason.code == code


def test_a_sheet_counts_once_it_is_whole() -> None:
    assert sheet_total(SKIT.criteria, {0: Decimal("12.5")}) is None
    assert sheet_total(SKIT.criteria, {0: Decimal("12.5"), 1: Decimal("4.25")}) == Decimal("16.75")


def test_nobody_marks_a_team_of_the_own_unit() -> None:
    marking = {
        team.code: [judge.name for judge in RULES.judges if may_mark(judge, team)]
        for team in RULES.teams
    }
    assert "Bạch Công Tiến" not in marking["bo"]
    assert len(marking["tu-son"]) == len(marking["kim-lap"]) == 3


@pytest.mark.parametrize(
    ("seconds", "points"),
    [(0, "0"), (600, "0"), (601, "0.5"), (660, "0.5"), (661, "1"), (800, "2")],
)
def test_each_minute_begun_costs(seconds: int, points: str) -> None:
    assert penalty(SKIT, timedelta(seconds=seconds)) == Decimal(points)


def test_a_part_without_a_time_costs_nothing() -> None:
    assert penalty(KNOWLEDGE, timedelta(hours=2)) == 0
