"""What is on a disk when the power goes: what was synced, and of the rest anything.

Of each write since the last sync any sectors may be there and others not, whatever came first:
the cache of the system and of the disk write when and in what order they like. A file that grew
may have grown without what was written to it: there are zeros or rubbish then. The same goes for
names until the folder is synced. After a sync that failed Linux takes what was unsynced for
clean and never writes it again: it stays uncertain until it is written anew and synced.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from random import Random

from tests.faults.disk.log import Named, NamesSynced, Step, Synced, Truncated, Written

SECTOR = 512
BLOCK = 4096  # of the system's cache


@dataclass
class _File:
    """`cached` is what programs read. Of what was written since the last sync nothing is certain;
    what a failed sync left behind, by block of the cache, stays so until the block is dirty again.
    """

    certain: bytearray = field(default_factory=bytearray)
    cached: bytearray = field(default_factory=bytearray)
    pending: list[Written | Truncated] = field(default_factory=list)
    left_behind: defaultdict[int, list[Written]] = field(default_factory=lambda: defaultdict(list))

    def take(self, step: Written | Truncated) -> None:
        _apply(self.cached, step)
        self.pending.append(step)

    def sync(self) -> None:
        for step in self.pending:
            _apply(self.certain, step)
            for piece in _pieces(step, BLOCK) if isinstance(step, Written) else ():
                self._write_block(piece.offset // BLOCK)
        self.pending = []

    def fail_to_sync(self) -> None:
        for step in self.pending:
            for piece in _pieces(step, BLOCK) if isinstance(step, Written) else ():
                self.left_behind[piece.offset // BLOCK].append(piece)
        self.pending = [step for step in self.pending if isinstance(step, Truncated)]

    def uncertain(self) -> list[Written | Truncated]:
        return [*chain.from_iterable(self.left_behind.values()), *self.pending]

    def _write_block(self, block: int) -> None:
        """A block is written whole, with what an earlier sync left behind in it."""
        if self.left_behind.pop(block, None):
            start, stop = block * BLOCK, (block + 1) * BLOCK
            _apply(self.certain, Written(0, start, bytes(self.cached[start:stop])))


class Disk:
    """Takes steps in, and can be cut off after any of them."""

    def __init__(self) -> None:
        self._files: defaultdict[int, _File] = defaultdict(_File)
        self._names: dict[str, int] = {}
        self._pending_names: list[Named] = []

    def take(self, step: Step) -> None:
        match step:
            case Written(file) | Truncated(file):
                self._files[file].take(step)
            case Synced(file, failed=True):
                self._files[file].fail_to_sync()
            case Synced(file):
                self._files[file].sync()
            case Named():
                self._pending_names.append(step)
            case NamesSynced():
                _rename(self._names, self._pending_names)
                self._pending_names = []

    def cached(self, name: str) -> bytes:
        """What a program would have read at this moment, from a file that keeps its name."""
        newest = [step for step in self._pending_names if step.name == name]
        file = newest[-1].file if newest else self._names.get(name)
        return b"" if file is None else bytes(self._files[file].cached)

    def cut(self, folder: Path, chance: Random) -> None:
        """Write into `folder` what a cut at this moment leaves, if chance has it so."""
        names = dict(self._names)
        _rename(names, (each for each in self._pending_names if chance.random() < 0.5))
        for name, file in names.items():
            (folder / name).write_bytes(_remains(self._files[file], chance))


def _rename(names: dict[str, int], steps: Iterable[Named]) -> None:
    for step in steps:
        if step.file is None:
            names.pop(step.name, None)
        else:
            names[step.name] = step.file


def _remains(file: _File, chance: Random) -> bytes:
    left = bytearray(file.certain)
    share = chance.choice((0.0, 0.2, 0.8, 1.0))
    for step in file.uncertain():
        match step:
            case Truncated():
                if chance.random() < share:
                    _apply(left, step)
            case Written():
                _apply_torn(left, step, share, chance)
    return bytes(left)


def _apply(content: bytearray, step: Written | Truncated) -> None:
    match step:
        case Written(_, offset, data):
            _grow(content, offset)
            content[offset : offset + len(data)] = data
        case Truncated(_, size):
            _grow(content, size)
            del content[size:]


def _grow(content: bytearray, size: int, rubbish: bytes = b"") -> None:
    missing = size - len(content)
    if missing > 0:
        content += rubbish[:missing].ljust(missing, b"\0")


def _apply_torn(content: bytearray, step: Written, share: float, chance: Random) -> None:
    """Of the sectors that a write touches each is there or not."""
    end = step.offset + len(step.data)
    if share and chance.random() < 0.5:  # the length may be kept without the content
        rubbish = chance.randbytes(max(0, end - len(content))) if chance.random() < 0.5 else b""
        _grow(content, end, rubbish)
    for piece in _pieces(step, SECTOR):
        if chance.random() < share:
            _apply(content, piece)


def _pieces(step: Written, size: int) -> Iterator[Written]:
    """The write, cut where sectors or blocks of this size meet."""
    start, end = step.offset, step.offset + len(step.data)
    while start < end:
        stop = min(end, (start // size + 1) * size)
        yield Written(step.file, start, step.data[start - step.offset : stop - step.offset])
        start = stop
