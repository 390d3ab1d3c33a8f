"""Questions out of a workbook: every sheet that has some."""

from datetime import date, datetime

from contest.questions.model import Place, Proposed
from contest.questions.prose import Marked, read_prose
from contest.questions.tables.reading import read_table
from contest.questions.tables.rows import as_paragraphs
from contest.questions.tables.table import Table
from contest.reading.grids import Cell, Grid, address, read_book, read_plain


def read_workbook(file: str, data: bytes) -> list[Proposed]:
    """Raises ContestRefused as `contest.reading.grids.read_book` does."""
    grids = read_book(file, data)
    return _questions([_table(grid, is_one_of_many=len(grids) > 1) for grid in grids])


def read_plain_table(file: str, text: str) -> list[Proposed]:
    """Of text in columns, such as CSV; [] where nothing heads columns of questions."""
    return read_table(_table(read_plain(file, text), is_one_of_many=False)) or []


def _questions(tables: list[Table]) -> list[Proposed]:
    """Sheets with a header; only where there is none, what stands in the cells as text."""
    read = [read_table(table) for table in tables]
    if any(read):
        return [each for questions in read for each in questions or ()]
    return [each for table in tables for each in read_prose(as_paragraphs(table))]


def _table(grid: Grid, *, is_one_of_many: bool) -> Table:
    sheet = grid.name if is_one_of_many else ""

    def place_of(row: int, column: int) -> Place:
        return Place(line=row + 1, cell=address(row, column), sheet=sheet)

    rows = [[Marked.plain(_read_aloud(cell)) for cell in row] for row in grid.rows]
    return Table(rows, place_of)


def _read_aloud(cell: Cell) -> str:
    """As Excel shows it to a Vietnamese reader: 2, not 2.0; 0,5; 15/7/2021."""
    match cell:
        case None:
            return ""
        case bool():
            return "Đúng" if cell else "Sai"
        case float():
            return str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
        case datetime() | date():
            return f"{cell.day}/{cell.month}/{cell.year}"
        case _:
            return str(cell)
