"""A whole state of the database as one SQLite file, whichever kind of database it is taken from.

So a copy can be looked into anywhere, and carries a contest from one kind to the other.
"""

from storage.backups.contents import Contents
from storage.backups.making import make
from storage.backups.noting import newest_at, note
from storage.backups.progress import Progress
from storage.backups.restoring import restore

__all__ = ["Contents", "Progress", "make", "newest_at", "note", "restore"]
