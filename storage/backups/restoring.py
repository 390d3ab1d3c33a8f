"""Putting a backup in the place of a database. What was there before is kept aside."""

import sqlite3
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL

from storage import leases
from storage.backups.contents import Contents, check_whole, describe
from storage.backups.engines import opened_file
from storage.backups.files import check_digest
from storage.backups.into_file import put_file
from storage.backups.into_server import put_rows
from storage.backups.pages import copy_pages
from storage.backups.progress import Progress, in_thread
from storage.errors import BackupDamaged
from storage.migrating import migrate
from storage.urls import parse_url


async def restore(
    backup: Path, url: str, *, at: datetime, replaces: bool, progress: Progress
) -> tuple[Contents, Path | None]:
    """Make the database that DATABASE_URL names what `backup` is, brought to the newest schema.

    Returns what is in it now, and the file that has what was there before. `replaces`: data that
    are there already are no reason to refuse. Raises BackupDamaged, StillInUse, NotEmpty,
    DatabaseRefused or OSError; then the database is as it was.
    """
    parsed = parse_url(url)
    with TemporaryDirectory(prefix=".restoring-", dir=_folder_for(parsed)) as folder:
        copy = Path(folder) / "copy.db"
        await in_thread(partial(_copy, backup, copy), progress)
        contents = await _brought_up(copy)
        if parsed.get_backend_name() == "sqlite":
            return contents, put_file(Path(str(parsed.database)), copy, at, replaces=replaces)
        kept = backup.parent / f"before-{at:%Y%m%d-%H%M%S}.db"
        return contents, await put_rows(url, copy, kept, at, replaces=replaces, progress=progress)


def _folder_for(url: URL) -> Path | None:
    """Beside the file it is going to be, so that it can be renamed; else where there is room."""
    return Path(str(url.database)).parent if url.get_backend_name() == "sqlite" else None


def _copy(backup: Path, copy: Path, progress: Progress) -> None:
    """With what SQLite may still have in a log beside it. Raises BackupDamaged, or OSError."""
    check_digest(backup)
    copy.touch(mode=0o600)
    try:
        copy_pages(backup, copy, progress)
    except sqlite3.Error as error:
        raise BackupDamaged(f"{backup} cannot be read: {error}") from error
    with closing(sqlite3.connect(copy)) as driver:
        check_whole(driver, progress)
        if not driver.execute("SELECT 1 FROM sqlite_schema WHERE name = 'attempt'").fetchone():
            raise BackupDamaged(f"{backup} is a database, but not of this program.")


async def _brought_up(copy: Path) -> Contents:
    """To the newest schema; whoever led when it was made leads no more."""
    await migrate(f"sqlite:///{copy}")
    with opened_file(copy) as tx:
        leases.release_all(tx)
        contents = describe(tx)
        tx.commit()
    with closing(sqlite3.connect(copy)) as driver:
        driver.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
    return contents
