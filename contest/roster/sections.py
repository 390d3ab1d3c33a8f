"""Rows between the people that say which unit those below belong to: `I. Xã Bình Sơn`."""

import re
from dataclasses import dataclass
from typing import Final

from contest.names import plain
from contest.roster.headers import Row
from contest.roster.sheet import Sheet

_NUMBERING: Final = re.compile(r"^\s*(?:[IVXLC]+|[A-Z]|\d+)\s*[.)\-:]\s*")
_AMOUNT: Final = re.compile(r"\s*[:(]\s*\d+.*$")  # "Xã Bình Sơn (25 người)"
_ENDS: Final = ("tong", "cong", "nguoi lap", "lap bang", "thu truong", "ky ten", "noi nhan")


@dataclass(frozen=True, slots=True)
class Heading:
    column: int
    words: str


def find_heading(sheet: Sheet, row: Row) -> Heading | None:
    """A row with one text beside its numbering, which is a unit or is numbered as one (I, A)."""
    numbers = [row.text(column) for column in sheet.header.filled(row, "number")]
    if any(number.isdigit() for number in numbers):
        return None
    numbered = sheet.header.columns.get("number", ())
    texts = [Heading(c, words) for c, words in enumerate(row.texts) if words and c not in numbered]
    if not texts:  # a merged row: the words stand where its first cell is
        return _bare(Heading(numbered[0], numbers[0]))
    if len(texts) > 1:
        return None
    heading = _bare(texts[0])
    is_unit = sheet.places.find(heading.words, sheet.within) is not None
    return heading if is_unit or (numbers and not is_end(heading.words)) else None


def enter(sheet: Sheet, row: Row, heading: Heading, whole: str | None) -> None:
    """The rows below belong to that unit. `whole`: the unit of the whole sheet, if it has one."""
    unit = sheet.places.find(heading.words, whole)
    if unit:
        sheet.within = unit
    else:
        sheet.refuse(row, heading.column, sheet.places.refusal(heading.words))


def is_end(words: str) -> bool:
    """Sums and signatures below a table."""
    return plain(words).startswith(_ENDS)


def _bare(heading: Heading) -> Heading:
    return Heading(heading.column, _AMOUNT.sub("", _NUMBERING.sub("", heading.words)).strip())
