"""Trees of units that nobody would think of, with what their people scored."""

from hypothesis import strategies as st

from contest.units import Unit, Units

BLOCKS = ("so", "huyen")
CODES = tuple(f"u{number}" for number in range(12))


@st.composite
def trees(draw: st.DrawFn) -> Units:
    """Up to twelve units anywhere below each other, blocks and headcounts where they please."""
    units: list[Unit] = []
    for code in CODES[: draw(st.integers(1, len(CODES)))]:
        above = draw(st.sampled_from([None, *(unit.code for unit in units)]))
        block = draw(st.sampled_from([None, *BLOCKS]))
        units.append(Unit(code, f"Đơn vị {code}", above, block))
    leaves = {unit.code for unit in units} - {unit.parent for unit in units}
    headcounts = {code: draw(st.none() | st.integers(0, 50)) for code in sorted(leaves)}
    told = (Unit(u.code, u.name, u.parent, u.block, headcounts.get(u.code)) for u in units)
    return Units.completed(told)


@st.composite
def trees_taken(draw: st.DrawFn) -> tuple[Units, dict[str, list[int]]]:
    units = draw(trees())
    codes = st.sampled_from([unit.code for unit in units])
    return units, draw(st.dictionaries(codes, st.lists(st.integers(0, 10), max_size=6)))
