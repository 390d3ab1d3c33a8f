"""Questions that say nearly the same: a bank put together from several hands has them.

Compared are the words, three in a row, so that a word put in, left out or spelt otherwise does not
hide it. Other numbers make another question: 2025 and 2030 are two targets of one sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from contest.names import plain

NEARLY: Final = 0.6
"""Of the threes of words in either question, how many are in both. One word changed in the middle
of a sentence of fifteen leaves 10 of 16."""

_WORD: Final = re.compile(r"\w+")

_Sign = tuple[str, str]


def nearly_the_same(texts: Sequence[str], others: Sequence[str] = ()) -> Iterator[tuple[int, int]]:
    """Pairs of positions: a text, and the first one before it that says nearly the same.

    `others` come before all of `texts`, with negative positions: -1 is the last of them.
    """
    before: dict[_Sign, list[int]] = {}
    every = [_Told(text) for text in (*others, *texts)]
    counts = Counter(three for told in every for three in told.threes)
    for position, told in enumerate(every):
        signs = told.signs(counts)
        candidates = sorted({each for sign in signs for each in before.get(sign, ())})
        found = next((each for each in candidates if told.is_nearly(every[each])), None)
        if found is not None and position >= len(others):
            yield position - len(others), found - len(others)
        for sign in signs:
            before.setdefault(sign, []).append(position)


class _Told:
    """A text as it is compared."""

    def __init__(self, text: str) -> None:
        words = _WORD.findall(plain(text))
        self.numbers = " ".join(sorted(word for word in words if word.isdigit()))
        self.threes = frozenset(" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2)))

    def signs(self, counts: Mapping[str, int]) -> list[_Sign]:
        """Its rarest threes, so many that two texts nearly the same have one of them in common.

        What begins a hundred questions makes none of them a candidate.
        """
        rarest = sorted(self.threes, key=lambda three: (counts[three], three))
        enough = len(rarest) - int(NEARLY * len(rarest)) + 1
        return [(self.numbers, three) for three in rarest[:enough]]

    def is_nearly(self, other: "_Told") -> bool:
        both = len(self.threes & other.threes)
        either = len(self.threes) + len(other.threes) - both
        return self.numbers == other.numbers and both >= NEARLY * either
