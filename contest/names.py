"""Names of people as Vietnamese write and sort them: family name first, listed by given name."""

import re
import unicodedata
from typing import Final

from contest.errors import NameRefused

LONGEST_NAME: Final = 60

_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS: Final = {letter: rank for rank, letter in enumerate(_LETTERS, 1)}
# In the order of dictionaries, after no tone: huyền, hỏi, ngã, sắc, nặng.
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
# Letters, marks and signs that look like nothing: such a name would be an empty line of a table.
_BLANK: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_MOST_MARKS: Final = 3  # on one letter; a heap of them covers the lines above and below
_ADDRESS: Final = re.compile(r"https?:|www\.|://|@|\w\.(vn|com|net|org|me|info)\b", re.IGNORECASE)

SortKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def tidy_name(text: str) -> str:
    """Composed, single spaces, nothing invisible; raises NameRefused with the reason to tell.

    Any script and any sign may be in a name: whoever shows it shows it as it is.
    """
    composed = unicodedata.normalize("NFC", _visible(text))
    name = " ".join(_without_heaps(composed).split())
    if not name:
        raise NameRefused("name_empty")
    if len(name) > LONGEST_NAME:
        raise NameRefused("name_too_long", maximum=LONGEST_NAME)
    if _ADDRESS.search(name):
        raise NameRefused("name_with_address")
    if any(sign.isdigit() for sign in name):
        raise NameRefused("name_with_digits")
    if not any(sign.isalpha() for sign in name):
        raise NameRefused("name_without_letters")
    return name


def _visible(text: str) -> str:
    """Without control and direction signs, which could turn a table of names around."""
    spaced = (" " if sign.isspace() else sign for sign in text)
    return "".join(
        sign
        for sign in spaced
        if sign not in _BLANK and not unicodedata.category(sign).startswith("C")
    )


def _without_heaps(text: str) -> str:
    """At most a few marks on one letter."""
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign).startswith("M") else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def masked(name: str) -> str:
    """`Nguyễn Văn An` → `Nguyễn V. A.`; a single word becomes its initial."""
    family, *rest = name.split() or [""]
    if not rest:
        return _initial(family)
    return " ".join([family, *map(_initial, rest)])


def _initial(word: str) -> str:
    composed = unicodedata.normalize("NFC", word)
    return f"{composed[0].upper()}." if composed else ""


def sort_key(name: str) -> SortKey:
    """Vietnamese order: the given name, then family and middle names; letters before tones."""
    *rest, given = name.split() or [""]
    return tuple(_word_key(word) for word in [given, *rest])


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    signs = unicodedata.normalize("NFD", word.lower())
    tones = tuple(_TONES[sign] for sign in signs if sign in _TONES)
    letters = unicodedata.normalize("NFC", "".join(sign for sign in signs if sign not in _TONES))
    return tuple(_RANKS.get(letter, 100 + ord(letter)) for letter in letters), tones


def plain(text: str) -> str:
    """Lower case without diacritics, `đ` as `d`, single spaces: how people search."""
    signs = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(sign for sign in signs if not unicodedata.combining(sign)).split())


def word_order(text: str) -> SortKey:
    """Vietnamese order from the first word on: for whatever is not a person."""
    return tuple(_word_key(word) for word in text.split())
