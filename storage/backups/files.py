"""Files that are there whole or not at all, readable by their owner only, with their digest."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import BackupDamaged

_CHUNK = 2**20


@contextmanager
def written_aside(target: Path) -> Iterator[Path]:
    """A new empty file beside `target`, which takes its place when the block ends well.

    Raises FileExistsError if `target` is there.
    """
    if target.exists():
        raise FileExistsError(f"{target} is there already")
    aside = target.with_name(f".{target.name}.partial")
    aside.unlink(missing_ok=True)  # of a run that was killed
    aside.touch(mode=0o600)
    try:
        yield aside
        move(aside, target)
    finally:
        for left in (aside, *companions(aside)):
            left.unlink(missing_ok=True)


def companions(database: Path) -> tuple[Path, ...]:
    """What SQLite keeps beside a database while it is open."""
    return tuple(database.with_name(database.name + end) for end in ("-wal", "-shm", "-journal"))


def move(source: Path, target: Path) -> None:
    """Give the file its name, for certain."""
    sync(source)
    source.replace(target)
    sync(target.parent)


def sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def digest(path: Path) -> str:
    """SHA-256 of its content."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def digest_file(path: Path) -> Path:
    """Where the digest is written, as `sha256sum -c` reads it."""
    return path.with_name(f"{path.name}.sha256")


def write_digest(path: Path, of: Path) -> None:
    """Write beside `path` the digest that it will have, taken from the file `of`."""
    line = f"{digest(of)}  {path.name}\n"
    note = digest_file(path)
    note.unlink(missing_ok=True)
    note.touch(mode=0o600)
    note.write_text(line, encoding="utf-8")
    sync(note)


def check_digest(path: Path) -> None:
    """Raises BackupDamaged if the content is not what it was; says nothing without a digest."""
    note = digest_file(path)
    if note.exists() and note.read_text(encoding="utf-8").split()[0] != digest(path):
        raise BackupDamaged(f"{path} is not as it was written: its digest differs.")
