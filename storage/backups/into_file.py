"""A backup becomes the file of a database."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from storage.backups.engines import opened_file
from storage.backups.files import companions, move
from storage.backups.freedom import check_free
from storage.errors import NotEmpty, StillInUse


def put_file(target: Path, copy: Path, at: datetime, *, replaces: bool) -> Path | None:
    """Give `copy` the name `target`; where what had that name is now, if anything had."""
    kept = _put_aside(target, at, replaces=replaces) if target.exists() else None
    move(copy, target)
    return kept


def _put_aside(target: Path, at: datetime, *, replaces: bool) -> Path:
    try:
        with opened_file(target) as tx:
            check_free(tx, at, replaces=replaces)
        _take_alone(target)
    except (
        DatabaseError,
        sqlite3.DatabaseError,
    ) as error:  # it is damaged: a reason to restore, but not to lose it
        if not replaces:
            raise NotEmpty(f"{target} is there, but cannot be read: {error}") from error
    kept = target.with_name(f"{target.stem}-before-{at:%Y%m%d-%H%M%S}{target.suffix}")
    # A log that is left belongs to the old file; it would be applied to the new one.
    for companion, new_name in zip(companions(target), companions(kept), strict=True):
        with suppress(FileNotFoundError):
            companion.replace(new_name)
    move(target, kept)
    return kept


def _take_alone(target: Path) -> None:
    """Take SQLite's log into the file. Raises StillInUse while any other program has it open."""
    with closing(sqlite3.connect(target, timeout=0, isolation_level=None)) as driver:
        driver.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            driver.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise StillInUse(f"Another program has {target} open. Stop it first.") from None
        driver.execute("ROLLBACK")
