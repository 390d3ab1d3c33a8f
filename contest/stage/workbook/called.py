"""Rows that other sheets speak of: by their names, or where two have the same by their codes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from contest.names import plain


@dataclass(frozen=True)
class Called:
    """`names` and `codes` of the rows, in their order."""

    names: Sequence[str]
    codes: Sequence[str]

    def find(self, written: str) -> int | None:
        """The one row that is meant; diacritics count where they have to."""
        return next((found[0] for found in self._ways(written) if len(found) == 1), None)

    def say(self, code: str) -> str:
        """What `find` finds the row of this code by."""
        name = self.names[self.codes.index(code)]
        return name if self.names.count(name) == 1 else code

    def _ways(self, written: str) -> Iterator[list[int]]:
        yield _like(self.names, written, str.casefold)
        yield _like(self.codes, written, str.casefold)
        yield _like(self.names, written, plain)


def _like(words: Sequence[str], written: str, fold: Callable[[str], str]) -> list[int]:
    return [number for number, word in enumerate(words) if fold(word) == fold(written)]
