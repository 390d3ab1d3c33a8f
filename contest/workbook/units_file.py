"""A list of units sent by itself: the sheet of units of the form, wherever it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from contest.errors import ContestRefused, Fault, Reason
from contest.making.tables import UNITS_FILE
from contest.making.values import Values, list_of
from contest.reading.grids import Grid, read_grids
from contest.reading.units import read_units
from contest.workbook.form import COLUMNS, UNITS
from contest.workbook.list_sheets import take_units
from contest.workbook.sheet import Words, read_sheet
from contest.workbook.taken import Taken


def read_units_file(file: str, data: bytes, words: Words) -> tuple[bytes, Sequence[Values]]:
    """The list as a contest's folder has it, and the blocks that it names.

    Raises ContestRefused with every fault. Call it where time and memory have limits.
    """
    grids = read_grids(file, data)
    taken = Taken(file, [_listing(file, grids, words)], words)
    take_units(taken)
    return _checked(taken), list_of(taken.values, "blocks")


def _listing(file: str, grids: Sequence[Grid], words: Words) -> Grid:
    """The first sheet with the heads of the list, under the name that the form gives it."""
    refusal: ContestRefused | None = None
    for grid in grids:
        try:
            read_sheet(file, grid, COLUMNS[UNITS], words)
        except ContestRefused as refused:
            refusal = refusal or refused
        else:
            return replace(grid, name=UNITS)
    raise refusal or ContestRefused([Fault(file, None, Reason("sheet_empty"))])


def _checked(taken: Taken) -> bytes:
    if taken.faults:
        raise ContestRefused(taken.faults)
    found: Mapping[str, bytes] = taken.files
    try:
        read_units(UNITS_FILE, found.get(UNITS_FILE, b""), None)
    except ContestRefused as refused:
        raise ContestRefused(map(taken.located, refused.faults)) from refused
    return found[UNITS_FILE]
