"""What can go wrong between the program and its database.

StorageError
├── DatabaseRefused       it cannot be opened or migrated: a setting, a file, a server
├── StorageUnavailable    it is open but did not do it: nothing was kept, try again
│   └── DatabaseClosed    asked after the end
├── KeyWrong              what is encrypted cannot be read or written: a setting
├── BackupDamaged         a backup that is not whole, or none at all
├── RestoreRefused        nothing was changed
│   ├── StillInUse        by a bot that is running
│   └── NotEmpty          there are data already
└── NotStorable           a value that must not be stored: a fault in the program
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    DontWrapMixin,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
    TimeoutError,  # noqa: A004  waiting in vain for a free connection
)


class StorageError(Exception):
    """The root of what `storage` raises."""


class DatabaseRefused(StorageError):
    """The database cannot be opened or migrated; the message says why, never a password."""


class StorageUnavailable(StorageError):
    """The database is open but did not do what was asked. Nothing of it was kept."""


class DatabaseClosed(StorageUnavailable):
    """The database was closed before this was asked."""


class KeyWrong(StorageError):
    """The key of the settings is missing, malformed, or not that of the database."""


class BackupDamaged(StorageError):
    """The file is no backup, or not as it was written; the message says what is wrong."""


class RestoreRefused(StorageError):
    """The database is to stay as it is; nothing was changed."""


class StillInUse(RestoreRefused):
    """A bot is at work on it, or was a moment ago."""


class NotEmpty(RestoreRefused):
    """It has data, and nobody said that they may go."""


class NotStorable(StorageError, DontWrapMixin):
    """A value no column takes, such as a datetime without a time zone."""


FAULTS_OF_THE_STATEMENT = (DataError, IntegrityError, NotSupportedError, ProgrammingError)


@contextmanager
def unavailable_when_failing() -> Iterator[None]:
    """Turn failures of the database itself into StorageUnavailable.

    What the statement is to blame for, a broken constraint for instance, passes as it is.
    """
    try:
        yield
    except FAULTS_OF_THE_STATEMENT:
        raise
    except (DBAPIError, sqlite3.Error, TimeoutError, OSError) as error:
        if _is_about_a_value(error):
            raise
        raise StorageUnavailable(f"The database did not answer as it should: {error}") from error


def _is_about_a_value(error: Exception) -> bool:
    """A number out of range or a sign PostgreSQL does not take: SQLAlchemy sees no DataError there.

    It would not be better the next time, and whoever waits for it would wait for ever.
    """
    state = getattr(error.orig, "sqlstate", None) if isinstance(error, DBAPIError) else None
    return isinstance(state, str) and state.startswith("22")
