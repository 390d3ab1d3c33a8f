"""A SQLite file copied page by page while others write to it."""

import os
import sqlite3
from pathlib import Path

from storage.backups.progress import Progress

PAGES_AT_ONCE = 64  # 256 KiB
PAGES_BETWEEN_SYNCS = 16 * PAGES_AT_ONCE
"""So little at a time waits for the disk that no commit of the bot waits long behind it."""


def copy_pages(source: Path, target: Path, progress: Progress) -> None:
    """Copy the database `source` into the empty file `target`; raises sqlite3.Error.

    All is from the snapshot that the first SELECT takes; what is written meanwhile is not in it.
    """
    descriptor = os.open(target, os.O_RDWR)
    copied = 0

    def report(_status: int, remaining: int, total: int) -> None:
        nonlocal copied
        if total - remaining >= copied + PAGES_BETWEEN_SYNCS:
            copied = total - remaining
            os.fsync(descriptor)
        progress(total - remaining, total)

    reading = sqlite3.connect(source, isolation_level=None)
    writing = sqlite3.connect(target, isolation_level=None)
    try:
        writing.execute("PRAGMA synchronous = OFF")  # it is synced here, or thrown away
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        reading.backup(writing, pages=PAGES_AT_ONCE, progress=report)
    finally:
        writing.close()
        reading.close()
        os.close(descriptor)
