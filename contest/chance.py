"""Chance that is the same for ever.

The standard library promises the numbers of `random.Random` across versions, but not what
`shuffle` makes of them; a paper must be drawn again exactly so years later. So: the n-th block is
BLAKE2b of the seed (as its key) and n (8 bytes, big-endian), 64 bytes long, read as eight
big-endian numbers; a number below `limit` is taken modulo it after refusing those above its
largest multiple; a shuffle is Fisher and Yates' from the end.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import count
from typing import TypeVar

T = TypeVar("T")


class Chance:
    def __init__(self, seed: str) -> None:
        self._numbers = _numbers(blake2b(seed.encode()).digest())

    def below(self, limit: int) -> int:
        """One of 0 … limit - 1, each as likely."""
        fair = 2**64 - 2**64 % limit
        return next(number for number in self._numbers if number < fair) % limit

    def shuffled(self, items: Sequence[T]) -> list[T]:
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed


def _numbers(key: bytes) -> Iterator[int]:
    for block in count():
        digest = blake2b(block.to_bytes(8, "big"), key=key).digest()
        for start in range(0, len(digest), 8):
            yield int.from_bytes(digest[start : start + 8], "big")
