"""The index of units finds what looking at each of them finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from contest.unit_order import beginnings, by_letter, letter
from contest.unit_search import words_of
from contest.units import Unit, Units
from tests.contest.plain_search import plain_search

WORDS = ("Xã", "Sở", "Nội", "vụ", "Đông", "Bắc", "Bo", "Kim", "Bôi", "An", "Ánh", "N")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
typed = st.lists(
    st.sampled_from([*WORDS, "x", "so", "no", "d", "b", "ki", "snv", "xdb", "donov", "u1"]),
    min_size=1,
    max_size=3,
).map(" ".join)


@st.composite
def trees(draw: st.DrawFn) -> Units:
    units: list[Unit] = []
    for number in range(draw(st.integers(1, 12))):
        above = draw(st.sampled_from([None, *(unit.code for unit in units)]))
        aliases = tuple(draw(st.lists(names, max_size=2)))
        units.append(Unit(f"u{number}", draw(names), above, aliases=aliases))
    return Units.completed(units)


@st.composite
def typed_of(draw: st.DrawFn, units: Units) -> str:
    """Some words of a unit and of those above it, cut short."""
    unit = draw(st.sampled_from(units.all))
    words = words_of(" ".join(each.name for each in units.path(unit.code)))
    some = draw(st.lists(st.sampled_from(words), min_size=1, max_size=3))
    return " ".join(word[: draw(st.integers(1, 4))] for word in some)


@settings(max_examples=300)
@given(trees(), st.data(), st.integers(1, 12))
def test_the_index_finds_what_looking_at_every_unit_finds(
    units: Units, data: st.DataObject, limit: int
) -> None:
    text = data.draw(typed | typed_of(units))
    found = [unit.code for unit in units.search(text, limit)]
    assert found == plain_search(units, text, limit)


@given(st.lists(names, min_size=1, max_size=30))
def test_every_letter_begins_where_its_units_stand(called: list[str]) -> None:
    listed = by_letter(Unit(str(number), name) for number, name in enumerate(called))
    first = beginnings(listed)
    assert [*first.values()] == sorted(first.values())
    for begins, ends in zip(first.values(), [*[*first.values()][1:], len(listed)], strict=True):
        assert len({letter(unit) for unit in listed[begins:ends]}) == 1


def test_a_commune_stands_under_the_letter_of_its_own_name() -> None:
    units = [Unit(name, name) for name in ("Xã Đông Bắc", "Thị trấn Bo", "Sở Y tế", "Xã Ân Hòa")]
    assert [letter(unit) for unit in by_letter(units)] == ["A", "B", "Đ", "Y"]
