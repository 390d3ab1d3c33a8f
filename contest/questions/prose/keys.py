"""Right answers as they are written: `B`, `B.`, `2`, the text of the option; tables of many."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from contest.names import plain
from contest.questions.model import LETTERS

_PAIR: Final = re.compile(
    r"(?:\bCâu\s*)?\b(\d{1,3})\s*[.\-–:)/]?\s*\(?([A-Ha-h])\b\)?", re.IGNORECASE
)
_REST: Final = re.compile(r"[\s.,;|:\-–/()]*")
_PARTING: Final = re.compile(r"(?:[\s,;.+&/)(]|\bvà\b|\bhoặc\b)+")
_BEFORE: Final = re.compile(r"^(?:phương án|đáp án|câu|ý|chọn|option)\s+", re.IGNORECASE)


def read_key(written: str, options: Sequence[str]) -> tuple[int, ...] | None:
    """Indexes of the options that are said to be right; None where it cannot be told.

    Letters first, then the text of an option, then its number.
    """
    bare = _BEFORE.sub("", written.strip()).strip()
    letters = [part for part in _PARTING.split(bare.upper()) if part]
    if letters and all(len(part) == 1 and part in LETTERS[: len(options)] for part in letters):
        return tuple(dict.fromkeys(LETTERS.index(part) for part in letters))
    same = [index for index, option in enumerate(options) if plain(option) == plain(bare)]
    if same:
        return tuple(same)
    begun = re.match(r"\(?([A-Ha-h])\s?[.):\-–]", bare)
    if begun and begun[1].upper() in LETTERS[: len(options)]:
        return (LETTERS.index(begun[1].upper()),)
    number = re.fullmatch(r"(\d)(?:\.0)?", bare)
    if number and 1 <= int(number[1]) <= len(options):
        return (int(number[1]) - 1,)
    return None


def pairs(line: str) -> dict[int, str]:
    """`1.A  2.B  3-C` as letters by number; empty if anything else stands in the line."""
    if _REST.fullmatch(_PAIR.sub("", line)) is None:
        return {}
    return {int(number): letter.upper() for number, letter in _PAIR.findall(line)}


def key_of_table(rows: Iterable[Sequence[str]]) -> dict[int, str]:
    """The key in a table of numbers and letters, in whichever direction it runs; {} for others."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    whole = " ".join(cell for row in cells for cell in row if not _is_head(cell))
    together = pairs(whole) if len(cells) > 0 else {}
    by_column = dict(_columns(cells))
    return by_column if len(by_column) > len(together) else together


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """A row of numbers above a row of letters, perhaps several times."""
    for above, below in pairwise(rows):
        for number, letter in zip(above, below, strict=False):
            digits = re.fullmatch(r"(?:Câu\s*)?(\d{1,3})\.?", number, re.IGNORECASE)
            if digits and re.fullmatch(r"[A-Ha-h]\.?", letter):
                yield int(digits[1]), letter[0].upper()


def _is_head(cell: str) -> bool:
    return plain(cell).rstrip(" :.") in {
        "cau",
        "cau hoi",
        "dap an",
        "stt",
        "so cau",
        "question",
        "answer",
        "",
    }
