"""A backup becomes the rows of a PostgreSQL database."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, text

from storage import standings
from storage.backups.engines import opened_file
from storage.backups.freedom import check_free
from storage.backups.making import make
from storage.backups.progress import Progress
from storage.backups.rows import copy_rows
from storage.errors import BackupDamaged
from storage.migrating import migrate
from storage.postgresql import postgresql_engine
from storage.urls import parse_url


async def put_rows(
    url: str, copy: Path, kept: Path, at: datetime, *, replaces: bool, progress: Progress
) -> Path | None:
    """Replace all rows in one transaction; `kept` if it has what was there, else None."""
    await migrate(url)
    engine = postgresql_engine(parse_url(url))
    try:
        async with engine.connect() as looking:
            has_data = await looking.run_sync(check_free, at, replaces=replaces)
        if has_data:
            await make(url, kept, progress)
        async with engine.begin() as writing:
            await writing.run_sync(_replace, copy, at, replaces, progress)
    finally:
        await engine.dispose()
    return kept if has_data else None


def _replace(tx: Connection, copy: Path, at: datetime, replaces: bool, progress: Progress) -> None:
    tx.execute(text("LOCK TABLE lease"))  # a bot that starts now waits
    check_free(tx, at, replaces=replaces)
    with opened_file(copy) as source:
        copy_rows(source, tx, progress)
        if standings.digest(source) != standings.digest(tx):
            raise BackupDamaged("The rankings came out otherwise. Nothing was changed.")
