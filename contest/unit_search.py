"""Which units people may mean by what they type: `so noi`, `snv`, `Đông Bắc Kim Bôi`."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from contest.names import plain


class Named(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


N = TypeVar("N", bound=Named)
Words = tuple[str, ...]


def found_units(units: Iterable[tuple[N, Sequence[N]]], text: str, limit: int) -> list[N]:
    """Each unit comes with its path from the top; equally good ones stay in their order."""
    asked = _words(text)
    if not asked:
        return []
    ranked = ((_rank(asked, unit, path), unit) for unit, path in units)
    found = [(rank, unit) for rank, unit in ranked if rank is not None]
    found.sort(key=lambda pair: pair[0])
    return [unit for _, unit in found[:limit]]


def _rank(asked: Words, unit: N, path: Sequence[N]) -> tuple[int, int] | None:
    """How good a match is (0 is best), then how many words the name has beside it."""
    called = [_words(name) for name in (unit.name, *unit.aliases)]
    ranks = [rank for words in called for rank in _ranks(asked, words)]
    if asked == _words(unit.code):
        ranks.append(0)
    if not ranks and _names_with_those_above(asked, path):
        ranks.append(7)
    return (min(ranks), len(called[0])) if ranks else None


def _ranks(asked: Words, words: Words) -> Iterator[int]:
    initials = "".join(word[0] for word in words)
    joined = "".join(asked)
    ends = [words[at:] for at in range(len(words))]
    if asked == words or joined == "".join(words):
        yield 0
    if len(asked) == 1 and joined == initials:
        yield 1
    if any(end[: len(asked)] == asked for end in ends):
        yield 2
    if _starts(asked, words):
        yield 3
    if any(_starts(asked, end) for end in ends):
        yield 4
    if _begin(asked, words):
        yield 5
    if len(joined) > 1 and initials.startswith(joined):
        yield 6


def _names_with_those_above(asked: Words, path: Sequence[N]) -> bool:
    """`dong bac kim boi`; the kind alone (`xã`, `huyện`: the first word) does not name a unit."""
    *_, own = path
    names_it = any(word.startswith(start) for start in asked for word in _words(own.name)[1:])
    return names_it and _begin(asked, tuple(word for each in path for word in _words(each.name)))


def _starts(asked: Words, words: Words) -> bool:
    return len(asked) <= len(words) and all(
        word.startswith(start) for start, word in zip(asked, words, strict=False)
    )


def _begin(asked: Words, words: Words) -> bool:
    """Every word asked for begins some word, in whatever order."""
    return all(any(word.startswith(start) for word in words) for start in asked)


@lru_cache(maxsize=50_000)  # names come back with every search; 1,000 units fold in 20 ms
def _words(text: str) -> tuple[str, ...]:
    """`Sở Lao động - Thương binh` → so, lao, dong, thuong, binh."""
    signs = (sign if sign.isalnum() else " " for sign in plain(text))
    return tuple("".join(signs).split())
