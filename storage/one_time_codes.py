"""Codes that hold once, and not for long. Only their digests are kept."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, delete

from storage.statements import insert, one
from storage.tables import one_time_code
from storage.tables.requests import CodeKind

Kind = CodeKind


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """What a code is worth: `participant_id` for an account, `unit_code` for a focal point."""

    kind: Kind
    contest_id: int
    participant_id: int | None
    unit_code: str | None
    made_by: str


def keep(
    tx: Connection,
    code: str,
    *,
    contest_id: int,
    kind: Kind,
    made_by: str,
    expires_at: datetime,
    participant_id: int | None = None,
    unit_code: str | None = None,
) -> None:
    """A participant's code for an account takes the place of the one before."""
    if participant_id is not None:
        tx.execute(delete(one_time_code).where(one_time_code.c.participant_id == participant_id))
    new = insert(tx, one_time_code).values(
        digest=_digest(code),
        contest_id=contest_id,
        kind=kind,
        participant_id=participant_id,
        unit_code=unit_code,
        made_by=made_by,
        expires_at=expires_at,
    )
    tx.execute(new)


def use(
    tx: Connection, code: str, *, contest_id: int, kinds: Collection[Kind], at: datetime
) -> OneTimeCode | None:
    """What the code is worth, the first time and before it expires; then it is gone."""
    its = (
        one_time_code.c.digest == _digest(code),
        one_time_code.c.contest_id == contest_id,
        one_time_code.c.kind.in_(kinds),
        one_time_code.c.expires_at > at,
    )
    columns = (one_time_code.c[name] for name in OneTimeCode.__slots__)
    return one(tx, OneTimeCode, delete(one_time_code).where(*its).returning(*columns))


def _digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()
