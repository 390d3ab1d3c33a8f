"""The sheet of people: read as every list of people, and kept for the roster of the contest."""

from contest.errors import ContestRefused
from contest.making.tables import PEOPLE_FILE, UNITS_FILE, Table
from contest.reading.units import read_units
from contest.roster.reading import read_roster
from contest.workbook.form import COLUMNS, PEOPLE
from contest.workbook.sheet import find_sheet, read_sheet
from contest.workbook.taken import Taken


def take_people(taken: Taken) -> None:
    """After the units, among which those of the people are looked up."""
    found = find_sheet(taken.file, taken.grids, PEOPLE, taken.words)
    if found is None or UNITS_FILE not in taken.files:
        return
    sheet = read_sheet(*found, COLUMNS[PEOPLE], taken.words)
    if not list(sheet.rows()):
        return
    try:
        units = read_units(UNITS_FILE, taken.files[UNITS_FILE], None)
    except ContestRefused:
        return  # told where the units are read
    try:
        read_roster(sheet.name, [sheet.grid], units)
    except ContestRefused as refused:
        taken.faults += refused.faults
    table = Table({item.key: item.label for item in COLUMNS[PEOPLE]})
    for row in sheet.rows():
        table.add({key: row.text(key) for key in sheet.columns})
    taken.files[PEOPLE_FILE] = table.data()
