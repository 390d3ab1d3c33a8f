"""Options as they stand in running text: each on its line, by tabs, or several in one line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from contest.questions.model import LETTERS, MOST_OPTIONS
from contest.questions.prose.marked import Marked

_SIGN: Final = re.compile(
    r"(?P<before>^|\s+)(?P<star>\*\s?)?\(?(?P<letter>[A-Ha-h])\s?[.)/:](?!\w\.)"
)
_STAR_BEHIND: Final = re.compile(r"\s*(?:\*+|\((?:đúng|đ|x|\*)\)|[✓✔☑])\s*$", re.IGNORECASE)
_STAR_BEFORE: Final = re.compile(r"^\s*[*✓✔☑]+\s*")


@dataclass(frozen=True, slots=True)
class WrittenOption:
    """`letter` is the index of the letter as written. `marks` of the text or of its letter."""

    letter: int
    text: str
    marks: frozenset[str]


def cut(line: Marked, expected: int) -> tuple[Marked, list[WrittenOption]]:
    """What stands before the first option of a line, and the options.

    `expected` is the index of the letter that comes next. Only letters in their order part a
    line: "điểm b) khoản 2" does not.
    """
    signs = list(_signs(line.text, expected))
    if not signs:
        return line, []
    ends = [sign.start() for sign in signs[1:]] + [len(line.text)]
    options = [_option(line, sign, end) for sign, end in zip(signs, ends, strict=True)]
    return line.part(0, signs[0].start()), options


def without_star(text: str) -> tuple[str, bool]:
    """An asterisk, a tick or “(đúng)” around an option marks it as right."""
    bare = _STAR_BEHIND.sub("", _STAR_BEFORE.sub("", text)).strip()
    return bare, bare != text.strip()


def marked_option(letter: int, label: Marked, body: Marked, has_star: bool) -> WrittenOption:
    text, is_starred = without_star(body.tidy)
    marks = body.borne | label.borne | ({"star"} if has_star or is_starred else set())
    return WrittenOption(letter, text, frozenset(marks))


def _signs(text: str, expected: int) -> Iterator[re.Match[str]]:
    for sign in _SIGN.finditer(text):
        index = LETTERS.index(sign["letter"].upper())
        is_first = not text[: sign.start()].strip()
        fits = index == expected or (is_first and index < MOST_OPTIONS)
        if fits and (is_first or _is_apart(text, sign, expected)):
            yield sign
            expected = index + 1


def _is_apart(text: str, sign: re.Match[str], expected: int) -> bool:
    """A letter within a line begins an option if it is a capital, or a wide gap is before it."""
    has_gap = "\t" in sign["before"] or len(sign["before"]) > 1
    if not has_gap and sign["letter"].islower():
        return False
    if expected > 0:
        return True
    following = re.compile(rf"\s\*?\(?{'B' if sign['letter'].isupper() else 'b'}\s?[.)/:]")
    return following.search(text, sign.end()) is not None


def _option(line: Marked, sign: re.Match[str], end: int) -> WrittenOption:
    index = LETTERS.index(sign["letter"].upper())
    label = line.part(sign.start("letter"), sign.end())
    return marked_option(index, label, line.part(sign.end(), end), bool(sign["star"]))
