"""Taking a whole state of a database in use, without making anybody wait.

Of SQLite the pages are copied as they are, from one snapshot: in WAL mode whoever reads holds up
no writer. Of PostgreSQL the rows are, in one read-only transaction, into a SQLite file with the
same tables: `pg_dump` may not be installed, and only its own kind can read what it writes.
"""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError

from storage.backups.contents import Contents, check_whole, describe
from storage.backups.engines import opened_file
from storage.backups.files import write_digest, written_aside
from storage.backups.pages import copy_pages
from storage.backups.progress import Progress, in_thread
from storage.backups.rows import copy_rows
from storage.errors import BackupDamaged, DatabaseRefused
from storage.migrating import migrate
from storage.postgresql import postgresql_engine
from storage.urls import parse_url


async def make(url: str, target: Path, progress: Progress) -> Contents:
    """Write what DATABASE_URL names into the new file `target`, and its digest beside it.

    The file appears whole, checked and readable by its owner only, or not at all. Raises
    DatabaseRefused, FileExistsError or OSError.
    """
    parsed = parse_url(url)
    copy = _copy_file if parsed.get_backend_name() == "sqlite" else _copy_server
    with written_aside(target) as aside:
        try:
            await copy(parsed, aside, progress)
            return await in_thread(partial(_finish, aside, target), progress)
        except (SQLAlchemyError, sqlite3.Error, BackupDamaged) as error:
            where = parsed.render_as_string(hide_password=True)
            raise DatabaseRefused(f"The database {where} cannot be copied: {error}") from error


def _finish(aside: Path, target: Path, progress: Progress) -> Contents:
    with closing(sqlite3.connect(aside)) as driver:
        driver.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        check_whole(driver, progress)
    with opened_file(aside) as copy:
        contents = describe(copy)
    write_digest(target, of=aside)
    return contents


async def _copy_file(url: URL, aside: Path, progress: Progress) -> None:
    await in_thread(partial(_copy_existing, Path(str(url.database)), aside), progress)


def _copy_existing(source: Path, aside: Path, progress: Progress) -> None:
    if not source.exists():  # SQLite would make it
        raise DatabaseRefused(f"There is no database {source} yet.")
    copy_pages(source, aside, progress)


async def _copy_server(url: URL, aside: Path, progress: Progress) -> None:
    await migrate(f"sqlite:///{aside}")
    engine = postgresql_engine(url)
    try:
        snapshot = engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        async with snapshot.begin() as source:
            await source.run_sync(_copy_rows, aside, progress)
    except OSError as error:
        where = url.render_as_string(hide_password=True)
        raise DatabaseRefused(f"The database {where} cannot be opened: {error}") from error
    finally:
        await engine.dispose()


def _copy_rows(source: Connection, aside: Path, progress: Progress) -> None:
    with opened_file(aside) as target:
        copy_rows(source, target, progress)
        target.commit()
