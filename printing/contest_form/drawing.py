"""The sheets of the form, drawn in Excel: what may be chosen is offered, what is asked is said."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Final

import xlsxwriter
from xlsxwriter.workbook import Format, Workbook
from xlsxwriter.worksheet import Worksheet

from contest.workbook.content import Content, Value
from contest.workbook.form import (
    COLUMNS,
    ITEM,
    ITEMS,
    MARK,
    PEOPLE,
    QUESTIONS,
    ROUNDS,
    RULES,
    UNITS,
    VALUE,
    Item,
    Kind,
)
from conversation.texts import Texts
from printing.contest_form import notes

_A4: Final = 9
_OF_THREE_LINES: Final = 48  # points high
_LAST_ROW: Final = 3000  # down to which cells offer their choices
_WIDTHS: Final[Mapping[str, Sequence[int]]] = {
    RULES: (38, 60),
    ROUNDS: (14, 40, 18, 18, 18, 10),
    QUESTIONS: (7, 38, 15, 15, 15, 15, 8, 8, 8, 8, 8, 11, 24, 24),
    UNITS: (36, 30, 26, 12, 24, 18),
    PEOPLE: (30, 30, 12, 16, 12, 24, 14),
}


class _Book:
    """The workbook with the looks that its cells share."""

    def __init__(self, book: Workbook, t: Texts) -> None:
        base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
        self.t, self.written = t, book
        self.head = book.add_format(
            {**base, "bold": True, "bg_color": "#DDEBF7", "border": 1, "text_wrap": True}
        )
        self.text = book.add_format({**base, "text_wrap": True, "num_format": "@"})
        self.number = book.add_format({**base, "align": "left"})
        self.instant = book.add_format({**base, "align": "left", "num_format": "dd/mm/yyyy hh:mm"})
        self.clock = book.add_format({**base, "align": "left", "num_format": "hh:mm"})

    def look(self, kind: Kind) -> Format:
        looks = {
            Kind.COUNT: self.number,
            Kind.AMOUNT: self.number,
            Kind.NUMBER: self.number,
            Kind.WEEK: self.number,
            Kind.INSTANT: self.instant,
            Kind.TIME: self.clock,
        }
        return looks.get(kind, self.text)


def draw_form(t: Texts, content: Content) -> bytes:
    """An .xlsx in the language of `t`, with this in its cells."""
    kept = BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as written:
        book = _Book(written, t)
        _draw_rules(book, content.rules)
        for name, items in COLUMNS.items():
            _draw_list(book, name, items, content.rows[name])
        written.add_worksheet(MARK).very_hidden()
    return kept.getvalue()


def _draw_rules(book: _Book, values: Mapping[str, Value]) -> None:
    t = book.t
    sheet = _begun(book, RULES, [t(ITEM), t(VALUE)])
    said = notes.of_rules(t)
    for number, item in enumerate(ITEMS, start=1):
        sheet.write_string(number, 0, t(item.label), book.head)
        _write(book, sheet, number, 1, values.get(item.label), item)
        _offer(book, sheet, item, (number, 1, number, 1))
        if item.label in said:
            sheet.write_comment(number, 1, said[item.label], {"x_scale": 2})


def _draw_list(
    book: _Book, name: str, items: Sequence[Item], rows: Sequence[Sequence[Value]]
) -> None:
    sheet = _begun(book, name, [book.t(item.label) for item in items])
    said = notes.of_columns(book.t)[name]
    for column, item in enumerate(items):
        if item.label in said:
            sheet.write_comment(0, column, said[item.label], {"x_scale": 2})
        _offer(book, sheet, item, (1, column, _LAST_ROW, column))
    for number, row in enumerate(rows, start=1):
        if name == QUESTIONS:
            sheet.set_row(number, _OF_THREE_LINES)
        for column, value in enumerate(row):
            _write(book, sheet, number, column, value, items[column])
    sheet.autofilter(0, 0, max(1, len(rows)), len(items) - 1)


def _begun(book: _Book, name: str, heads: Sequence[str]) -> Worksheet:
    """A sheet with its heads, which stay in sight and come again on every printed page."""
    sheet: Worksheet = book.written.add_worksheet(book.t(name))
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, book.head)
    for column, width in enumerate(_WIDTHS.get(name, (24,) * len(heads))):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1 if name == RULES else 0)
    sheet.repeat_rows(0)
    sheet.set_paper(_A4)
    if name != RULES:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")
    return sheet


def _write(book: _Book, sheet: Worksheet, row: int, column: int, value: Value, item: Item) -> None:
    look = book.look(item.kind)
    match value:
        case None:
            sheet.write_blank(row, column, None, look)
        case datetime() | time():
            sheet.write_datetime(row, column, value, look)
        case int() | float():
            sheet.write_number(row, column, value, look)
        case str():
            sheet.write_string(row, column, value, look)


def _offer(book: _Book, sheet: Worksheet, item: Item, cells: tuple[int, int, int, int]) -> None:
    """What may be put into the cells, as a list to choose from or as a kind of number."""
    t = book.t
    choices = [t(label) for label in item.choices]
    if item.key == "answer":
        choices = list("ABCDEFGH")
    told: dict[str, object] = {"error_title": t("Xin xem lại ô này"), "error_type": "stop"}
    if choices:
        told |= {"validate": "list", "source": choices}
    elif item.key in {"parent", "unit"}:
        told |= {"validate": "list", "source": f"='{t(UNITS)}'!$A$2:$A${_LAST_ROW}"}
        told |= {"error_type": "warning"}
    elif item.kind in {Kind.COUNT, Kind.AMOUNT}:
        least = int(item.kind is Kind.AMOUNT)
        told |= {"validate": "integer", "criteria": ">=", "value": least}
    elif item.kind is Kind.NUMBER:
        told |= {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100}
    else:
        return
    sheet.data_validation(*cells, told)
