"""A SQLite file copied page by page while others write to it."""

import os
import sqlite3
import time
from pathlib import Path

from storage.backups.progress import Progress

PAGES_AT_ONCE = 256  # 1 MiB
REST = 3
"""So many times as long as writing took we leave the disk to others.

What one program gives the disk all at once, the commits of others wait behind: copied as fast as it
went, 200 MiB held up answers for almost a second (measured).
"""


def copy_pages(source: Path, target: Path, progress: Progress) -> None:
    """Copy the database `source` into the empty file `target`; raises sqlite3.Error.

    All is from the snapshot that the first SELECT takes; what is written meanwhile is not in it.
    """
    descriptor = os.open(target, os.O_RDWR)
    begun_at = time.monotonic()

    def report(_status: int, remaining: int, total: int) -> None:
        nonlocal begun_at
        os.fdatasync(descriptor)
        progress(total - remaining, total)
        time.sleep(REST * (time.monotonic() - begun_at))
        begun_at = time.monotonic()

    reading = sqlite3.connect(source, isolation_level=None)
    writing = sqlite3.connect(target, isolation_level=None)
    try:
        writing.execute("PRAGMA synchronous = OFF")  # it is synced here, or thrown away
        writing.execute("PRAGMA journal_mode = OFF")
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        reading.backup(writing, pages=PAGES_AT_ONCE, progress=report)
    finally:
        writing.close()
        reading.close()
        os.close(descriptor)
