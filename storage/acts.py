"""The log of what organizers did. It cannot be rewritten unnoticed.

Each act carries a digest of itself and of the digest before it. Whoever notes the newest digest
(a report does) can tell later that nothing up to it was changed, left out or put in between.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from sqlalchemy import Connection, select

from storage.json_text import to_json
from storage.statements import every, insert
from storage.tables import act

BY_ITSELF = "bot"
"""In the place of an address, for what the calendar makes the program do."""


@dataclass(frozen=True, slots=True)
class Act:
    id: int
    at: datetime
    address: str  # of who did it, or BY_ITSELF
    kind: str
    detail: Mapping[str, object]
    digest: str

    def follows(self, before: str) -> bool:
        """Whether this is what was logged after the act of digest `before`."""
        return self.digest == _digest(before, self.at, self.address, self.kind, self.detail)


def log(
    tx: Connection, *, at: datetime, address: str, kind: str, detail: Mapping[str, object]
) -> Act:
    """`detail` is kept as JSON."""
    _one_at_a_time(tx)
    before = tx.scalar(select(act.c.digest).order_by(act.c.id.desc()).limit(1)) or ""
    new = insert(tx, act).values(
        at=at,
        address=address,
        kind=kind,
        detail=dict(detail),
        digest=_digest(before, at, address, kind, detail),
    )
    return Act(**tx.execute(new.returning(act)).mappings().one())


def recent(tx: Connection, limit: int) -> list[Act]:
    """Newest first."""
    return every(tx, Act, select(act).order_by(act.c.id.desc()).limit(limit))


def of_kind(tx: Connection, kind: str) -> list[Act]:
    """Oldest first."""
    return every(tx, Act, select(act).where(act.c.kind == kind).order_by(act.c.id))


def first_rewritten(tx: Connection) -> Act | None:
    """The first act that does not follow from those before it."""
    before = ""
    for each in every(tx, Act, select(act).order_by(act.c.id)):
        if not each.follows(before):
            return each
        before = each.digest
    return None


def _digest(
    before: str, at: datetime, address: str, kind: str, detail: Mapping[str, object]
) -> str:
    told = [
        before,
        int(at.timestamp() * 1_000_000),
        address,
        kind,
        json.loads(to_json(dict(detail))),
    ]
    return blake2b(json.dumps(told, sort_keys=True).encode(), digest_size=16).hexdigest()


def _one_at_a_time(tx: Connection) -> None:
    """SQLite has one writer anyhow."""
    if tx.dialect.name == "postgresql":
        tx.exec_driver_sql("LOCK TABLE act IN EXCLUSIVE MODE")
