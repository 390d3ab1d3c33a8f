"""examples/kim-boi-2023 says what the notice of 29/8/2023 says."""

from pathlib import Path

from bot.importing import read_folder
from contest.stage.reading import read_stage
from contest.stage.running_order import running_order

EXAMPLES = Path(__file__).parents[3] / "examples"
UNITS = read_folder(EXAMPLES / "hoa-binh-2023").units
RULES = read_stage((EXAMPLES / "kim-boi-2023" / "hoithi.toml").read_bytes(), UNITS)


def test_seventeen_teams_and_over_a_hundred_people_go_through_four_parts_in_two_days() -> None:
    assert len(RULES.teams) == 17
    assert sum(len(team.members) for team in RULES.teams) > 100
    assert [part.title.split()[0] for part in RULES.parts] == ["Màn", "Hiểu", "Tiểu", "Ý"]
    days = {session.starts_at.astimezone(RULES.zone).day for session in RULES.sessions}
    assert days == {29, 30}
    assert RULES.full_marks == 100


def test_each_part_has_a_running_order_of_its_own() -> None:
    orders = {running_order(RULES, part.code) for part in RULES.parts}
    assert len(orders) == len(RULES.parts)
