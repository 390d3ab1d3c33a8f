"""Headcounts, closed once: rates are counted by them whatever becomes of the units."""

from hypothesis import given

from contest.headcounts import as_closed, own_headcounts, with_own
from contest.units import Unit, Units
from tests.contest.trees import trees

BEFORE = Units.completed(
    [
        Unit("kim-boi", "Huyện Kim Bôi", headcount=60),
        Unit("bo", "Thị trấn Bo", "kim-boi", headcount=25),
        Unit("hop-tien", "Xã Hợp Tiến", "kim-boi", headcount=20),
        Unit("so-noi-vu", "Sở Nội vụ", headcount=70),
    ]
)
CLOSED = own_headcounts(BEFORE)


def now(*told: Unit) -> Units:
    """The units as a later list tells them, with those before it known."""
    living = Units.completed(told)
    gone = {code for unit in told for code in unit.replaces}
    former = tuple(unit for unit in BEFORE if unit.code in gone)
    return as_closed(Units(living.all, former), CLOSED)


def test_a_unit_has_people_of_its_own_beside_those_below_it() -> None:
    assert CLOSED == {"kim-boi": 15, "bo": 25, "hop-tien": 20, "so-noi-vu": 70}


@given(trees())
def test_own_headcounts_add_up_to_the_told_ones(units: Units) -> None:
    assert with_own(units, own_headcounts(units)) == units


def test_a_later_list_does_not_change_a_closed_headcount() -> None:
    assert now(Unit("so-noi-vu", "Sở Nội vụ", headcount=90)).by_code("so-noi-vu").headcount == 70


def test_a_merged_unit_has_the_headcounts_of_both() -> None:
    merged = now(Unit("xa-bo", "Xã Bo", headcount=1, replaces=("bo", "hop-tien")))
    assert merged.by_code("xa-bo").headcount == 45


def test_a_unit_that_takes_another_in_has_its_own_and_the_other_ones() -> None:
    grown = now(Unit("so-noi-vu", "Sở Nội vụ", headcount=1, replaces=("bo",)))
    assert grown.by_code("so-noi-vu").headcount == 95


def test_parts_of_a_split_unit_have_what_the_new_list_tells() -> None:
    split = now(
        Unit("bo-1", "Xã Bo Đông", headcount=10, replaces=("bo",)),
        Unit("bo-2", "Xã Bo Tây", headcount=15, replaces=("bo",)),
    )
    assert [unit.headcount for unit in split] == [10, 15]


def test_a_unit_that_moves_takes_its_people_along() -> None:
    moved = now(
        Unit("kim-boi", "Huyện Kim Bôi", headcount=60),
        Unit("bo", "Thị trấn Bo", "kim-boi", headcount=25),
        Unit("so-noi-vu", "Sở Nội vụ", headcount=90),
        Unit("hop-tien", "Xã Hợp Tiến", "so-noi-vu", headcount=20),
    )
    assert moved.by_code("kim-boi").headcount == 40
    assert moved.by_code("so-noi-vu").headcount == 90
