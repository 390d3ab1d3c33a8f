"""Rows that are people."""

from contest.errors import Reason
from contest.reading.grids import address
from contest.roster import cells
from contest.roster.entry import Entry, Status
from contest.roster.headers import Row
from contest.roster.sections import is_end
from contest.roster.sheet import Line, Sheet


def is_person(sheet: Sheet, row: Row) -> bool:
    name = sheet.text(row, "name")
    return bool(name) and not is_end(name)


def read_person(sheet: Sheet, row: Row) -> None:
    """Add the person to the lines of the sheet, or each fault of the row to its faults."""
    before = len(sheet.faults)
    status, reason = _status(sheet, row)
    entry = Entry(
        name=_name(sheet, row),
        unit=_unit(sheet, row),
        code=sheet.text(row, "code"),
        phone=sheet.value(row, "phone", cells.phone) or "",
        birth_year=sheet.value(row, "birth", cells.birth_year),
        status=status,
        reason=reason,
        since=sheet.value(row, "since", cells.day),
        until=sheet.value(row, "until", cells.day),
    )
    if len(sheet.faults) == before:
        cell = address(row.number, sheet.name_column)
        sheet.lines.append(Line(sheet.file, row.number + 1, cell, entry))


def _name(sheet: Sheet, row: Row) -> str:
    """Family and given name may stand in two cells."""
    columns = sheet.header.filled(row, "name")
    whole = " ".join(row.text(column) for column in columns)
    return sheet.read(row, columns[0], whole, cells.name) or ""


def _unit(sheet: Sheet, row: Row) -> str:
    columns = sheet.header.filled(row, "unit")
    if not columns:
        if sheet.within is None:
            sheet.refuse(row, sheet.name_column, Reason("place_missing"))
        return sheet.within or ""
    written = row.text(columns[0])
    unit = sheet.places.find(written, sheet.within)
    if unit is None:
        sheet.refuse(row, columns[0], sheet.places.refusal(written))
    return unit or ""


def _status(sheet: Sheet, row: Row) -> tuple[Status, str]:
    for key, status in (("excluded", Status.EXCLUDED), ("exempt", Status.EXEMPT)):
        for column in sheet.header.filled(row, key):
            is_marked, reason = cells.mark(row.cells[column])
            if is_marked:
                return status, reason or sheet.text(row, "reason")
    return Status.COUNTED, ""
