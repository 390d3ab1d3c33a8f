"""A workbook or a CSV as grids of cells: what stood where, before anybody says what it means."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import PurePosixPath
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from contest.errors import ContestRefused, Fault, Reason
from contest.reading.decoding import decoded

Cell = str | int | float | bool | date | datetime | time | timedelta | None

WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
PLAIN: Final = (".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class Grid:
    """One sheet. `rows[0][0]` is cell A1; rows may be of different lengths."""

    name: str
    rows: Sequence[Sequence[Cell]]


def read_grids(file: str, data: bytes) -> list[Grid]:
    """The visible sheets in their order; a CSV is one sheet without a name.

    Raises ContestRefused for what is neither, broken, or locked by a password. It reads whatever
    it is given: call it where time and memory have limits.
    """
    ending = PurePosixPath(file.lower()).suffix
    if ending in WORKBOOKS:
        return read_book(file, data)
    if ending in PLAIN:
        return [read_plain(file, decoded(file, data))]
    raise _refused(file, "sheet_ending_unknown", ending=ending)


def read_book(file: str, data: bytes) -> list[Grid]:
    """As `read_grids` does a workbook, whatever its ending."""
    with _opened(file, data) as book:
        shown = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible
        ]
        return [_read_sheet(book, name) for name in shown]


def read_plain(file: str, text: str) -> Grid:
    """As `read_grids` does a CSV, whatever its ending."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        return Grid("", [list(row) for row in lines])
    except csv.Error as error:
        raise _refused(file, "csv_broken", line=lines.line_num) from error


def has_sheet(file: str, data: bytes, name: str) -> bool:
    """Whether a workbook has a sheet of this name, which may be hidden."""
    if PurePosixPath(file.lower()).suffix not in WORKBOOKS:
        return False
    with _opened(file, data) as book:
        return name in book.sheet_names


def address(row: int, column: int) -> str:
    """Of a cell as Excel calls it, both counted from 0: `C14`."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


@contextmanager
def _opened(file: str, data: bytes) -> Iterator[CalamineWorkbook]:
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            yield book
    except PasswordError as error:
        raise _refused(file, "workbook_locked") from error
    except (CalamineError, OSError, ValueError) as error:
        raise _refused(file, "workbook_broken") from error


def _read_sheet(book: CalamineWorkbook, name: str) -> Grid:
    sheet = book.get_sheet_by_name(name)
    return Grid(name, sheet.to_python(skip_empty_area=False))


def _separator(text: str) -> str:
    """The sign that stands most evenly in the first lines; title rows above the table have none."""
    beginning = text.splitlines()[:50]
    return max(",;\t", key=lambda sign: sum(sign in line for line in beginning))


def _refused(file: str, code: str, line: int | None = None, **params: str) -> ContestRefused:
    return ContestRefused([Fault(file, line, Reason(code, params))])
