"""What the shim noted, as steps in the order in which they were done."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_RECORD = struct.Struct("<cBHiQI")


@dataclass(frozen=True, slots=True)
class Written:
    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncated:
    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """`failed`: the disk said no, and nobody knows what it has kept."""

    file: int
    failed: bool


@dataclass(frozen=True, slots=True)
class Named:
    """The name leads to the file from now on; to none if it was unlinked."""

    name: str
    file: int | None


@dataclass(frozen=True, slots=True)
class NamesSynced:
    """The folder was synced: names are certain."""


Step = Written | Truncated | Synced | Named | NamesSynced


class _Reader:
    """Follows descriptors and names, which come and go, to files, which have numbers of ours."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder.resolve())
        self._names: dict[str, int] = {}
        self._descriptors: dict[int, int] = {}
        self._numbers = 0

    def steps(self, kind: bytes, failed: bool, fd: int, offset: int, data: bytes) -> Iterator[Step]:
        match kind:
            case b"P":
                self._descriptors.clear()
            case b"X":
                self._descriptors.pop(fd, None)
            case b"C" | b"O":
                yield from self._opened(fd, data.decode())
            case b"U":
                yield from self._named(data.decode(), None)
            case b"R":
                old, new = data.decode().split("\0")
                yield from self._named(new, self._names[old])
                yield from self._named(old, None)
            case _:
                if fd in self._descriptors:
                    yield self._done(kind, failed, self._descriptors[fd], offset, data)
                elif kind == b"S":
                    yield NamesSynced()

    def _opened(self, fd: int, name: str) -> Iterator[Step]:
        if name == self._folder:
            return
        if name not in self._names:
            self._numbers += 1
            yield from self._named(name, self._numbers)
        self._descriptors[fd] = self._names[name]

    def _named(self, name: str, file: int | None) -> Iterator[Step]:
        if file is None:
            self._names.pop(name, None)
        else:
            self._names[name] = file
        yield Named(name.removeprefix(self._folder + "/"), file)

    @staticmethod
    def _done(kind: bytes, failed: bool, file: int, offset: int, data: bytes) -> Step:
        match kind:
            case b"W":
                return Written(file, offset, data)
            case b"T":
                return Truncated(file, offset)
            case b"S":
                return Synced(file, failed)
        raise ValueError(f"the shim notes no {kind!r}")


def read_log(log: Path, folder: Path) -> Iterator[Step]:
    """The steps done to files of `folder`, whose names are given without it."""
    reader = _Reader(folder)
    with log.open("rb") as records:
        while head := records.read(_RECORD.size):
            kind, failed, _, fd, offset, length = _RECORD.unpack(head)
            yield from reader.steps(kind, bool(failed), fd, offset, records.read(length))
