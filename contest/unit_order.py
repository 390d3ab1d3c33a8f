"""Long lists of units by the letter of their proper name: `Xã Đông Bắc` stands under Đ."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from contest.names import word_order
from contest.units import Unit

_KIND: Final = re.compile(
    r"(ủy ban nhân dân|thị trấn|thành phố|thị xã|đặc khu|huyện|quận|tỉnh|xã|phường|sở|ban|phòng"
    r"|chi cục|cục|trung tâm|trường)\s+(?=\S)",
    re.IGNORECASE,
)


def by_letter(units: Iterable[Unit]) -> list[Unit]:
    """Within a letter as dictionaries have them."""
    return sorted(units, key=lambda unit: (word_order(_proper(unit.name)), unit.name))


def beginnings(listed: Sequence[Unit]) -> dict[str, int]:
    """Where each letter begins in what `by_letter` has put in order."""
    first: dict[str, int] = {}
    for at, unit in enumerate(listed):
        first.setdefault(letter(unit), at)
    return first


def letter(unit: Unit) -> str:
    """Without tones and marks, but for Đ, which is a letter of its own."""
    return unicodedata.normalize("NFD", _proper(unit.name).upper())[:1]


def _proper(name: str) -> str:
    composed = unicodedata.normalize("NFC", name)
    kind = _KIND.match(composed)
    return composed[kind.end() :] if kind else composed
