"""A roster read from the sheets of a workbook, whatever stands above, between and below its rows.

Titles, a column of running numbers, headings of units between the people, one sheet a unit,
sums and signatures at the end are all usual.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.reading.grids import Grid, has_sheet, read_grids
from contest.roster.entry import Entry
from contest.roster.headers import Row, find_header
from contest.roster.persons import is_person, read_person
from contest.roster.places import Places
from contest.roster.sections import enter, find_heading
from contest.roster.sheet import Sheet
from contest.roster.telling_apart import not_told_apart
from contest.stage.workbook import form as stage_form
from contest.units import Units
from contest.workbook import form

_FORMS: Final = {form.MARK: "form_is_no_roster", stage_form.MARK: "stage_form_is_no_roster"}


@dataclass(frozen=True)
class Roster:
    """`passed_over`: places of rows that hold no person, with what stands there."""

    entries: tuple[Entry, ...]
    passed_over: tuple[tuple[str, str], ...] = ()


def read_roster_file(file: str, data: bytes, units: Units) -> Roster:
    """Of a workbook or a CSV as sent, but not the form of a contest. Raises ContestRefused."""
    for mark, code in _FORMS.items():
        if has_sheet(file, data, mark):
            raise ContestRefused([Fault(file, None, Reason(code))])
    return read_roster(file, read_grids(file, data), units)


def read_roster(file: str, grids: Sequence[Grid], units: Units) -> Roster:
    """Raises ContestRefused with every fault at its cell; nothing is guessed.

    A unit is taken from its column, else from the heading above the row, else from the name of the
    sheet, else it is the contest's only one.
    """
    sheets = list(_sheets(file, grids, Places.of(units)))
    for sheet in sheets:
        _read_rows(sheet)
    lines = [line for sheet in sheets for line in sheet.lines]
    faults = [fault for sheet in sheets for fault in sheet.faults]
    faults += not_told_apart(lines)
    if not lines and not faults:
        faults.append(Fault(file, None, Reason("roster_without_people")))
    if faults:
        raise ContestRefused(faults)
    passed_over = tuple(each for sheet in sheets for each in sheet.passed_over)
    return Roster(tuple(line.entry for line in lines), passed_over)


def _sheets(file: str, grids: Sequence[Grid], places: Places) -> Iterator[Sheet]:
    for grid in grids:
        header = find_header(grid)
        if header is not None:
            name = f"{file} › {grid.name}" if len(grids) > 1 else file
            yield Sheet(name, grid, header, places, _unit_of(grid, places))


def _unit_of(grid: Grid, places: Places) -> str | None:
    only = places.units.all[0].code if len(places.units) == 1 else None
    return places.find(grid.name) or only


def _read_rows(sheet: Sheet) -> None:
    whole = sheet.within
    for number in range(sheet.header.first_row, len(sheet.grid.rows)):
        row = Row.of(number, sheet.grid.rows[number])
        heading = find_heading(sheet, row) if any(row.texts) else None
        if heading is not None:
            enter(sheet, row, heading, whole)
        elif is_person(sheet, row):
            read_person(sheet, row)
        elif any(row.texts):
            sheet.pass_over(row)
