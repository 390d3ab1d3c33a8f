"""Totals and places."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from contest.stage.running_order import running_order
from contest.stage.totals import PartPoints, TeamTotal, rank_part, rank_teams, rounded, total
from tests.contest.stage.hoi_thi import RULES

TEAMS = [team.code for team in RULES.teams]
TOTALS = st.lists(
    st.builds(
        lambda skit, knowledge: {"tieu-pham": skit, "hieu-biet": knowledge},
        st.integers(0, 8).map(lambda n: Decimal(n) / 4),
        st.integers(0, 8).map(lambda n: Decimal(n) / 4),
    ),
    min_size=1,
    max_size=8,
).map(
    lambda all_parts: [
        TeamTotal(f"doi-{n}", parts, sum(parts.values(), Decimal(0)))
        for n, parts in enumerate(all_parts)
    ]
)


def test_a_total_is_the_sum_of_what_the_board_shows() -> None:
    earned = {
        "tieu-pham": PartPoints(judged=Fraction(50, 3), penalty=Decimal("0.5")),
        "hieu-biet": PartPoints(live=Fraction(10)),
    }
    assert total(RULES, "bo", earned) == TeamTotal(
        "bo", {"tieu-pham": Decimal("16.17"), "hieu-biet": Decimal("20.00")}, Decimal("36.17")
    )


def test_a_part_not_played_yet_is_not_on_the_board() -> None:
    earned = {"hieu-biet": PartPoints(live=Fraction(-3))}
    assert total(RULES, "bo", earned).parts == {"hieu-biet": Decimal("0.00")}


def standing(team: str, skit: str, knowledge: str) -> TeamTotal:
    parts = {"tieu-pham": Decimal(skit), "hieu-biet": Decimal(knowledge)}
    return TeamTotal(team, parts, sum(parts.values(), Decimal(0)))


def test_equal_totals_go_by_the_tie_chain_then_by_the_head_of_the_jury() -> None:
    totals = [standing("bo", "15", "20"), standing("tu-son", "16", "19")]
    totals.append(standing("kim-lap", "16", "19"))
    tied = rank_teams(RULES, totals)
    assert [(each.total.team, each.place, each.is_tied) for each in tied] == [
        ("tu-son", 1, True), ("kim-lap", 1, True), ("bo", 3, False),
    ]  # fmt: skip
    decided = rank_teams(RULES, totals, decided=["kim-lap", "tu-son"])
    assert [each.total.team for each in decided] == ["kim-lap", "tu-son", "bo"]
    assert [each.place for each in decided] == [1, 2, 3]


def test_a_side_prize_goes_by_one_part() -> None:
    totals = [standing("bo", "15", "20"), standing("tu-son", "16", "0")]
    assert [each.total.team for each in rank_part(totals, "tieu-pham")] == ["tu-son", "bo"]


@given(TOTALS, st.data())
def test_the_order_in_which_totals_come_in_does_not_count(
    totals: list[TeamTotal], data: st.DataObject
) -> None:
    def places(given_: list[TeamTotal]) -> dict[str, int]:
        return {each.total.team: each.place for each in rank_teams(RULES, given_)}

    assert places(totals) == places(data.draw(st.permutations(totals)))


@given(TOTALS)
def test_a_place_is_one_more_than_the_teams_before_it(totals: list[TeamTotal]) -> None:
    standings = rank_teams(RULES, totals)
    for each in standings:
        better = [other for other in standings if other.place < each.place]
        assert each.place == len(better) + 1


@given(TOTALS, st.data())
def test_the_head_of_the_jury_moves_nobody_past_a_better_total(
    totals: list[TeamTotal], data: st.DataObject
) -> None:
    decided = data.draw(st.permutations([each.team for each in totals]))
    by_total = [each.total.total for each in rank_teams(RULES, totals, decided)]
    assert by_total == sorted(by_total, reverse=True)


@given(st.fractions(0, 1000))
def test_points_are_rounded_half_up(points: Fraction) -> None:
    shown = rounded(points)
    assert shown - Decimal("0.005") <= points < shown + Decimal("0.005")


def test_the_order_on_stage_is_drawn_again_from_its_seed() -> None:
    first, again = running_order(RULES, "tieu-pham"), running_order(RULES, "tieu-pham")
    assert first == again
    assert sorted(team.code for team in first) == sorted(TEAMS)
    other = RULES.model_copy(update={"lots_seed": "30-8"})
    orders = {running_order(other, part.code) for part in RULES.parts}
    assert len(orders | {first}) > 1
