"""Closing without breaking what is under way."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from storage.errors import DatabaseClosed


class Gate:
    """Counts who is inside; once closed, nobody enters and the closer waits for the last."""

    def __init__(self) -> None:
        self._inside = 0
        self._is_closed = False
        self._left = asyncio.Event()

    @contextmanager
    def passing(self) -> Iterator[None]:
        if self._is_closed:
            raise DatabaseClosed("The database is closed.")
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1
            self._left.set()

    async def close(self) -> None:
        self._is_closed = True
        while self._inside:
            self._left.clear()
            await self._left.wait()
