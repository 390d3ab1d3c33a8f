"""What is in a database, told in few words, and whether it is whole."""

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import SQLITE_INTERRUPT, Connection, DatabaseError, OperationalError

from sqlalchemy import Connection as Transaction
from sqlalchemy import Table, func, select

from storage import standings
from storage.backups.progress import Interrupted, Progress
from storage.errors import BackupDamaged
from storage.tables import answer, attempt, contest, participant

_STEPS = 1_000_000  # of SQLite's machine between two looks at whether to stop


@dataclass(frozen=True, slots=True)
class Contents:
    """`rankings` is the digest of all kept rankings; `newest_at` when the last paper was begun."""

    contests: tuple[str, ...]
    participants: int
    attempts: int
    answers: int
    newest_at: datetime | None
    rankings: str


def describe(tx: Transaction) -> Contents:
    def count(table: Table) -> int:
        return tx.execute(select(func.count()).select_from(table)).scalar_one()

    return Contents(
        contests=tuple(tx.scalars(select(contest.c.title).order_by(contest.c.id))),
        participants=count(participant),
        attempts=count(attempt),
        answers=count(answer),
        newest_at=tx.scalar(select(func.max(attempt.c.started_at))),
        rankings=standings.digest(tx),
    )


def check_whole(connection: Connection, progress: Progress) -> None:
    """Raises BackupDamaged if the file is no sound SQLite database, or references are broken."""
    connection.set_progress_handler(lambda: _goes_on(progress), _STEPS)
    try:
        faults = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    except OperationalError as error:
        if error.sqlite_errorcode == SQLITE_INTERRUPT:
            raise Interrupted from None
        raise BackupDamaged(f"It cannot be read: {error}") from error
    except DatabaseError as error:
        raise BackupDamaged(f"It cannot be read: {error}") from error
    finally:
        connection.set_progress_handler(None, 0)
    if faults or broken:
        raise BackupDamaged(f"It is damaged: {faults[:3] or broken[:3]}")


def _goes_on(progress: Progress) -> int:
    """What SQLite asks of a progress handler: anything but 0 makes it stop."""
    try:
        progress(0, 0)
    except Interrupted:
        return 1
    return 0
