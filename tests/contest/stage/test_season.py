"""What a Hội thi adds to the season of the units."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from contest.stage.season import points_of_units, season
from tests.contest.stage.hoi_thi import RULES

TEAMS = tuple(team.model_copy(update={"unit": team.code}) for team in RULES.teams)
CARRYING = RULES.model_copy(
    update={"season_points": True, "season_weight": Decimal("0.4"), "teams": TEAMS}
)
TOTALS = {"bo": Decimal("87.25"), "tu-son": Decimal("81.13"), "kim-lap": Decimal(60)}


def test_a_unit_has_the_total_of_its_team_times_the_weight() -> None:
    points = points_of_units(CARRYING, TOTALS)
    assert points == {"bo": Decimal("34.90"), "tu-son": Decimal("32.45"), "kim-lap": Decimal(24)}


def test_of_several_teams_the_best_one_counts() -> None:
    both = (TEAMS[0], TEAMS[1].model_copy(update={"unit": "bo"}))
    rules = CARRYING.model_copy(update={"teams": both})
    assert points_of_units(rules, TOTALS) == {"bo": Decimal("34.90")}


def test_nothing_is_carried_over_unless_the_rules_say_so() -> None:
    assert points_of_units(RULES, TOTALS) == {}


def test_weeks_and_hoi_thi_are_added_and_equal_units_share_a_place() -> None:
    stage = {"bo": Decimal(30), "tu-son": Decimal(31), "kim-lap": Decimal(24)}
    table = season(stage, {"bo": Decimal(25), "tu-son": Decimal(24), "kim-lap": None})
    told = [(each.season.unit, each.season.points, each.place, each.is_tied) for each in table]
    assert told == [
        ("bo", Decimal(55), 1, True),
        ("tu-son", Decimal(55), 1, True),
        ("kim-lap", Decimal(24), 3, False),
    ]


@given(st.dictionaries(st.sampled_from([*TOTALS]), st.decimals(0, 100, places=2)))
def test_who_has_more_on_stage_never_has_fewer_points(totals: dict[str, Decimal]) -> None:
    points = points_of_units(CARRYING, totals)
    by_total = sorted(totals, key=lambda unit: totals[unit])
    assert sorted(points[unit] for unit in totals) == [points[unit] for unit in by_total]
