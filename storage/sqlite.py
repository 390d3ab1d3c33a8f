"""SQLite: a few readers, one of them at hand, and one writer that commits for everybody."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import TypeVar

from sqlalchemy import URL, Connection, Table
from sqlalchemy.exc import OperationalError

from storage.errors import unavailable_when_failing
from storage.group_commit import GroupCommit
from storage.shadows import cast_shadows
from storage.sqlite_connection import SqliteConnection
from storage.sqlite_transactions import PRAGMAS, SqliteTransactions

T = TypeVar("T")

READERS = 3
_READING = {"query_only": "ON"}


class SqliteStore:
    def __init__(
        self,
        url: URL,
        at_hand: SqliteTransactions,
        readers: Sequence[SqliteConnection],
        writer: GroupCommit,
    ) -> None:
        self._url = url
        self._at_hand = at_hand
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

    async def read_at_once(self, query: Callable[[Connection], T]) -> T:
        """In this thread: to another one and back costs more than reading a few rows does.

        Nobody waits here for a lock, which SQLite has at rare moments: that is left to a thread.
        """
        with unavailable_when_failing():
            try:
                return self._at_hand.do(query)
            except (OperationalError, sqlite3.OperationalError) as error:
                if not _is_locked(error):
                    raise
        return await self.read(query)

    async def write(self, change: Callable[[Connection], T]) -> T:
        return await self._writer.write(change)

    async def foresee(
        self, writes: Collection[Table], change: Callable[[Connection], None]
    ) -> None:
        """On a connection of its own, and in copies."""

        def before_the_tables(tx: Connection) -> None:
            cast_shadows(tx, writes)
            change(tx)

        with unavailable_when_failing():
            async with SqliteConnection.opened(
                self._url, begin="BEGIN", foreign_keys="OFF"
            ) as apart:
                await apart.run(before_the_tables)


@asynccontextmanager
async def opened_sqlite(url: URL) -> AsyncIterator[SqliteStore]:
    async with AsyncExitStack() as stack:
        writing = await stack.enter_async_context(
            SqliteConnection.opened(url, begin="BEGIN IMMEDIATE")
        )
        readers = [
            await stack.enter_async_context(SqliteConnection.opened(url, begin="BEGIN", **_READING))
            for _ in range(READERS)
        ]
        at_hand = stack.enter_context(_opened_at_hand(url))
        writer = await stack.enter_async_context(GroupCommit.serving(writing.run))
        yield SqliteStore(url, at_hand, readers, writer)


@contextmanager
def _opened_at_hand(url: URL) -> Iterator[SqliteTransactions]:
    """A connection for this thread that waits for nobody."""
    driver = sqlite3.connect(str(url.database), isolation_level=None)
    pragmas = PRAGMAS | _READING | {"busy_timeout": "0"}
    at_hand = SqliteTransactions(lambda: driver, "BEGIN", pragmas)
    try:
        yield at_hand
    finally:
        at_hand.stand_down()
        driver.close()


def _is_locked(error: OperationalError | sqlite3.OperationalError) -> bool:
    fault = error.orig if isinstance(error, OperationalError) else error
    code = fault.sqlite_errorcode if isinstance(fault, sqlite3.Error) else sqlite3.SQLITE_OK
    return code & 0xFF == sqlite3.SQLITE_BUSY  # the other bits say why
