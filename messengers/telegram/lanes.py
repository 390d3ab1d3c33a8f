"""Whose turn it is: each person's updates one at a time and in order, and never too many at once.

Whoever floods waits for themselves alone. What goes over a bound is refused before anything is
done about it: Telegram keeps it and sends it again.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from conversation.event import NotKept

MOST_UNDER_WAY = 500
"""Telegram opens 100 connections at most; a proxy that posts again may have more."""

MOST_OF_ONE = 10
"""Telegram posts one of each person at a time; the rest are copies and forgeries."""


class Overloaded(NotKept):
    """More is under way than can be answered soon."""


class Lanes:
    """One lane for each person with something under way."""

    def __init__(self, most: int = MOST_UNDER_WAY, most_of_one: int = MOST_OF_ONE) -> None:
        self._most = most
        self._most_of_one = most_of_one
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: Counter[int] = Counter()
        self._under_way = 0

    @asynccontextmanager
    async def turn(self, person: int) -> AsyncIterator[None]:
        """Wait for what this person did before; raises Overloaded where too much waits."""
        if self._under_way >= self._most or self._waiting[person] >= self._most_of_one:
            raise Overloaded("too much is under way")
        self._waiting[person] += 1
        self._under_way += 1
        try:
            async with self._locks.setdefault(person, asyncio.Lock()):
                yield
        finally:
            self._leave(person)

    def _leave(self, person: int) -> None:
        self._under_way -= 1
        self._waiting[person] -= 1
        if not self._waiting[person]:
            del self._waiting[person], self._locks[person]
