"""A roster that was sent, beside the one that is kept, and the one made of both.

Entries are written a thousand at a time, so that people answer meanwhile. Interrupted, it is begun
again: what was done is found done, and the rest is done.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection

from contest.roster import Changes, Entry, Roster, compare
from contest.roster.reading import read_roster_file
from handlers.reading_apart import SECONDS, read_apart
from storage import roster as rosters
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import Cipher

T = TypeVar("T")

_AT_ONCE = 1_000


@dataclass(frozen=True)
class Comparison:
    """`kept`: entries by their ids, gone ones too. `left`: the missing that had not gone before."""

    roster: Roster
    kept: Mapping[int, Entry]
    changes: Changes
    back: frozenset[int]
    left: frozenset[int]

    @property
    def steps(self) -> int:
        """Entries that `take_over` will write."""
        return len(self.changes.new) + len(self.changes.changed) + len(self.back)


async def compare_roster(
    database: Database,
    stored: StoredContest,
    cipher: Cipher,
    file: str,
    data: bytes,
    seconds: float = SECONDS,
) -> Comparison:
    """Raises ContestRefused with every fault of the file, and KeyWrong.

    `seconds`: how long reading the file may take.
    """
    read = partial(read_roster_file, units=stored.contest.units)
    roster = await read_apart(read, file, data, seconds)
    kept, gone = await database.read(_kept, stored.id, cipher)
    changes = compare(kept, roster.entries)
    return Comparison(roster, kept, changes, changes.listed & gone, changes.missing - gone)


async def take_over(
    database: Database,
    stored: StoredContest,
    cipher: Cipher,
    found: Comparison,
    *,
    at: datetime,
    progress: Callable[[int], object] = lambda _: None,
) -> None:
    """Write who is new, changed or back; `progress` hears how many were written each time.

    Who is missing stays until `storage.roster.leave` is told: a list may be of one unit only.
    """
    for changed in _slices(found.changes.changed.items()):
        await database.write(rosters.change, dict(changed), cipher=cipher, at=at)
        progress(len(changed))
    for back in _slices(found.back):
        await database.write(rosters.come_back, back)
        progress(len(back))
    for new in _slices(found.changes.new):
        await database.write(rosters.add, stored.id, new, cipher=cipher, at=at)
        progress(len(new))


def _kept(tx: Connection, contest_id: int, cipher: Cipher) -> tuple[dict[int, Entry], set[int]]:
    return rosters.entries(tx, contest_id, cipher), rosters.gone(tx, contest_id)


def _slices(everything: Iterable[T]) -> Iterator[list[T]]:
    listed = list(everything)
    for start in range(0, len(listed), _AT_ONCE):
        yield listed[start : start + _AT_ONCE]
