"""Text in whatever code offices save it, or a refusal that says what to do."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.old_fonts import is_in_old_font
from contest.reading.decoding import decoded

_LETTERS: Final = frozenset("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_OTHER_SIGNS: Final = frozenset("“”‘’–—…§°•×÷½²³\u00a0₫")


def legible(file: str, data: bytes) -> str:
    """As `contest.reading.decoding.decoded`, and also UTF-16 without its mark and Windows-1258,
    in which Excel saves a CSV where Windows speaks Vietnamese."""
    try:
        return decoded(file, data)
    except ContestRefused:
        if is_in_old_font(data.decode("latin-1")):
            raise ContestRefused([Fault(file, None, Reason("font_old"))]) from None
        found = next(filter(_is_vietnamese, _other_readings(data)), None)
        if found is None:
            raise
        return decoded(file, found.encode())


def _other_readings(data: bytes) -> Iterator[str]:
    for code in ("utf-16-le", "utf-16-be", "cp1258"):
        try:
            yield data.decode(code)
        except UnicodeDecodeError:
            continue


def _is_vietnamese(text: str) -> bool:
    """Whether every sign is one that Vietnamese is written with: others betray a wrong code."""
    return bool(text) and all(_is_written(sign) for sign in frozenset(text))


def _is_written(sign: str) -> bool:
    if sign.isascii():
        return sign.isprintable() or sign in "\t\r\n"
    if sign in _OTHER_SIGNS or sign in _TONES:
        return True
    letter, tones = _apart(sign.lower())
    return letter in _LETTERS and len(tones) <= 1


def _apart(letter: str) -> tuple[str, str]:
    """The letter of the alphabet and its tone: `ế` is `ê` and a rising one."""
    signs = unicodedata.normalize("NFD", letter)
    tones = "".join(sign for sign in signs if sign in _TONES)
    return unicodedata.normalize("NFC", "".join(s for s in signs if s not in _TONES)), tones
