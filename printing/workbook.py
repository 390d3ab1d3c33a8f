"""A workbook of several sheets, written row by row: however many rows, they are not in memory.

Texts are text, never formulas; numbers and instants are what Excel can add up and sort. Each
sheet has a title, a note, heads that stay in sight, and filters, and is printed on A4 across with
its heads on every page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum, auto
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | datetime | None
"""An instant is aware, and shown in the zone that it comes with."""

A4: Final = 9  # as Excel numbers kinds of paper
HEADS_ROW: Final = 2  # from 0, below title and note
LONGEST_TEXT: Final = 32_767  # characters a cell of Excel holds
LINE_HEIGHT: Final = 16  # points, for letters with signs above and below


class Kind(Enum):
    """What a column holds. TEXT_LINES may be several; LENGTH is in whole seconds; PERCENT in
    percent, two decimals."""

    TEXT = auto()
    TEXT_LINES = auto()
    WHOLE = auto()
    DECIMAL = auto()
    PERCENT = auto()
    LENGTH = auto()
    INSTANT = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters. A text stays a text in a column of any kind."""

    head: str
    width: float = 12
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Layout:
    """`name` has at most 31 characters (Excel). The first `frozen` columns stay in sight."""

    name: str
    title: str
    note: str
    columns: Sequence[Column]
    frozen: int = 0


class Workbook:
    """An .xlsx being written to `path`, and what is needed for it beside that."""

    def __init__(self, path: Path) -> None:
        from xlsxwriter import Workbook as Written  # noqa: PLC0415  for who asks for a workbook

        self._book = Written(str(path), {"constant_memory": True, "tmpdir": str(path.parent)})
        add = self._book.add_format
        self._formats = {kind: add(_shape(kind)) for kind in Kind}
        self._title = add({"bold": True, "font_size": 14})
        self._note = add({"italic": True})
        self._head = add(_HEAD)
        self._sheets: list[Sheet] = []

    def sheet(self, layout: Layout) -> "Sheet":
        """The next one; rows may be added to several in turn."""
        written = self._book.add_worksheet(layout.name)
        _set_page(written, layout)
        written.write_string(0, 0, layout.title, self._title)
        written.write_string(1, 0, layout.note[:LONGEST_TEXT], self._note)
        written.set_row(HEADS_ROW, 3 * LINE_HEIGHT)
        for number, column in enumerate(layout.columns):
            written.write_string(HEADS_ROW, number, column.head, self._head)
        sheet = Sheet(written, layout, self._formats)
        self._sheets.append(sheet)
        return sheet

    def close(self) -> None:
        """Write the file; that takes about as long as all the rows before."""
        for sheet in self._sheets:
            sheet.end()
        self._book.close()


class Sheet:
    def __init__(self, written: "Worksheet", layout: Layout, formats: "dict[Kind, Format]") -> None:
        self._written = written
        self._kinds = [column.kind for column in layout.columns]
        self._widths = [column.width for column in layout.columns]
        self._formats = formats
        self._next = HEADS_ROW + 1
        self._last_filtered = 0

    def add(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Below those that are there; a row may be shorter than the heads."""
        for row in rows:
            self._make_room(row)
            for number, (value, kind) in enumerate(zip(row, self._kinds, strict=False)):
                self._write(number, value, kind)
            self._next += 1
        self._last_filtered = self._next - 1

    def add_total(self, row: Sequence[Cell]) -> None:
        """At the very end, where no filter hides it."""
        filtered = self._last_filtered
        self.add([row])
        self._last_filtered = filtered

    def end(self) -> None:
        last = max(self._last_filtered, HEADS_ROW)
        self._written.autofilter(HEADS_ROW, 0, last, len(self._kinds) - 1)

    def _make_room(self, row: Sequence[Cell]) -> None:
        """For the longest text in lines; a height of its own must be told before the row is."""
        lines = [
            sum(ceil(len(line) / (width - _INDENT)) or 1 for line in value.splitlines())
            for value, kind, width in zip(row, self._kinds, self._widths, strict=False)
            if kind is Kind.TEXT_LINES and isinstance(value, str)
        ]
        if lines:
            self._written.set_row(self._next, LINE_HEIGHT * max(1, *lines))

    def _write(self, number: int, value: Cell, kind: Kind) -> None:
        row, shape = self._next, self._formats[kind]
        match value:
            case None:
                self._written.write_blank(row, number, None, shape)
            case str():
                is_long = kind is Kind.TEXT_LINES
                shape = shape if is_long else self._formats[Kind.TEXT]
                self._written.write_string(row, number, value[:LONGEST_TEXT], shape)
            case datetime():
                self._written.write_datetime(row, number, value.replace(tzinfo=None), shape)
            case _:
                self._written.write_number(row, number, value / _DIVISORS.get(kind, 1), shape)


_CELL: Final = {"border": 1, "valign": "top"}
_HEAD: Final = {
    "border": 1,
    "align": "center",
    "valign": "vcenter",
    "bold": True,
    "text_wrap": True,
    "bg_color": "#DDEBF7",
}
_INDENT: Final = 1  # characters before a text, so that it does not touch a number on its left
_DIVISORS: Final = {Kind.PERCENT: 100, Kind.LENGTH: 86_400}
_SHOWN: Final = {
    Kind.TEXT: "@",
    Kind.TEXT_LINES: "@",
    Kind.WHOLE: "#,##0",
    Kind.DECIMAL: "#,##0.00",
    Kind.PERCENT: "0.00%",
    Kind.LENGTH: "[h]:mm:ss",
    Kind.INSTANT: "hh:mm:ss dd/mm/yyyy",
}


def _shape(kind: Kind) -> dict[str, object]:
    shape = {**_CELL, "num_format": _SHOWN[kind], "text_wrap": kind is Kind.TEXT_LINES}
    return (
        {**shape, "align": "left", "indent": _INDENT}
        if kind in {Kind.TEXT, Kind.TEXT_LINES}
        else shape
    )


def _set_page(written: "Worksheet", layout: Layout) -> None:
    for number, column in enumerate(layout.columns):
        written.set_column(number, number, column.width)
    written.freeze_panes(HEADS_ROW + 1, layout.frozen)
    written.set_landscape()
    written.set_paper(A4)
    written.fit_to_pages(1, 0)
    written.repeat_rows(HEADS_ROW)
    written.set_footer("&C&P/&N")
