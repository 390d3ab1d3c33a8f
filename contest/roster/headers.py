"""Which column is which: offices head the same column in many ways, below titles of many rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from contest.names import plain
from contest.reading.grids import Cell, Grid
from contest.roster import cells

_LOOKED_AT: Final = 40  # rows; below that a sheet has no table of ours

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("stt", "tt", "so tt", "so thu tu", "no"),
    "code": (
        "ma", "ma so", "ma can bo", "ma cb", "ma cbcc", "ma cbccvc", "ma nhan vien", "ma nv",
        "so hieu", "code",
    ),
    "name": (
        "ho va ten", "ho ten", "ho, ten", "ho & ten", "ten can bo", "name", "full name",
        "ho dem", "ho va dem", "ho va ten dem", "ho va chu dem", "ho, dem", "ho lot", "ho", "ten",
    ),
    "unit": (
        "don vi", "don vi cong tac", "co quan", "noi cong tac", "noi lam viec", "phong ban",
        "phong, ban", "phong", "to chuc", "ten don vi", "xa", "phuong", "unit",
    ),
    "phone": (
        "dien thoai", "so dien thoai", "so dt", "sdt", "dt", "dtdd", "di dong", "so di dong",
        "so zalo", "zalo", "phone", "mobile",
    ),
    "birth": (
        "nam sinh", "ngay sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh nam",
        "sinh ngay", "birth year", "year of birth", "date of birth", "born",
    ),
    "exempt": ("mien", "mien du thi", "duoc mien", "exempt"),
    "excluded": ("khong du thi", "khong duoc du thi", "loai tru", "excluded"),
    "reason": ("ly do", "ghi chu", "reason", "note", "notes"),
    "since": ("tu ngay", "from", "since"),
    "until": ("den ngay", "den het ngay", "to", "until"),
}  # fmt: skip
_KEYS: Final = {heading: key for key, headings in _HEADINGS.items() for heading in headings}
_SEXES: Final = {"nam", "nu"}  # birth years are often in two columns: of men, of women


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 0. `texts`: each cell as it reads."""

    number: int
    cells: Sequence[Cell]
    texts: Sequence[str]

    @classmethod
    def of(cls, number: int, row: Sequence[Cell]) -> "Row":
        return cls(number, row, [cells.text(cell) for cell in row])

    def text(self, column: int) -> str:
        return self.texts[column] if column < len(self.texts) else ""


@dataclass(frozen=True)
class Header:
    """`columns`: key to the columns, from 0, that hold it; `first_row`: the first below, from 0."""

    columns: Mapping[str, tuple[int, ...]]
    first_row: int

    def filled(self, row: Row, key: str) -> list[int]:
        """The columns under a heading in which something stands."""
        return [column for column in self.columns.get(key, ()) if row.text(column)]


def find_header(grid: Grid) -> Header | None:
    """The row that names most columns, among them the people's names; None without such a row."""
    rows = [_keys(row) for row in grid.rows[:_LOOKED_AT]]
    named = [(len(keys), -number) for number, keys in enumerate(rows) if "name" in keys.values()]
    if not named:
        return None
    number = -max(named)[1]
    keys, below = rows[number], _lower_half(grid, number, rows[number])
    columns = _spread(grid, number + 1 + bool(below), {**keys, **below})
    return Header(columns, number + 1 + bool(below))


def _keys(row: Sequence[Cell]) -> dict[int, str]:
    found = ((column, _key(cells.text(cell))) for column, cell in enumerate(row))
    return {column: key for column, key in found if key}


def _key(heading: str) -> str | None:
    """Exactly, or by the longest heading that it begins with: `Số điện thoại (Zalo)`."""
    bare = plain(re.sub(r"\(.*?\)|[:*.]", " ", heading))
    words = bare.split()
    if len(words) > 8:  # a sentence, not a heading
        return None
    starts = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((_KEYS[start] for start in starts if start in _KEYS), None)


def _lower_half(grid: Grid, number: int, keys: Mapping[int, str]) -> dict[int, str]:
    """A second row of headings: `Nam` and `Nữ` below `Năm sinh`."""
    if number + 1 >= len(grid.rows):
        return {}
    below = {c: plain(cells.text(cell)) for c, cell in enumerate(grid.rows[number + 1])}
    filled = {column: word for column, word in below.items() if word}
    if not filled or not set(filled.values()) <= _SEXES:
        return {}
    is_birth = "birth" in keys.values()
    return dict.fromkeys(filled, "birth") if is_birth else {}


def _spread(grid: Grid, first_row: int, keys: Mapping[int, str]) -> dict[str, tuple[int, ...]]:
    """By key. Family and given name may stand in two columns, the second without a heading."""
    columns: dict[str, tuple[int, ...]] = {}
    for column, key in sorted(keys.items()):
        columns[key] = (*columns.get(key, ()), column)
    names = columns["name"]
    beside = names[0] + 1
    if len(names) == 1 and beside not in keys and _goes_on(grid, first_row, names[0]):
        columns["name"] = (names[0], beside)
    return columns


def _goes_on(grid: Grid, first_row: int, column: int) -> bool:
    """Given names in a column of their own: nearly each row has one word beside the family name."""
    pairs = [
        (cells.text(row[column]), cells.text(row[column + 1]))
        for row in grid.rows[first_row:]
        if len(row) > column + 1
    ]
    named = [given for family, given in pairs if family]
    single = [given for given in named if given and given.isalpha()]
    return bool(named) and len(single) > len(named) * 0.8
