"""How sending goes: what waits, and what has become of notices since an instant."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.tables import account, chat, outbox
from storage.tables.delivery import IS_WAITING


@dataclass(frozen=True, slots=True)
class Traffic:
    """`retried` of those `waiting` have failed before. `failed` will never be sent, `blocked` of
    them because nobody is there any more. `due_since`: since when the oldest of those that might
    go out has been waiting for it, None where none is.
    """

    waiting: int
    retried: int
    sent: int
    failed: int
    blocked: int
    due_since: datetime | None

    @property
    def faulty(self) -> int:
        """What a fault of ours or of the messenger keeps, or has kept, from people."""
        return self.retried + self.failed - self.blocked


def traffic(tx: Connection, contest_id: int, since: datetime, at: datetime) -> Traffic:
    waiting, retried, due_since = _waiting(tx, contest_id, at)
    failed, blocked = _failed(tx, contest_id, since)
    return Traffic(
        waiting=waiting,
        retried=retried,
        sent=_sent(tx, contest_id, since),
        failed=failed,
        blocked=blocked,
        due_since=due_since,
    )


def _waiting(tx: Connection, contest_id: int, at: datetime) -> tuple[int, int, datetime | None]:
    """How many, how many of them have failed before, and since when the oldest might go out."""
    row = tx.execute(
        select(
            func.count(),
            func.count().filter(outbox.c.tries > 0),
            func.min(outbox.c.not_before_at).filter(outbox.c.not_before_at <= at),
        ).where(IS_WAITING, outbox.c.contest_id + 0 == contest_id)
    ).one()  # + 0: or SQLite goes through all rows of the contest, and not through those waiting
    return row[0], row[1], row[2]


def last_sent_at(tx: Connection, contest_id: int) -> datetime | None:
    """When something went out last."""
    sent = outbox.c.contest_id == contest_id, outbox.c.sent_at.is_not(None)
    newest = select(outbox.c.sent_at).where(*sent).order_by(outbox.c.sent_at.desc())
    return tx.scalar(newest.limit(1))


def _sent(tx: Connection, contest_id: int, since: datetime) -> int:
    sent = outbox.c.contest_id == contest_id, outbox.c.sent_at >= since
    return tx.execute(select(func.count()).where(*sent)).scalar_one()


def _failed(tx: Connection, contest_id: int, since: datetime) -> tuple[int, int]:
    is_gone = account.c.unreachable_since.is_not(None) | chat.c.unreachable_since.is_not(None)
    row = tx.execute(
        select(func.count(), func.count().filter(is_gone))
        .select_from(outbox)
        .outerjoin(account, account.c.address == outbox.c.address)
        .outerjoin(chat, chat.c.address == outbox.c.address)
        .where(outbox.c.contest_id == contest_id, outbox.c.failed_at >= since)
    ).one()
    return row[0], row[1]
