"""How often an account has just tried in vain. It alone has to wait: nobody locks out another.

`who` is a pseudonym of the account (`Cipher.pseudonym`): of some of them nothing may be kept yet.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, select

from storage.statements import insert
from storage.tables import wrong_try

MOST = 5
WITHIN = timedelta(hours=1)


def wait_until(tx: Connection, who: str, what: str, *, at: datetime) -> datetime | None:
    """When the account may try again, None where it may now."""
    recent = _tries(who, what), wrong_try.c.tried_at > at - WITHIN
    count, oldest = tx.execute(
        select(func.count(), func.min(wrong_try.c.tried_at)).where(*recent)
    ).one()
    return oldest + WITHIN if count >= MOST else None


def note(tx: Connection, who: str, what: str, *, at: datetime) -> None:
    """Old ones go, whosever."""
    tx.execute(delete(wrong_try).where(wrong_try.c.tried_at <= at - WITHIN))
    tx.execute(insert(tx, wrong_try).values(who=who, what=what, tried_at=at))


def _tries(who: str, what: str) -> ColumnElement[bool]:
    return (wrong_try.c.who == who) & (wrong_try.c.what == what)
