"""The sheet of rules: a row for each, its name and what the office says."""

from collections.abc import Callable, Mapping, Sequence
from datetime import time
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.making import entries
from contest.making.values import say
from contest.names import plain
from contest.reading.grids import Cell
from contest.workbook.items import ITEM, VALUE, Form, Item, Kind
from contest.workbook.sheet import (
    Place,
    Sheet,
    SheetRow,
    Words,
    chosen,
    find_sheet,
    read_sheet,
    told,
)
from contest.workbook.taken import Taken

_HEADS: Final = (Item(ITEM, ("item",), is_required=True), Item(VALUE, ("value",), is_required=True))
_READERS: Final[Mapping[Kind, Callable[[Cell], object]]] = {
    Kind.TEXT: entries.text,
    Kind.LINES: entries.lines,
    Kind.TITLES: entries.lines,
    Kind.COUNT: entries.count,
    Kind.AMOUNT: entries.amount,
    Kind.NUMBER: entries.number,
    Kind.POINTS: entries.number,
    Kind.TIME: entries.time_of_day,
    Kind.INSTANT: entries.instant,
    Kind.DAYS: entries.days,
    Kind.WEEK: entries.text,
}


def take_rules(taken: Taken, form: Form) -> None:
    """Raises ContestRefused where there is no such sheet."""
    found = find_sheet(taken.file, taken.grids, form.rules, taken.words)
    if found is None:
        reason = Reason("sheet_missing", {"sheet": form.rules})
        raise ContestRefused([Fault(taken.file, None, reason)])
    sheet = read_sheet(*found, _HEADS, taken.words)
    items = {plain(item.label): item for item in form.items}
    for row in sheet.rows():
        item = items.get(told(row.text("item"), taken.words))
        if item is not None:
            _take(taken, row, item)
    _demand(taken, sheet, form.items)
    taken.faults += sheet.faults


def reader_of(item: Item, words: Words) -> Callable[[Cell], object]:
    if item.kind not in {Kind.CHOICE, Kind.CHOICES}:
        return _READERS[item.kind]
    one = chosen(item.choices, words)
    if item.kind is Kind.CHOICE:
        return one
    return lambda cell: [one(line) for line in entries.lines(cell)]


def _take(taken: Taken, row: SheetRow, item: Item) -> None:
    place = row.place("value")
    taken.keys[item.path] = Place(place.sheet, place.row, place.cell, row.text("item"))
    value = row.read("value", reader_of(item, taken.words))
    if item.kind is Kind.TIME and isinstance(value, time):
        value = f"{value:%H:%M}"
    if item.kind is Kind.TITLES and isinstance(value, list):
        value = [{"title": line} for line in value]
    if value is not None:
        taken.values = say(taken.values, item.path, value)


def _demand(taken: Taken, sheet: Sheet, items: Sequence[Item]) -> None:
    """What has to be said, at its cell, or for the whole sheet where its row is gone."""
    refused = {fault.cell for fault in sheet.faults}
    for item in items:
        if item.is_required and not taken.values.get(item.key):
            place = taken.keys.get(item.path)
            if place is None:
                reason = Reason("row_missing", {"row": item.label})
                sheet.faults.append(Fault(sheet.name, None, reason))
            elif place.cell not in refused:
                sheet.faults.append(place.fault(Reason("entry_empty")))
