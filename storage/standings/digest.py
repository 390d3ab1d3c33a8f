"""All kept rankings in one short text: where it is the same, so are the rankings."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, Select, select

from storage.tables import standing, unit_standing

_PERSONS = (
    *(standing.c.contest_id, standing.c.round, standing.c.participant_id, standing.c.place),
    *(standing.c.is_tied, standing.c.score, standing.c.distance, standing.c.seconds),
    *(standing.c.handed_in_at, standing.c.prize),
)
_UNITS = (
    *(unit_standing.c.contest_id, unit_standing.c.round, unit_standing.c.unit_code),
    *(unit_standing.c.block, unit_standing.c.place, unit_standing.c.is_tied),
    *(unit_standing.c.participants, unit_standing.c.rate, unit_standing.c.mean_score),
)
"""Spelled out: they have been there from the first version on, so an older database has a digest
too, and keeps it when it is migrated."""


def digest(tx: Connection) -> str:
    """SHA-256 over the ranked persons and units of every round, in 64 hexadecimal digits."""
    digested = hashlib.sha256()
    for line in _lines(tx, select(*_PERSONS).order_by(*standing.primary_key.columns)):
        digested.update(line)
    for line in sorted(_lines(tx, select(*_UNITS))):  # databases order text differently
        digested.update(line)
    return digested.hexdigest()


def _lines(tx: Connection, query: Select[*tuple[object, ...]]) -> Iterator[bytes]:
    for row in tx.execute(query):
        yield f"{tuple(map(str, row))}\n".encode()
