"""Connections for backups: of their own, so that nobody waits for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as Driver

from sqlalchemy import Connection, NullPool, create_engine

from storage.json_text import to_json

_PATIENCE_SECONDS = 5


@contextmanager
def opened_file(path: Path) -> Iterator[Connection]:
    """A SQLite file that is there, in one transaction that the caller commits."""
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=NullPool,
        connect_args={"timeout": _PATIENCE_SECONDS, "check_same_thread": False},
        json_serializer=to_json,
        hide_parameters=True,  # names do not belong in logs
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        yield connection


def driver_of(connection: Connection) -> Driver:
    driver = connection.connection.driver_connection
    if not isinstance(driver, Driver):
        raise TypeError(f"{driver!r} is no connection to SQLite")
    return driver
