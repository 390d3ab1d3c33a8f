"""Whole transactions on one SQLite connection, in the thread that may use it.

SQLAlchemy's connection stays, and the driver is told to begin and to commit: its own way costs more
than a small read.
"""

import sqlite3
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor

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


class SqliteTransactions:
    """`driver` gives the connection, opened with `isolation_level=None`: the driver's own way of
    beginning transactions loses updates. They start with `begin`."""

    def __init__(
        self, driver: Callable[[], sqlite3.Connection], begin: str, pragmas: Mapping[str, str]
    ) -> None:
        self._driver = driver
        self._begin = begin
        self._engine = _engine(driver, pragmas)
        self._standing: Connection | None = None

    def do(self, work: Callable[[Connection], T]) -> T:
        """Committed, or rolled back if `work` raises."""
        tx = self._standing = self._standing or self._connect()
        driver = self._driver()
        driver.execute(self._begin)
        try:
            result = work(tx)
            driver.execute("COMMIT")
        except BaseException:
            if driver.in_transaction:  # a full disk has rolled it back already
                driver.execute("ROLLBACK")
            raise
        return result

    def stand_down(self) -> None:
        if self._standing is not None:
            self._standing.close()

    def _connect(self) -> Connection:
        """For SQLAlchemy it is one long transaction, in which nobody begins another."""
        connection = self._engine.connect()
        connection.begin()
        return connection


def _engine(driver: Callable[[], sqlite3.Connection], pragmas: Mapping[str, str]) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=driver,
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
