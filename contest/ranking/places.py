"""Places 1-2-2-4."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")
Key = tuple[object, ...]


def placed(items: Iterable[T], key: Callable[[T], Key]) -> Iterator[tuple[T, int, bool]]:
    """Each item with its place and whether it shares it; the smallest key stands first.

    Those who share a place stay in the order they came in.
    """
    place = 1
    for _, group in groupby(sorted(items, key=key), key=key):
        equal = list(group)
        for item in equal:
            yield item, place, len(equal) > 1
        place += len(equal)
