"""The log of what organizers did: a chain that cannot be rewritten unnoticed.

Each act carries a digest of itself and of the digest before it. Whoever notes the newest digest
(it stands under each published ranking) can tell later that nothing up to it was changed, left
out or put in between.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from sqlalchemy import Connection, select, update

from storage.json_text import to_json
from storage.statements import every, insert, one
from storage.tables import act, log_head

BY_ITSELF = "bot"
"""In the place of an address, for what the calendar makes the program do."""

_HEAD = 1


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
        return self.digest == self.digest_after(before)

    def digest_after(self, before: str) -> str:
        return _digest(before, self.at, self.address, self.kind, self.detail)


def log(
    tx: Connection, *, at: datetime, address: str, kind: str, detail: Mapping[str, object]
) -> Act:
    """`detail` is kept as JSON: numbers and codes and no names, for nothing is ever taken out."""
    digest = _digest(_held_head(tx), at, address, kind, detail)
    new = insert(tx, act).values(
        at=at, address=address, kind=kind, detail=dict(detail), digest=digest
    )
    tx.execute(update(log_head).values(acts=log_head.c.acts + 1, digest=digest))
    return Act(**tx.execute(new.returning(act)).mappings().one())


def recent(tx: Connection, limit: int) -> list[Act]:
    """Newest first."""
    return every(tx, Act, select(act).order_by(act.c.id.desc()).limit(limit))


def count(tx: Connection) -> int:
    """How many there are: whoever knows it finds at little cost whether anything was done since."""
    return tx.scalar(select(log_head.c.acts)) or 0


def of_kind(tx: Connection, kind: str) -> list[Act]:
    """Oldest first."""
    return every(tx, Act, select(act).where(act.c.kind == kind).order_by(act.c.id))


def of_stage(tx: Connection, stage_id: int) -> list[Act]:
    """Of one Hội thi, oldest first; looks through the whole log."""
    its = act.c.detail["stage"].as_integer() == stage_id
    return every(tx, Act, select(act).where(its).order_by(act.c.id))


def newest_of_stage(tx: Connection, stage_id: int, kind: str) -> Act | None:
    its = [each for each in of_kind(tx, kind) if each.detail.get("stage") == stage_id]
    return its[-1] if its else None


def newest(tx: Connection, kind: str) -> Act | None:
    its = select(act).where(act.c.kind == kind).order_by(act.c.id.desc()).limit(1)
    return one(tx, Act, its)


def first_rewritten(tx: Connection) -> int | None:
    """The number of the first act that does not follow from those before it, or is missing."""
    head = tx.execute(select(log_head.c.acts, log_head.c.digest)).one_or_none()
    return break_in(every(tx, Act, select(act).order_by(act.c.id)), head or (0, ""))


def break_in(chain: Sequence[Act], head: tuple[int, str]) -> int | None:
    """As `first_rewritten`; `head` is how many acts there are, and the digest of the last one."""
    before, last = "", 0
    for each in chain:
        if not each.follows(before):
            return each.id
        before, last = each.digest, each.id
    return None if head == (len(chain), before) else last + 1


def has(tx: Connection, digest: str) -> bool:
    """Whether an act of this digest is in the log: a head that was once noted still is."""
    return tx.scalar(select(act.c.id).where(act.c.digest == digest)) is not None


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


def _held_head(tx: Connection) -> str:
    """The newest digest; whoever else logs waits until this transaction has ended."""
    new = insert(tx, log_head).values(id=_HEAD, acts=0, digest="")
    same = {"acts": log_head.c.acts}
    held = new.on_conflict_do_update(index_elements=["id"], set_=same)
    return tx.execute(held.returning(log_head.c.digest)).scalar_one()
