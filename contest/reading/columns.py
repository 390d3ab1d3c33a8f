"""A workbook or a CSV as columns of texts, for a list of which nobody says where it stands."""

from itertools import zip_longest

from contest.reading.grids import read_grids
from contest.roster.cells import text

Column = tuple[str, ...]


def read_columns(file: str, data: bytes) -> list[Column]:
    """What stands in each column of each sheet, without what is empty. Raises ContestRefused."""
    return [
        column
        for grid in read_grids(file, data)
        for cells in zip_longest(*grid.rows)
        if (column := tuple(shown for cell in cells if (shown := text(cell))))
    ]


def read_lines(typed: str) -> Column:
    """One of a line; several in a line are separated by commas or semicolons."""
    parts = typed.replace(";", "\n").replace(",", "\n").splitlines()
    return tuple(shown for part in parts if (shown := text(part)))
