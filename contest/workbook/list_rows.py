"""Rows of the sheets that are lists: what they say, and where each thing stands."""

from collections.abc import Iterator, Sequence

from contest.errors import Fault, Reason
from contest.making.values import Values, say
from contest.reading.key_lines import KeyPath
from contest.workbook.items import Item, Kind
from contest.workbook.rules_sheet import reader_of
from contest.workbook.sheet import Sheet, SheetRow, find_sheet, read_sheet
from contest.workbook.taken import Taken


def rows_of(
    taken: Taken, name: str, items: Sequence[Item], *, may_be_empty: bool = True
) -> Iterator[SheetRow]:
    """Those with all that is needed; what they lack, and what cannot be read in them, is noted."""
    found = find_sheet(taken.file, taken.grids, name, taken.words)
    if found is None:
        return
    sheet: Sheet = read_sheet(*found, items, taken.words)
    for row in sheet.rows():
        if row.demand(items):
            yield row
    taken.faults += sheet.faults
    if not may_be_empty and not list(sheet.rows()):
        taken.faults.append(Fault(sheet.name, None, Reason("sheet_empty")))


def values_of(taken: Taken, row: SheetRow, items: Sequence[Item]) -> Values:
    """What the row says, by key."""
    values: Values = {}
    for item in items:
        value = row.read(item.key, reader_of(item, taken.words))
        if item.kind is not Kind.WEEK and value not in (None, ""):
            values = say(values, item.path, value)
    return values


def place(taken: Taken, row: SheetRow, path: KeyPath, items: Sequence[Item]) -> None:
    """Note that the row stands for what is at this path of the rules."""
    taken.keys[path] = row.place(next(iter(row.sheet.columns)))
    for item in items:
        if item.key in row.sheet.columns:
            taken.keys[*path, *item.path] = row.place(item.key)
