"""From the first mark on, what is marked and how stays as it was."""

import pytest

from contest.stage.reading import read_stage
from contest.stage.reloading import against_change, moved_judges, moved_teams
from contest.stage.rules import StageRules
from tests.contest.stage.hoi_thi import HOITHI_TOML, IDEAS_TOML, RULES


def changed(old: str, new: str) -> StageRules:
    return read_stage(HOITHI_TOML.replace(old, new, 1).encode())


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('title = "Nội dung"', 'title = "Nội dung, ý nghĩa"', "stage_part_fixed"),
        ('lots_seed = "29-8"', 'lots_seed = "30-8"', "stage_part_fixed"),
        ('code = "tu-son"', 'code = "sao-bay"', "stage_teams_fixed"),
        ('name = "Bạch Công Tiến"\nunit = "bo"', 'name = "Bạch Công Tiến"', "stage_judges_fixed"),
    ],
)
def test_the_rubric_is_fixed(old: str, new: str, code: str) -> None:
    faults = [*against_change("hoithi.toml", RULES, changed(old, new))]
    assert [fault.reason.code for fault in faults] == [code]


def test_names_times_and_prizes_may_change() -> None:
    after = changed('name = "Hà Thị Mai"', 'name = "Hà Thị Mai Hoa"')
    assert [*against_change("hoithi.toml", RULES, after)] == []


def test_of_ideas_the_criteria_are_fixed_and_not_the_deadline() -> None:
    toml = HOITHI_TOML + IDEAS_TOML
    before = read_stage(toml.encode())
    later = read_stage(toml.replace("2023-08-20T17", "2023-08-22T17").encode())
    other = read_stage(toml.replace("Tính mới", "Tính thiết thực").encode())
    assert [*against_change("hoithi.toml", before, later)] == []
    assert [fault.reason.code for fault in against_change("hoithi.toml", before, other)] == [
        "stage_part_fixed"
    ]
    assert [*against_change("hoithi.toml", RULES, before)] == []


def test_seats_of_positions_where_another_stands_now_are_void() -> None:
    after = changed('code = "tu-son"', 'code = "sao-bay"')
    assert moved_teams(RULES, after) == {1}
    assert moved_judges(RULES, changed('name = "Hà Thị Mai"', 'name = "Hà Thị Lan"')) == {2}
