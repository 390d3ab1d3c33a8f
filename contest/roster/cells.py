"""What stands in a cell of a roster, as people and spreadsheets write it.

Spreadsheets turn phone numbers into numbers and birthdays into days counted from 1900; people
type spaces, dots and +84. Each function raises CellRefused where it cannot tell what was meant.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from contest.errors import EntryRefused, NameRefused
from contest.names import plain, tidy_name
from contest.reading.grids import Cell

_SPREADSHEET_BEGINS: Final = date(1899, 12, 30)  # day 0 of Excel, its false 29/2/1900 counted in
_SERIALS: Final = range(3_000, 80_000)  # days that lie in 1908-2119: no year is so large
BIRTH_YEARS: Final = range(1930, 2016)
_MARKS: Final = {"x", "v", "co", "yes", "true", "1", "✓", "✔"}


class CellRefused(EntryRefused):
    """A cell that cannot be read as what its column says."""


def text(cell: Cell) -> str:
    """As it would be read aloud: 7.0 is 7, spaces are single."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if cell is None or isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, date | datetime):
        return f"{cell.day}/{cell.month}/{cell.year}"
    return str(cell)


def name(cell: Cell) -> str:
    """Composed; one typed all in capitals gets small letters, for `NGUYỄN VĂN AN` shouts."""
    try:
        tidy = tidy_name(text(cell))
    except NameRefused as refusal:
        raise CellRefused(refusal.reason.code, **refusal.reason.params) from refusal
    return tidy.title() if tidy.isupper() and " " in tidy else tidy


def phone(cell: Cell) -> str:
    """The first number of the cell as dialled within Viet Nam, "" for an empty cell."""
    written = text(cell)
    if not written or written.strip("-–. ") == "":
        return ""
    first = re.split(r"[/;,\n]| - |hoặc", written)[0]
    digits = re.sub(r"\D", "", first)
    if digits.startswith("84") and len(digits) == 11:
        digits = digits[2:]
    digits = digits if digits.startswith("0") else f"0{digits}"
    if not re.fullmatch(r"0\d{9,10}", digits):
        raise CellRefused("phone_malformed", phone=written)
    return digits


def birth_year(cell: Cell) -> int | None:
    """From a year, a date, a date typed as text, or a date that became a number."""
    if cell is None or text(cell) == "":
        return None
    year = _year(cell)
    if year is None or year not in BIRTH_YEARS:
        raise CellRefused("birth_year_malformed", written=text(cell))
    return year


def day(cell: Cell) -> date | None:
    """A calendar day; d/m/yyyy, as Vietnamese write, where it is text."""
    if cell is None or text(cell) == "":
        return None
    found = _day(cell)
    if found is None:
        raise CellRefused("day_malformed", written=text(cell))
    return found


def mark(cell: Cell) -> tuple[bool, str]:
    """Whether a column like "Miễn" is marked, and the reason where that is what stands there."""
    written = text(cell)
    if plain(written) in {"", "0", "khong", "no", "false", "-"}:
        return False, ""
    return True, "" if plain(written) in _MARKS else written


def _year(cell: Cell) -> int | None:
    if isinstance(cell, date | datetime):
        return cell.year
    if isinstance(cell, int | float):
        return _from_serial(cell).year if int(cell) in _SERIALS else int(cell)
    found = re.fullmatch(r"(?:\d{1,2}[/.\- ]){0,2}(\d{4})|(\d{4})(?:-\d{1,2}){2}.*", text(cell))
    return int(found[1] or found[2]) if found else None


def _day(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float):
        return _from_serial(cell) if int(cell) in _SERIALS else None
    if isinstance(cell, time | timedelta):
        return None
    return _typed_day(text(cell))


def _typed_day(written: str) -> date | None:
    parts = [int(part) for part in re.findall(r"\d+", written)[:3]]
    if len(parts) < 3:
        return None
    if parts[0] > 31:
        parts.reverse()
    try:
        return date(parts[2], parts[1], parts[0])
    except ValueError:
        return None


def _from_serial(number: float) -> date:
    return _SPREADSHEET_BEGINS + timedelta(days=int(number))
