"""The sheet of rules: a row for each, its name and what the office says."""

from collections.abc import Callable, Mapping
from datetime import time
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.making import entries
from contest.making.values import say
from contest.names import plain
from contest.reading.grids import Cell
from contest.workbook.form import ITEM, ITEMS, RULES, VALUE, Item, Kind
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
_USUAL_TIME: Final = time(8, 30)
_READERS: Final[Mapping[Kind, Callable[[Cell], object]]] = {
    Kind.TEXT: entries.text,
    Kind.LINES: entries.lines,
    Kind.TITLES: entries.lines,
    Kind.COUNT: entries.count,
    Kind.AMOUNT: entries.amount,
    Kind.NUMBER: entries.number,
    Kind.TIME: entries.time_of_day,
    Kind.INSTANT: entries.instant,
    Kind.DAYS: entries.days,
    Kind.WEEK: entries.text,
}


def take_rules(taken: Taken) -> None:
    """Raises ContestRefused where there is no such sheet."""
    found = find_sheet(taken.file, taken.grids, RULES, taken.words)
    if found is None:
        raise ContestRefused([Fault(taken.file, None, Reason("sheet_missing", {"sheet": RULES}))])
    sheet = read_sheet(*found, _HEADS, taken.words)
    items = {plain(item.label): item for item in ITEMS}
    for row in sheet.rows():
        item = items.get(told(row.text("item"), taken.words))
        if item is not None:
            _take(taken, row, item)
    _demand(taken, sheet)
    _spread_reminders(taken)
    taken.faults += sheet.faults


def reader_of(item: Item, words: Words) -> Callable[[Cell], object]:
    return chosen(item.choices, words) if item.kind is Kind.CHOICE else _READERS[item.kind]


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


def _demand(taken: Taken, sheet: Sheet) -> None:
    """What has to be said, at its cell, or for the whole sheet where its row is gone."""
    refused = {fault.cell for fault in sheet.faults}
    for item in ITEMS:
        if item.is_required and not taken.values.get(item.key):
            place = taken.keys.get(item.path)
            if place is None:
                reason = Reason("row_missing", {"row": item.label})
                sheet.faults.append(Fault(sheet.name, None, reason))
            elif place.cell not in refused:
                sheet.faults.append(place.fault(Reason("entry_empty")))


def _spread_reminders(taken: Taken) -> None:
    """Days and one time become a reminder each."""
    told_of = taken.values.pop("reminders", None)
    if not isinstance(told_of, dict) or "days" not in told_of:
        return
    at = told_of.get("time", f"{_USUAL_TIME:%H:%M}")
    taken.values["reminders"] = [{"days_before_close": day, "time": at} for day in told_of["days"]]
    place = taken.keys.get(("reminders", "days"))
    if place:
        taken.keys["reminders",] = place
