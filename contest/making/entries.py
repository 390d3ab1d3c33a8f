"""What people type or spreadsheets hold, as values of the rules.

Each function raises EntryRefused where it cannot tell what was meant. Instants are local: the
contest's time zone is added when its files are read.
"""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final

from contest.errors import EntryRefused
from contest.reading.decoding import tidied
from contest.reading.grids import Cell

_MOST: Final = 100_000
_LARGEST_AMOUNT: Final = 1000  # contest.rules.Count
_DAY: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_CLOCK: Final = re.compile(r"(\d{1,2})\s*[:hg]\s*(\d{2})?(?!\d)")


def text(cell: Cell) -> str:
    """Lines kept; 7.0 is 7, a day is 14/8/2023."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, datetime):
        return f"{cell.day}/{cell.month}/{cell.year} {cell:%H:%M}"
    if isinstance(cell, date):
        return f"{cell.day}/{cell.month}/{cell.year}"
    return tidied(str(cell))


def count(cell: Cell) -> int:
    """A whole number from 0."""
    written = re.sub(r"(?<=\d)[. ](?=\d{3}\b)", "", text(cell))
    if not re.fullmatch(r"\d{1,6}", written) or int(written) > _MOST:
        raise EntryRefused("entry_not_a_count", written=text(cell))
    return int(written)


def amount(cell: Cell) -> int:
    """A whole number from 1 to 1000."""
    read = count(cell)
    if not 1 <= read <= _LARGEST_AMOUNT:
        raise EntryRefused("entry_out_of_range", least=1, most=_LARGEST_AMOUNT)
    return read


def number(cell: Cell) -> Decimal:
    """With a comma or a point before its decimals; a sign % is left out."""
    written = text(cell).removesuffix("%").strip().replace(",", ".")
    try:
        read = Decimal(written)
    except InvalidOperation:
        raise EntryRefused("entry_not_a_number", written=text(cell)) from None
    if not read.is_finite():
        raise EntryRefused("entry_not_a_number", written=text(cell))
    return read


def instant(cell: Cell) -> datetime:
    """A day with a time, `14/8/2023 07:30`, or `07:30 14/8/2023`; seconds are dropped."""
    if isinstance(cell, datetime):
        return cell.replace(second=0, microsecond=0, tzinfo=None)
    written = text(cell)
    day, clock = _DAY.search(written), _CLOCK.search(written)
    if not day or not clock:
        raise EntryRefused("entry_not_an_instant", written=written)
    try:
        on = date(int(day[3]), int(day[2]), int(day[1]))
        return datetime.combine(on, time(int(clock[1]), int(clock[2] or 0)))
    except ValueError:
        raise EntryRefused("entry_not_an_instant", written=written) from None


def time_of_day(cell: Cell) -> time:
    """`8:30`, `08h30`, `8h`."""
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, timedelta):
        minutes = int(cell.total_seconds()) // 60 % (24 * 60)
        return time(minutes // 60, minutes % 60)
    read = re.fullmatch(r"(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?(?::\d{2})?", text(cell))
    if not read or int(read[1]) > 23 or int(read[2] or 0) > 59:
        raise EntryRefused("entry_not_a_time", written=text(cell))
    return time(int(read[1]), int(read[2] or 0))


def days(cell: Cell) -> list[int]:
    """`2; 0`: numbers beside each other, each once, in the order they stand in."""
    parts = re.split(r"[;,\s]+", text(cell))
    return list(dict.fromkeys(count(part) for part in parts if part))


def lines(cell: Cell) -> list[str]:
    return [line for line in text(cell).split("\n") if line]
