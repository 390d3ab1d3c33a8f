"""SQLite: a few readers, and one writer that commits for everybody."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TypeVar

from sqlalchemy import URL, Connection

from storage.errors import unavailable_when_failing
from storage.group_commit import GroupCommit
from storage.sqlite_connection import SqliteConnection

T = TypeVar("T")

READERS = 3


class SqliteStore:
    def __init__(self, readers: Sequence[SqliteConnection], writer: GroupCommit) -> None:
        self._free = asyncio.LifoQueue[SqliteConnection]()
        for reader in readers:
            self._free.put_nowait(reader)
        self._writer = writer

    async def read(self, query: Callable[[Connection], T]) -> T:
        reader = await self._free.get()
        try:
            with unavailable_when_failing():
                return await reader.run(query)
        finally:
            self._free.put_nowait(reader)

    async def write(self, change: Callable[[Connection], T]) -> T:
        return await self._writer.write(change)


@asynccontextmanager
async def opened_sqlite(url: URL) -> AsyncIterator[SqliteStore]:
    async with AsyncExitStack() as stack:
        writing = await stack.enter_async_context(
            SqliteConnection.opened(url, begin="BEGIN IMMEDIATE")
        )
        readers = [
            await stack.enter_async_context(
                SqliteConnection.opened(url, begin="BEGIN", query_only="ON")
            )
            for _ in range(READERS)
        ]
        writer = await stack.enter_async_context(GroupCommit.serving(writing.run))
        yield SqliteStore(readers, writer)
