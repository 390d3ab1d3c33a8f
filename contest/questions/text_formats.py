"""Which of the plain formats a text is written in."""

import re
from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from contest.questions.aiken import ANSWER
from contest.questions.model import Place
from contest.questions.prose import Marked
from contest.questions.prose.forms import BARE_NUMBER, NUMBERED
from contest.questions.tables.headings import find_columns
from contest.questions.tables.table import Table

_LOOKED_AT: Final = 60  # lines, in which a table must have its header
_OPTION: Final = re.compile(r"\s*\*?\s?\(?[A-Ha-h]\s?[.)/:]\s*\S")


class TextFormat(Enum):
    CSV = auto()
    PROSE = auto()
    AIKEN = auto()
    GIFT = auto()


def text_format(text: str, said: TextFormat | None) -> TextFormat | None:
    """`said`: what the name of the file says, believed if the text may be that. None for a text
    that is like none of them."""
    lines = text.split("\n")
    like = [each for each, is_like in _SIGNS.items() if is_like(lines)]
    return said if said in like else next(iter(like), None)


def _has_header(lines: list[str]) -> bool:
    beginning = [line for line in lines[:_LOOKED_AT] if line.strip()]
    sign = max(",;\t", key=lambda each: sum(each in line for line in beginning))
    cells = [[Marked.plain(cell.strip(' "')) for cell in line.split(sign)] for line in beginning]
    return find_columns(Table(cells, lambda row, _: Place(line=row + 1))) is not None


def _has_numbers_and_options(lines: list[str]) -> bool:
    has_number = any(NUMBERED.match(line) or BARE_NUMBER.match(line) for line in lines)
    return has_number and any(_OPTION.match(line) for line in lines)


def _has_answers(lines: list[str]) -> bool:
    return any(ANSWER.match(line) for line in lines)


def _has_braces(lines: list[str]) -> bool:
    return any(re.search(r"(?<!\\)\{", line) for line in lines)


_SIGNS: Final[dict[TextFormat, Callable[[list[str]], bool]]] = {
    TextFormat.CSV: _has_header,
    TextFormat.PROSE: _has_numbers_and_options,
    TextFormat.AIKEN: _has_answers,
    TextFormat.GIFT: _has_braces,
}
