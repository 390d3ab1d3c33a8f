"""That a backup was made, in the log of the database it was taken from: organizers see when."""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection, inspect

from storage import acts
from storage.database import Database
from storage.tables import log_head

BACKUP: Final = "backup"
"""The kind of the act."""


async def note(url: str, name: str, at: datetime) -> None:
    """`name`: of the file. Nothing is noted where there is no log yet.

    Raises StorageUnavailable or DatabaseRefused.
    """
    async with Database.opened(url) as database:
        await database.write(_note, name, at)


def newest_at(tx: Connection) -> datetime | None:
    """When a backup was made last, as far as is known."""
    newest = acts.newest(tx, BACKUP)
    return newest.at if newest else None


def _note(tx: Connection, name: str, at: datetime) -> None:
    if inspect(tx).has_table(log_head.name):
        acts.log(tx, at=at, address=acts.BY_ITSELF, kind=BACKUP, detail={"file": name})
