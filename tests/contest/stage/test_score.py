"""What teams have earned, from the sheets that count, the clock and the live answers."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from contest.stage.score import Given, judges_of, part_points, team_totals
from tests.contest.stage.hoi_thi import RULES

SKIT, KNOWLEDGE = RULES.parts


def gave(team: str, judge: int, points: str, part: str = "tieu-pham") -> Given:
    return Given(part, team, judge, Decimal(points))


def test_a_judge_of_the_own_unit_does_not_count() -> None:
    marks = [gave("bo", 0, "16"), gave("bo", 1, "20"), gave("bo", 2, "18")]
    assert judges_of(RULES, RULES.teams[0]) == [0, 2]
    assert part_points(RULES, SKIT, marks, {}, {})["bo"].judged == 17


def test_minutes_begun_beyond_the_time_cost() -> None:
    times = {"bo": timedelta(minutes=11, seconds=1)}
    earned = part_points(RULES, SKIT, [gave("bo", 0, "16")], times, {})
    assert earned["bo"].penalty == 1
    assert earned["bo"].sum == 15


def test_what_is_weighted_is_added_up_for_every_team() -> None:
    earned = {
        "tieu-pham": part_points(RULES, SKIT, [gave("bo", 0, "16")], {}, {}),
        "hieu-biet": part_points(RULES, KNOWLEDGE, [], {}, {"bo": Fraction(10)}),
    }
    totals = {each.team: each.total for each in team_totals(RULES, earned)}
    assert totals == {"bo": 36, "tu-son": 0, "kim-lap": 0}


@given(
    st.lists(
        st.tuples(st.sampled_from(["bo", "tu-son"]), st.integers(0, 2), st.integers(0, 20)),
        max_size=12,
        unique_by=lambda each: each[:2],
    )
)
def test_other_parts_and_unmarked_teams_change_nothing(marks: list[tuple[str, int, int]]) -> None:
    mine = [gave(team, judge, str(points)) for team, judge, points in marks]
    others = [gave(team, judge, "1", "hieu-biet") for team, judge, _ in marks]
    assert part_points(RULES, SKIT, mine + others, {}, {}) == part_points(RULES, SKIT, mine, {}, {})
