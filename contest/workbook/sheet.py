"""One sheet of the form as a table: columns found by their heads, rows read cell by cell."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from contest.errors import ContestRefused, EntryRefused, Fault, Reason
from contest.making import entries
from contest.names import plain
from contest.reading.grids import Cell, Grid, address
from contest.workbook.items import Item

T = TypeVar("T")

_LOOKED_AT: Final = 20  # rows; the heads of the form are near the top

Words = Mapping[str, str]
"""Words of another language, plain, with the form's own."""


@dataclass(frozen=True)
class Place:
    """A cell as people find it; `label`: the head of its column or row, as it stands there."""

    sheet: str
    row: int  # from 1
    cell: str
    label: str = ""

    def fault(self, reason: Reason) -> Fault:
        return Fault(self.sheet, self.row, reason, self.cell)


@dataclass
class Sheet:
    """`name` says file and sheet. `columns`: where each item of the form stands."""

    name: str
    grid: Grid
    columns: Mapping[str, int]
    first_row: int
    faults: list[Fault] = field(default_factory=list)

    def rows(self) -> Iterator["SheetRow"]:
        """Those in which something stands."""
        for number in range(self.first_row, len(self.grid.rows)):
            row = SheetRow(self, number, self.grid.rows[number])
            if any(row.text(key) for key in self.columns):
                yield row


@dataclass(frozen=True)
class SheetRow:
    sheet: Sheet
    number: int  # from 0
    cells: Sequence[Cell]

    def cell(self, key: str) -> Cell:
        column = self.sheet.columns.get(key)
        return self.cells[column] if column is not None and column < len(self.cells) else None

    def text(self, key: str) -> str:
        return entries.text(self.cell(key))

    def place(self, key: str) -> Place:
        column = self.sheet.columns.get(key, 0)
        label = entries.text(self.sheet.grid.rows[self.sheet.first_row - 1][column])
        return Place(self.sheet.name, self.number + 1, address(self.number, column), label)

    def read(self, key: str, reader: Callable[[Cell], T]) -> T | None:
        """None for an empty cell, or for a refused one, which is noted."""
        if not self.text(key):
            return None
        try:
            return reader(self.cell(key))
        except EntryRefused as refused:
            self.refuse(key, refused.reason)
            return None

    def refuse(self, key: str, reason: Reason) -> None:
        self.sheet.faults.append(self.place(key).fault(reason))

    def demand(self, items: Sequence[Item]) -> bool:
        """Whether everything is there that has to be; what is not is noted."""
        missing = [item.key for item in items if item.is_required and not self.text(item.key)]
        for key in missing:
            self.refuse(key, Reason("entry_empty"))
        return not missing


def find_sheet(
    file: str, grids: Sequence[Grid], name: str, words: Words
) -> tuple[str, Grid] | None:
    """By its name in any language; with the name that faults call it by."""
    for grid in grids:
        if told(grid.name, words) == plain(name):
            return f"{file} › {grid.name}", grid
    return None


def read_sheet(name: str, grid: Grid, items: Sequence[Item], words: Words) -> Sheet:
    """Raises ContestRefused where the sheet has no row of heads, or lacks one that is needed."""
    keys = {plain(item.label): item.key for item in items}
    found = [
        {
            key: column
            for column, cell in enumerate(row)
            if (key := keys.get(told(entries.text(cell), words)))
        }
        for row in grid.rows[:_LOOKED_AT]
    ]
    best = max(range(len(found)), key=lambda number: len(found[number]), default=0)
    columns = found[best] if found else {}
    missing = [item.label for item in items if item.is_required and item.key not in columns]
    if missing:
        reason = Reason("column_missing", {"column": missing[0]})
        raise ContestRefused([Fault(name, best + 1 if columns else None, reason)])
    return Sheet(name, grid, columns, best + 1)


def told(text: str, words: Words) -> str:
    """The form's own word, plain, for one of any language; a head may carry a mark such as *."""
    bare = plain(text.rstrip(" *:"))
    return plain(words.get(bare, bare))


def chosen(choices: Mapping[str, object], words: Words) -> Callable[[Cell], object]:
    """A reader of cells with drop-down lists."""
    values = {plain(label): value for label, value in choices.items()}

    def read(cell: Cell) -> object:
        shown = told(entries.text(cell), words)
        if shown not in values:
            raise EntryRefused("entry_not_a_choice", written=entries.text(cell))
        return values[shown]

    return read
