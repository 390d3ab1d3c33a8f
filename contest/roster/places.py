"""Units by the names that lists give them: exactly, but for signs, capitals and the kind."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from contest.errors import Reason
from contest.names import plain
from contest.units import Unit, Units

_KINDS: Final = re.compile(
    r"\b(?:uy ban nhan dan|ubnd|thi tran|tt|thanh pho|tp|thi xa|tx|huyen|quan|tinh|xa|phuong|"
    r"[xphq])\b"
)
_SHORTEST_INITIALS: Final = 2


@dataclass(frozen=True)
class Places:
    """What a name may mean among the units of a contest."""

    units: Units
    by_name: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, units: Units) -> "Places":
        by_name: dict[str, tuple[str, ...]] = {}
        for unit in units:
            for name in dict.fromkeys(_names(units, unit)):
                by_name[name] = (*by_name.get(name, ()), unit.code)
        return cls(units, by_name)

    def find(self, written: str, within: str | None = None) -> str | None:
        """The code of the one unit that is called so, in doubt of those below `within`."""
        codes = self._meant(written)
        if len(codes) > 1 and within:
            below = set(self.units.below(within))
            codes = tuple(code for code in codes if code in below)
        return codes[0] if len(codes) == 1 else None

    def refusal(self, written: str) -> Reason:
        """Why `find` found none: nothing is called so, or more than one unit."""
        codes = self._meant(written)
        if len(codes) > 1:
            named = "; ".join(self._full_name(code) for code in codes[:4])
            return Reason("place_ambiguous", {"unit": written, "units": named})
        nearest = self._nearest(written)
        return Reason("place_unknown", {"unit": written, "nearest": nearest})

    def _meant(self, written: str) -> tuple[str, ...]:
        words = _folded(written)
        return self.by_name.get(words) or self.by_name.get(_without_kinds(words), ())

    def _nearest(self, written: str) -> str:
        found = difflib.get_close_matches(_folded(written), self.by_name, n=1, cutoff=0)
        return self._full_name(self.by_name[found[0]][0]) if found else ""

    def _full_name(self, code: str) -> str:
        return ", ".join(unit.name for unit in reversed(self.units.path(code)))


def _names(units: Units, unit: Unit) -> Iterator[str]:
    yield _folded(unit.code)
    for name in (unit.name, *unit.aliases):
        for words in (_folded(name), *_with_those_above(name, units.path(unit.code)[:-1])):
            yield from (words, _without_kinds(words))
        initials = "".join(word[0] for word in _folded(name).split())
        if len(initials) >= _SHORTEST_INITIALS:
            yield initials


def _with_those_above(name: str, above: Iterable[Unit]) -> Iterator[str]:
    """`xa binh son huyen kim boi`, and as far up as there is anything."""
    words = _folded(name)
    for unit in reversed(tuple(above)):
        words = f"{words} {_folded(unit.name)}"
        yield words


def _without_kinds(words: str) -> str:
    """`binh son kim boi`: lists leave out what is a commune and what a district."""
    return " ".join(_KINDS.sub(" ", words).split())


@lru_cache(maxsize=50_000)  # the same few thousand names stand in a hundred thousand rows
def _folded(text: str) -> str:
    signs = (sign if sign.isalnum() else " " for sign in plain(text))
    return " ".join("".join(signs).split())
