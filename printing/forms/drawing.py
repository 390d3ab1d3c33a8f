"""The sheets of a form, drawn in Excel: what may be chosen is offered, what is asked is said."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from string import ascii_uppercase
from typing import Final

import xlsxwriter
from xlsxwriter.workbook import Format, Workbook
from xlsxwriter.worksheet import Worksheet

from contest.workbook.content import Content, Value
from contest.workbook.items import ITEM, VALUE, Form, Item, Kind
from conversation.texts import Texts
from printing.forms.look import Look

_A4: Final = 9
_OF_THREE_LINES: Final = 48  # points high
_LAST_ROW: Final = 3000  # down to which cells offer their choices
_USUAL_WIDTH: Final = 24
_MOST: Final = {Kind.NUMBER: 100, Kind.POINTS: 1000}


class _Book:
    """The workbook with the looks that its cells share."""

    def __init__(self, book: Workbook, t: Texts, form: Form, look: Look) -> None:
        self.form, self.look = form, look
        self._lists: list[Sequence[str]] = []
        base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
        self.t, self.written = t, book
        self.head = book.add_format(
            {**base, "bold": True, "bg_color": "#DDEBF7", "border": 1, "text_wrap": True}
        )
        self.text = book.add_format({**base, "text_wrap": True, "num_format": "@"})
        self.number = book.add_format({**base, "align": "left"})
        self.instant = book.add_format({**base, "align": "left", "num_format": "dd/mm/yyyy hh:mm"})
        self.clock = book.add_format({**base, "align": "left", "num_format": "hh:mm"})

    def format_of(self, kind: Kind) -> Format:
        looks = {
            Kind.COUNT: self.number,
            Kind.AMOUNT: self.number,
            Kind.NUMBER: self.number,
            Kind.POINTS: self.number,
            Kind.WEEK: self.number,
            Kind.INSTANT: self.instant,
            Kind.TIME: self.clock,
        }
        return looks.get(kind, self.text)

    def source_of(self, choices: Sequence[str]) -> Sequence[str] | str:
        """What a drop-down list is made of. Excel cuts a list at each comma: choices that have one
        stand in the hidden sheet, where nothing is cut."""
        if not any("," in choice for choice in choices):
            return choices
        self._lists.append(choices)
        column = ascii_uppercase[len(self._lists) - 1]
        return f"='{self.form.mark}'!${column}$1:${column}${len(choices)}"

    def write_hidden(self) -> None:
        hidden: Worksheet = self.written.add_worksheet(self.form.mark)
        for column, choices in enumerate(self._lists):
            hidden.write_column(0, column, choices)
        hidden.very_hidden()


def draw(t: Texts, form: Form, look: Look, content: Content) -> bytes:
    kept = BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as written:
        book = _Book(written, t, form, look)
        _draw_rules(book, content.rules)
        for name, items in form.columns.items():
            _draw_list(book, name, items, content.rows[name])
        book.write_hidden()
    return kept.getvalue()


def _draw_rules(book: _Book, values: Mapping[str, Value]) -> None:
    t = book.t
    sheet = _begun(book, book.form.rules, [t(ITEM), t(VALUE)])
    said = book.look.notes_of_rules
    for number, item in enumerate(book.form.items, start=1):
        sheet.write_string(number, 0, t(item.label), book.head)
        _write(book, sheet, number, 1, values.get(item.label), item)
        _offer(book, sheet, item, (number, 1, number, 1))
        if item.label in said:
            sheet.write_comment(number, 1, said[item.label], {"x_scale": 2})


def _draw_list(
    book: _Book, name: str, items: Sequence[Item], rows: Sequence[Sequence[Value]]
) -> None:
    sheet = _begun(book, name, [book.t(item.label) for item in items])
    said = book.look.notes_of_columns.get(name, {})
    for column, item in enumerate(items):
        if item.label in said:
            sheet.write_comment(0, column, said[item.label], {"x_scale": 2})
        _offer(book, sheet, item, (1, column, _LAST_ROW, column))
    for number, row in enumerate(rows, start=1):
        if name in book.look.tall:
            sheet.set_row(number, _OF_THREE_LINES)
        for column, value in enumerate(row):
            _write(book, sheet, number, column, value, items[column])
    sheet.autofilter(0, 0, max(1, len(rows)), len(items) - 1)


def _begun(book: _Book, name: str, heads: Sequence[str]) -> Worksheet:
    """A sheet with its heads, which stay in sight and come again on every printed page."""
    sheet: Worksheet = book.written.add_worksheet(book.t(name))
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, book.head)
    widths = book.look.widths.get(name, (_USUAL_WIDTH,) * len(heads))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1 if name == book.form.rules else 0)
    sheet.repeat_rows(0)
    sheet.set_paper(_A4)
    if name != book.form.rules:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")
    return sheet


def _write(book: _Book, sheet: Worksheet, row: int, column: int, value: Value, item: Item) -> None:
    look = book.format_of(item.kind)
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
    choices = [*(t(label) for label in item.choices), *item.hints]
    if item.kind is Kind.CHOICES:  # Excel offers one at a time
        return
    told: dict[str, object] = {"error_title": t("Xin xem lại ô này"), "error_type": "stop"}
    if choices:
        told |= {"validate": "list", "source": book.source_of(choices)}
    elif item.offers:
        told |= {"validate": "list", "source": f"='{t(item.offers)}'!$A$2:$A${_LAST_ROW}"}
        told |= {"error_type": "warning"}
    elif item.kind in {Kind.COUNT, Kind.AMOUNT}:
        least = int(item.kind is Kind.AMOUNT)
        told |= {"validate": "integer", "criteria": ">=", "value": least}
    elif item.kind in _MOST:
        most = _MOST[item.kind]
        told |= {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": most}
    else:
        return
    sheet.data_validation(*cells, told)
