"""Which units people may mean by what they type: `so noi`, `snv`, `Đông Bắc Kim Bôi`.

Names are folded and their words sorted once. A search takes the units in which every typed word
begins some word, and ranks only those.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from heapq import nsmallest
from typing import Final, Generic, Protocol, TypeVar

from contest.names import plain

_LAST: Final = "\U0010ffff"  # after every word that begins alike
_BY_THOSE_ABOVE: Final = 7
_NOT_AT_ALL: Final = 9


class Named(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


N = TypeVar("N", bound=Named)
Words = tuple[str, ...]
Rank = tuple[int, int]


class UnitIndex(Generic[N]):
    """Each unit comes with its path from the top; equally good ones stay in their order."""

    def __init__(self, units: Iterable[tuple[N, Sequence[N]]]) -> None:
        self._units: list[N] = []
        self._called: list[_Called] = []
        for unit, path in units:
            self._units.append(unit)
            self._called.append(_Called.of(unit, path))
        self._own = _Beginnings(each.words for each in self._called)
        self._wholes = _Beginnings(each.wholes for each in self._called)
        self._proper = _Beginnings(each.proper for each in self._called)
        self._path = _Beginnings(each.path for each in self._called)

    def find(self, text: str, limit: int) -> list[N]:
        """Best first."""
        asked = words_of(text)
        if not asked:
            return []
        ranked = ((self._called[at].rank(asked), at) for at in self._named(asked))
        found = {at: rank for rank, at in ranked if rank is not None}
        for at in self._named_with_those_above(asked) - found.keys():
            found[at] = (_BY_THOSE_ABOVE, len(self._called[at].names[0]))
        best = nsmallest(limit, ((rank, at) for at, rank in found.items()))
        return [self._units[at] for _, at in best]

    def _named(self, asked: Words) -> set[int]:
        """By own names; some of them cannot be meant all the same."""
        every_word = reduce(set.intersection, map(self._own.of, asked))
        return every_word | self._wholes.of("".join(asked))

    def _named_with_those_above(self, asked: Words) -> set[int]:
        """`dong bac kim boi`; the kind alone (`xã`, `huyện`: the first word) names no unit."""
        some_word = reduce(set.union, map(self._proper.of, asked))
        return reduce(set.intersection, map(self._path.of, asked), some_word)


class _Beginnings:
    """Which things have a word that begins so."""

    def __init__(self, words_of_each: Iterable[Iterable[str]]) -> None:
        holders: dict[str, set[int]] = {}
        for at, words in enumerate(words_of_each):
            for word in words:
                holders.setdefault(word, set()).add(at)
        self._words = sorted(holders)
        self._holders = [holders[word] for word in self._words]

    def of(self, start: str) -> set[int]:
        first = bisect_left(self._words, start)
        behind = bisect_left(self._words, start + _LAST)
        return set().union(*self._holders[first:behind])


@dataclass(frozen=True, slots=True)
class _Called:
    """What a unit is called, folded: its name first, then the other ones."""

    names: tuple[Words, ...]
    joined: tuple[str, ...]
    initials: tuple[str, ...]
    code: Words
    path: Words  # all words of the names from the top down to its own

    @classmethod
    def of(cls, unit: Named, path: Sequence[Named]) -> "_Called":
        names = tuple(words_of(name) for name in (unit.name, *unit.aliases))
        return cls(
            names=names,
            joined=tuple("".join(words) for words in names),
            initials=tuple("".join(word[0] for word in words) for words in names),
            code=words_of(unit.code),
            path=tuple(word for each in path for word in words_of(each.name)),
        )

    @property
    def words(self) -> set[str]:
        return {*self.code, *(word for words in self.names for word in words)}

    @property
    def wholes(self) -> set[str]:
        return {*self.joined, *self.initials}

    @property
    def proper(self) -> Words:
        return self.names[0][1:]

    def rank(self, asked: Words) -> Rank | None:
        """How good a match is (0 is best), then how many words the name has beside it."""
        ranks = [
            _rank(asked, words, joined, initials)
            for words, joined, initials in zip(self.names, self.joined, self.initials, strict=True)
        ]
        best = 0 if asked == self.code else min(ranks)
        return None if best == _NOT_AT_ALL else (best, len(self.names[0]))


def _rank(asked: Words, words: Words, joined: str, initials: str) -> int:
    whole = "".join(asked)
    if whole == joined:
        return 0
    if len(asked) == 1 and whole == initials:
        return 1
    return min(_rank_of_words(asked, words), _rank_of_initials(whole, initials))


def _rank_of_words(asked: Words, words: Words) -> int:
    if len(asked) == 1:
        return _rank_of_one_word(asked[0], words)
    ends = [words[at:] for at, word in enumerate(words) if word.startswith(asked[0])]
    if any(end[: len(asked)] == asked for end in ends):
        return 2
    if _starts(asked, words):
        return 3
    if any(_starts(asked, end) for end in ends):
        return 4
    return 5 if _begin(asked, words) else _NOT_AT_ALL


def _rank_of_one_word(asked: str, words: Words) -> int:
    """The same, sooner: a kind alone, such as `xã`, is the name of thousands."""
    if asked in words:
        return 2
    begun = [word.startswith(asked) for word in words]
    if not any(begun):
        return _NOT_AT_ALL
    return 3 if begun[0] else 4


def _rank_of_initials(whole: str, initials: str) -> int:
    return 6 if len(whole) > 1 and initials.startswith(whole) else _NOT_AT_ALL


def _starts(asked: Words, words: Words) -> bool:
    return len(asked) <= len(words) and all(
        word.startswith(start) for start, word in zip(asked, words, strict=False)
    )


def _begin(asked: Words, words: Words) -> bool:
    """Every word asked for begins some word, in whatever order."""
    return all(any(word.startswith(start) for word in words) for start in asked)


def words_of(text: str) -> Words:
    """`Sở Lao động - Thương binh` → so, lao, dong, thuong, binh."""
    signs = (sign if sign.isalnum() else " " for sign in plain(text))
    return tuple("".join(signs).split())
