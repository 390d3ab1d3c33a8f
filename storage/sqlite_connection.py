"""One SQLite connection in a thread of its own, where whole transactions are done.

aiosqlite gives the thread and its queue. Going there once for each transaction instead of several
times for each statement makes a small read or write ten times cheaper.
"""

import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Self, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import DatabaseRefused
from storage.json_text import to_json

T = TypeVar("T")

PATIENCE_SECONDS = 5  # so long another process may hold the lock

PRAGMAS = {
    "busy_timeout": f"{1000 * PATIENCE_SECONDS}",  # first, for the next
    "journal_mode": "WAL",
    "synchronous": "FULL",  # NORMAL loses acknowledged answers at a power cut
    "foreign_keys": "ON",
}

_PAUSE_SECONDS = 0.005


class SqliteConnection:
    def __init__(self, driver: aiosqlite.Connection, engine: Engine, begin: str) -> None:
        self._driver = driver
        self._engine = engine
        self._begin = begin
        self._standing: Connection | None = None

    @classmethod
    @asynccontextmanager
    async def opened(cls, url: URL, *, begin: str, **pragmas: str) -> AsyncIterator[Self]:
        """A connection whose transactions start with `begin`.

        The driver is told to start none itself: its own default loses updates. Raises
        DatabaseRefused when the file cannot be opened.
        """
        refusal = f"The database file {url.database} cannot be opened"
        try:
            driver = await aiosqlite.connect(str(url.database), isolation_level=None)
        except sqlite3.Error as error:
            raise DatabaseRefused(f"{refusal}: {error}") from error
        connection = cls(driver, _engine(driver, PRAGMAS | pragmas), begin)
        try:
            await connection._stand_ready(refusal)
            yield connection
        finally:
            await connection._in_thread(connection._stand_down)
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
        return await self._in_thread(partial(self._do, work))

    async def _in_thread(self, work: Callable[[], T]) -> T:
        # No other method of aiosqlite takes a piece of work to its thread.
        outcome: T = await self._driver._execute(work)  # type: ignore[no-untyped-call]  # noqa: SLF001
        return outcome

    def _do(self, work: Callable[[Connection], T]) -> T:
        """SQLAlchemy's connection stays, and the driver is told to begin and to commit: its own
        way costs more than a small read."""
        tx = self._standing = self._standing or self._connect()
        driver = self._driver._conn  # noqa: SLF001
        driver.execute(self._begin)
        try:
            result = work(tx)
            driver.execute("COMMIT")
        except BaseException:
            if driver.in_transaction:  # a full disk has rolled it back already
                driver.execute("ROLLBACK")
            raise
        return result

    def _connect(self) -> Connection:
        """For SQLAlchemy it is one long transaction, in which nobody begins another."""
        connection = self._engine.connect()
        connection.begin()
        return connection

    def _stand_down(self) -> None:
        if self._standing is not None:
            self._standing.close()


def _engine(driver: aiosqlite.Connection, pragmas: dict[str, str]) -> Engine:
    """SQLAlchemy on the driver's connection, to be used in the driver's thread."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: driver._conn,  # noqa: SLF001
        poolclass=StaticPool,
        json_serializer=to_json,
        hide_parameters=True,  # names do not belong in logs
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _record: object) -> None:
        cursor = connection.cursor()
        for name, value in pragmas.items():
            _set_pragma(cursor, name, value)
        cursor.close()

    return engine


def _set_pragma(cursor: DBAPICursor, name: str, value: str) -> None:
    """Of two that turn a new file to WAL at once SQLite refuses one without any waiting."""
    patient_until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            cursor.execute(f"PRAGMA {name} = {value}")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > patient_until:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return
