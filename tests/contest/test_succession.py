"""Units that were renamed, merged or split: their links, their people, their papers."""

from hypothesis import given
from hypothesis import strategies as st

from contest.succession import counted_in
from contest.units import Unit, Units

UNITS = Units(
    Units.completed(
        [
            Unit("bo-moi", "Xã Bo", replaces=("bo", "hop-tien")),
            Unit("tu-son-1", "Xã Tú Sơn Đông", replaces=("tu-son",)),
            Unit("tu-son-2", "Xã Tú Sơn Tây", replaces=("tu-son",)),
            Unit("thon", "Thôn Một", "tu-son-2"),
        ]
    ).all,
    former=(
        Unit("bo", "Thị trấn Bo", "kim-boi", replaces=("bo-cu",)),
        Unit("hop-tien", "Xã Hợp Tiến", "kim-boi"),
        Unit("tu-son", "Xã Tú Sơn", "kim-boi"),
    ),
)


def heirs(code: str) -> list[str]:
    return [unit.code for unit in UNITS.heirs(code)]


def test_an_old_code_leads_to_what_took_its_place_step_by_step() -> None:
    assert heirs("bo-cu") == heirs("bo") == heirs("hop-tien") == heirs("bo-moi") == ["bo-moi"]
    assert heirs("tu-son") == ["tu-son-1", "tu-son-2"]
    assert heirs("chua-co-bao-gio") == []


def test_a_merged_unit_is_found_by_the_names_of_both() -> None:
    assert [unit.code for unit in UNITS.search("hop tien")] == ["bo-moi"]
    assert [unit.code for unit in UNITS.search("tu son")] == ["tu-son-1", "tu-son-2"]


def test_papers_of_merged_units_count_in_the_one() -> None:
    assert counted_in(UNITS, "bo", "thon") == "bo-moi"
    assert set(UNITS.below("bo-moi")) == {"bo-moi", "bo-cu", "bo", "hop-tien"}


def test_a_paper_of_a_split_unit_counts_in_the_part_that_the_person_chose() -> None:
    assert counted_in(UNITS, "tu-son", "tu-son-1") == "tu-son-1"
    assert counted_in(UNITS, "tu-son", "thon") == "thon"


def test_until_then_it_stays_with_the_unit_that_was() -> None:
    for now in ("tu-son", None, "bo-moi"):
        assert counted_in(UNITS, "tu-son", now) == "tu-son"


def test_a_paper_of_a_living_unit_stays_there_whoever_moves() -> None:
    assert counted_in(UNITS, "tu-son-1", "bo-moi") == "tu-son-1"


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=4), min_size=8, max_size=8))
def test_whatever_was_replaced_by_what_only_living_units_are_heirs(
    replaced: list[list[str]],
) -> None:
    told = [
        Unit(code, f"Xã {code}", replaces=tuple(replaces))
        for code, replaces in zip("abcdefgh", replaced, strict=True)
    ]
    gone = {code for unit in told for code in unit.replaces}
    living = tuple(unit for unit in told if unit.code not in gone)
    units = Units(living, tuple(unit for unit in told if unit.code in gone))
    for code in "abcdefgh":
        assert set(units.heirs(code)) <= set(living)
        assert counted_in(units, code, None) in {code, *(unit.code for unit in units.heirs(code))}
    homes = [code for unit in living if unit.parent is None for code in units.below(unit.code)]
    assert len(homes) == len(set(homes))
