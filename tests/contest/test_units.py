"""The tree of units, and how people find theirs."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.units import Unit, Units
from tests.contest.folder import SOUND, changed, read

TOLD = (
    Unit("so-noi-vu", "Sở Nội vụ", block="so", headcount=70, aliases=("SNV",)),
    Unit("so-ld", "Sở Lao động - Thương binh và Xã hội", block="so", headcount=90),
    Unit("kim-boi", "Huyện Kim Bôi", block="huyen"),
    Unit("kim-boi-bo", "Thị trấn Bo", parent="kim-boi", headcount=25),
    Unit("kim-boi-dong-bac", "Xã Đông Bắc", parent="kim-boi", headcount=20),
    Unit("luong-son", "Huyện Lương Sơn", block="huyen"),
    Unit("luong-son-1", "Xã Cao Sơn", parent="luong-son"),
    Unit("luong-son-2", "Xã Tân Vinh", parent="luong-son", headcount=30),
)
UNITS = Units.completed(TOLD)


def codes(text: str) -> list[str]:
    return [unit.code for unit in UNITS.search(text)]


def test_a_unit_knows_its_way_up_and_down() -> None:
    assert [unit.code for unit in UNITS.path("kim-boi-bo")] == ["kim-boi", "kim-boi-bo"]
    assert UNITS.below("kim-boi") == ("kim-boi", "kim-boi-bo", "kim-boi-dong-bac")
    assert [unit.code for unit in UNITS.children(None)][-1] == "luong-son"
    assert UNITS.is_leaf("kim-boi-bo")
    assert not UNITS.is_leaf("kim-boi")


def test_blocks_come_from_above_and_headcounts_from_below() -> None:
    assert UNITS.by_code("kim-boi-bo").block == "huyen"
    assert UNITS.by_code("kim-boi").headcount == 45


def test_a_sum_with_an_unknown_part_is_unknown() -> None:
    assert UNITS.by_code("luong-son").headcount is None


def test_a_tree_may_be_as_deep_as_it_likes() -> None:
    chain = [Unit("0", "Cấp 0", block="khoi")]
    chain += [Unit(str(n), f"Cấp {n}", parent=str(n - 1)) for n in range(1, 3000)]
    deep = Units.completed([*chain, Unit("cuoi", "Cấp cuối", "2999", headcount=7)])
    assert len(deep.path("cuoi")) == 3001
    assert len(deep.below("0")) == 3001
    assert (deep.by_code("cuoi").block, deep.by_code("0").headcount) == ("khoi", 7)


def test_units_read_back_from_a_store_are_the_same() -> None:
    assert Units(UNITS.all) == UNITS == Units.completed(UNITS.all)


def test_a_unit_may_stand_before_its_parent() -> None:
    lines = SOUND["units.csv"].splitlines()
    files = SOUND | {"units.csv": "\n".join([lines[0], lines[3], *lines[1:3]])}
    assert [unit.code for unit in read(files).units.path("kim-boi-bo")] == ["kim-boi", "kim-boi-bo"]


def test_a_headcount_may_be_grouped() -> None:
    assert read(changed("units.csv", "70", "1.250")).units.by_code("so-noi-vu").headcount == 1250


def test_units_that_have_been_used_go_to_another_process() -> None:
    UNITS.search("snv")
    UNITS.below("kim-boi")
    assert pickle.loads(pickle.dumps(UNITS)).search("snv") == UNITS.search("snv")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("snv", "so-noi-vu"),
        ("so noi", "so-noi-vu"),
        ("SỞ NỘI VỤ", "so-noi-vu"),
        ("noi vu", "so-noi-vu"),
        ("vu noi", "so-noi-vu"),
        ("sonoivu", "so-noi-vu"),
        ("thương binh", "so-ld"),
        ("sldtb", "so-ld"),
        ("dong bac", "kim-boi-dong-bac"),
        ("xã đông bắc kim bôi", "kim-boi-dong-bac"),
        ("bo", "kim-boi-bo"),
        ("kim bôi", "kim-boi"),
        ("kim-boi-bo", "kim-boi-bo"),
    ],
)
def test_people_find_their_unit(typed: str, found: str) -> None:
    assert codes(typed)[0] == found


def test_the_kind_of_a_unit_finds_all_of_it_in_order() -> None:
    assert codes("xã") == ["kim-boi-dong-bac", "luong-son-1", "luong-son-2", "so-ld"]


def test_a_kind_and_the_name_of_the_parent_are_not_the_name_of_a_unit() -> None:
    assert codes("xã ki") == []


@pytest.mark.parametrize("typed", ["", "  ", "?!", "zzz"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    assert codes(typed) == []


@given(st.text(max_size=12), st.integers(1, 5))
def test_a_search_never_fails_nor_gives_more_than_asked_for(text: str, limit: int) -> None:
    found = UNITS.search(text, limit)
    assert len(found) <= limit
    assert len({unit.code for unit in found}) == len(found)
