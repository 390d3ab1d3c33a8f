"""What a correction changes: read from the tables, before and after, in the change that does it."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final
from zlib import crc32

from sqlalchemy import Connection

from storage import standings
from storage.standings import Changes, Moved

_SHOWN: Final = 10
"""Persons of each kind: who moves, and whose prizes change."""


@dataclass(frozen=True, slots=True)
class Table:
    """Of a round, or (0) of the whole contest: in numbers, and the foremost of whom it is about."""

    round: int
    changes: Changes
    winners: tuple[Moved, ...]
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`scores` is how many papers have another score. The true value of the prediction before and
    after, None where there is none; `tables` are those made anew: none while a round is open."""

    scores: int
    earlier_truth: Decimal | None
    truth: Decimal | None
    tables: tuple[Table, ...]

    @property
    def checksum(self) -> int:
        """In 31 bits, so that a button can say which outcome was looked at. While a round is open
        papers come in, so their number is no part of it."""
        seen = self if self.tables else replace(self, scores=0)
        return crc32(repr(seen).encode()) & 0x7FFF_FFFF


def table_of(tx: Connection, correction_id: int, contest_id: int, number: int) -> Table:
    which = correction_id, contest_id, number
    return Table(
        number,
        standings.changes(tx, *which),
        tuple(standings.winners_changed(tx, *which, _SHOWN)),
        tuple(standings.moved(tx, *which, _SHOWN)),
    )
