"""Questions out of a workbook: every sheet that has some."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from contest.questions.model import Place, Proposed
from contest.questions.prose import Marked, read_prose
from contest.questions.prose.marked import NO_MARKS
from contest.questions.tables.anchored import illustrated
from contest.questions.tables.cell_marks import Setting, read_settings
from contest.questions.tables.reading import read_table
from contest.questions.tables.rows import as_paragraphs
from contest.questions.tables.table import Table
from contest.reading.grids import Cell, Grid, address, read_book, read_plain

_Settings = Mapping[str, Mapping[str, Setting]]
_PLAIN: Final = Setting(NO_MARKS)


def read_workbook(file: str, data: bytes) -> list[Proposed]:
    """Raises ContestRefused as `contest.reading.grids.read_book` does."""
    grids = read_book(file, data)
    read = _questions(grids)
    if not all(each.rights for each in read) or _has_fractions(grids):
        read = _questions(grids, read_settings(data))
    names = [grid.name for grid in grids]
    return illustrated(
        data, read, {"": names[0], **{each: each for each in names}} if names else {}
    )


def read_plain_table(file: str, text: str) -> list[Proposed]:
    """Of text in columns, such as CSV; [] where nothing heads columns of questions."""
    return read_table(_table(read_plain(file, text), "", {})) or []


def _questions(grids: Sequence[Grid], settings: _Settings | None = None) -> list[Proposed]:
    """Sheets with a header; only where there is none, what stands in the cells as text."""
    is_one = len(grids) == 1
    tables = [
        _table(grid, "" if is_one else grid.name, (settings or {}).get(grid.name, {}))
        for grid in grids
    ]
    read = [read_table(table) for table in tables]
    if any(read):
        return [each for questions in read for each in questions or ()]
    return [each for table in tables for each in read_prose(as_paragraphs(table))]


def _has_fractions(grids: Sequence[Grid]) -> bool:
    """Only how it is set tells whether 0.9 is shown as 0,9 or as 90%."""
    cells = (cell for grid in grids for row in grid.rows for cell in row)
    return any(isinstance(cell, float) and not cell.is_integer() for cell in cells)


def _table(grid: Grid, sheet: str, settings: Mapping[str, Setting]) -> Table:
    def place_of(row: int, column: int) -> Place:
        return Place(line=row + 1, cell=address(row, column), sheet=sheet)

    def marked(row: int, column: int, cell: Cell) -> Marked:
        setting = settings.get(address(row, column), _PLAIN)
        return setting.of(_read_aloud(cell, is_percent=setting.is_percent))

    rows = [
        [marked(row, column, cell) for column, cell in enumerate(cells)]
        for row, cells in enumerate(grid.rows)
    ]
    return Table(rows, place_of)


def _read_aloud(cell: Cell, *, is_percent: bool = False) -> str:
    """As Excel shows it to a Vietnamese reader: 2, not 2.0; 0,5; 90%; 15/7/2021."""
    match cell:
        case None:
            return ""
        case bool():
            return "Đúng" if cell else "Sai"
        case float() if is_percent:
            return f"{round(cell * 100, 6):g}%".replace(".", ",")
        case float():
            return str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
        case datetime() | date():
            return f"{cell.day}/{cell.month}/{cell.year}"
        case _:
            return str(cell)
