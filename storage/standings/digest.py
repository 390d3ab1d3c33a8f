"""All kept rankings in one short text: where it is the same, so are the rankings."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, Table, select

from storage.tables import standing, unit_standing


def digest(tx: Connection) -> str:
    """SHA-256 over the ranked persons and units of every round, in 64 hexadecimal digits."""
    digested = hashlib.sha256()
    for line in _lines(tx, standing):
        digested.update(line)
    for line in sorted(_lines(tx, unit_standing)):  # databases order text differently
        digested.update(line)
    return digested.hexdigest()


def _lines(tx: Connection, table: Table) -> Iterator[bytes]:
    columns = sorted(table.c, key=lambda column: column.name)
    for row in tx.execute(select(*columns).order_by(*table.primary_key.columns)):
        yield f"{tuple(map(str, row))}\n".encode()
