"""The table of the units."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from contest.collective import UnitLink, UnitStanding, decided_between, rank_units
from contest.units import Unit, Units

UNITS = Units.completed(
    [
        Unit("a", "Sở A", block="so", headcount=10),
        Unit("b", "Sở B", block="so", headcount=30),
        Unit("c", "Sở C", block="so"),
        Unit("d", "Huyện D", block="huyen"),
        Unit("d1", "Xã Một", parent="d", headcount=4),
        Unit("d2", "Xã Hai", parent="d", headcount=4),
        Unit("e", "Huyện E", block="huyen", headcount=0),
    ]
)


def ranked(
    taken: dict[str, list[int]],
    minimum: int = 0,
    block: str | None = None,
    parent: str | None = None,
) -> tuple[UnitStanding, ...]:
    return rank_units(UNITS, taken, Decimal(minimum), block, parent)


def places(standings: tuple[UnitStanding, ...]) -> list[tuple[str, int | None]]:
    return [(each.result.unit.code, each.place) for each in standings]


def test_the_rate_comes_first_then_the_mean_score() -> None:
    taken = {"a": [5, 6], "b": [9] * 6, "d1": [10, 10, 10]}
    assert places(ranked(taken, 1)) == [("d", 1), ("b", 2), ("a", 3), ("c", None), ("e", None)]


def test_figures_have_two_decimals() -> None:
    by_code = {each.result.unit.code: each.result for each in ranked({"b": [7, 7, 6, 6, 7, 7, 7]})}
    assert (by_code["b"].rate, by_code["b"].mean_score) == (Decimal("23.33"), Decimal("6.71"))
    assert (by_code["c"].rate, by_code["e"].rate) == (None, None)


def test_below_the_minimum_rate_there_is_no_place() -> None:
    taken = {"a": [1] * 5, "b": [10] * 14}
    assert places(ranked(taken, 50, block="so")) == [("a", 1), ("b", None), ("c", None)]


def test_alike_units_share_a_place() -> None:
    standings = ranked({"d1": [8], "d2": [8]}, 1, parent="d")
    assert [(each.place, each.is_tied) for each in standings] == [(1, True), (1, True)]


def test_a_block_has_its_topmost_units() -> None:
    assert {code for code, _ in places(ranked({}, block="huyen"))} == {"d", "e"}
    below_a_root = Units.completed(
        [Unit("tinh", "Tỉnh"), *(Unit("x", "Sở X", "tinh", "so", 5), Unit("y", "Phòng Y", "x"))]
    )
    assert [each.result.unit.code for each in rank_units(below_a_root, {}, Decimal(0), "so")] == [
        "x"
    ]


@given(
    st.dictionaries(st.sampled_from(["d", "d1", "d2"]), st.lists(st.integers(0, 10), max_size=9))
)
def test_figures_of_the_children_and_the_unit_itself_add_up(taken: dict[str, list[int]]) -> None:
    parent = next(each.result for each in ranked(taken) if each.result.unit.code == "d")
    children = [each.result for each in ranked(taken, parent="d")]
    own = len(taken.get("d", []))
    assert parent.participants == own + sum(each.participants for each in children)
    assert parent.headcount == sum(each.headcount or 0 for each in children)
    total = sum(sum(scores) for scores in taken.values())
    assert abs(parent.mean_score * parent.participants - total) <= Decimal("0.005") * max(
        parent.participants, 1
    )


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(st.integers(0, 10), max_size=9)))
def test_places_are_1_2_2_4_by_rate_then_mean(taken: dict[str, list[int]]) -> None:
    placed = [each for each in ranked(taken, 10) if each.place is not None]
    figures = [(each.result.rate or 0, each.result.mean_score) for each in placed]
    assert figures == sorted(figures, reverse=True)
    for each, figure in zip(placed, figures, strict=True):
        assert each.place == 1 + sum(other > figure for other in figures)
        assert each.is_tied == (figures.count(figure) > 1)


@dataclass(frozen=True)
class Row:
    place: int | None
    rate: Decimal | None
    mean_score: Decimal | None


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(st.integers(0, 10), max_size=9)))
def test_whoever_stands_higher_does_so_for_a_reason(taken: dict[str, list[int]]) -> None:
    table = [
        Row(each.place, each.result.rate, each.result.mean_score) for each in ranked(taken, 20)
    ]
    for one, following in pairwise(table):
        if one.place is not None:
            reason = decided_between(one, following)
            assert (reason is None) == (one.place == following.place)


def test_the_first_difference_is_the_reason() -> None:
    one = Row(1, Decimal(50), Decimal(8))
    assert decided_between(one, Row(None, Decimal(10), Decimal(9))) is UnitLink.MINIMUM_RATE
    assert decided_between(one, Row(2, Decimal(40), Decimal(9))) is UnitLink.RATE
    assert decided_between(one, Row(2, Decimal(50), Decimal(7))) is UnitLink.MEAN_SCORE
