"""One SQLite connection in a thread of its own, where whole transactions are done.

aiosqlite gives the thread and its queue. Going there once for each transaction instead of several
times for each statement makes a small read or write ten times cheaper.
"""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Self, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import DatabaseRefused
from storage.sqlite_transactions import PRAGMAS, SqliteTransactions

T = TypeVar("T")


class SqliteConnection:
    def __init__(self, driver: aiosqlite.Connection, transactions: SqliteTransactions) -> None:
        self._driver = driver
        self._transactions = transactions

    @classmethod
    @asynccontextmanager
    async def opened(cls, url: URL, *, begin: str, **pragmas: str) -> AsyncIterator[Self]:
        """A connection whose transactions start with `begin`.

        Raises DatabaseRefused when the file cannot be opened.
        """
        refusal = f"The database file {url.database} cannot be opened"
        try:
            driver = await aiosqlite.connect(str(url.database), isolation_level=None)
        except sqlite3.Error as error:
            raise DatabaseRefused(f"{refusal}: {error}") from error
        its = SqliteTransactions(lambda: driver._conn, begin, PRAGMAS | pragmas)  # noqa: SLF001
        connection = cls(driver, its)
        try:
            await connection._stand_ready(refusal)
            yield connection
        finally:
            await connection._in_thread(its.stand_down)
            await driver.close()

    async def _stand_ready(self, refusal: str) -> None:
        """Set the pragmas, which connecting does, or say that it is no database."""
        try:
            await self.run(lambda _: None)
        except SQLAlchemyError as error:
            raise DatabaseRefused(f"{refusal}: {error}") from error

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in the thread, in a transaction: committed, or rolled back if it raises.

        A caller cancelled meanwhile does not stop it; what comes next waits for it.
        """
        return await self._in_thread(partial(self._transactions.do, work))

    async def _in_thread(self, work: Callable[[], T]) -> T:
        # No other method of aiosqlite takes a piece of work to its thread.
        outcome: T = await self._driver._execute(work)  # type: ignore[no-untyped-call]  # noqa: SLF001
        return outcome
