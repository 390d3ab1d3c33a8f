"""What became of every row: for whoever checks it against what people hold in their hands."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Unpack

from sqlalchemy import Connection, func, select

from storage.outbox.progress import Which, is_notice
from storage.statements import every
from storage.tables import outbox
from storage.tables.delivery import DeliveryState


@dataclass(frozen=True, slots=True)
class Outcome:
    """`message` is the messenger's reference of what was sent; `error` why it was not."""

    id: int
    address: str
    notice: str
    round: int
    detail: str
    state: DeliveryState
    created_at: datetime
    sent_at: datetime | None
    message: str | None
    error: str


_COLUMNS = [outbox.c[field.name] for field in fields(Outcome)]


def outcomes(tx: Connection, contest_id: int) -> list[Outcome]:
    """In the order in which they were added."""
    rows = select(*_COLUMNS).where(outbox.c.contest_id == contest_id).order_by(outbox.c.id)
    return every(tx, Outcome, rows)


def first_sent(tx: Connection, contest_id: int) -> list[Outcome]:
    """One row of each notice, to persons and to groups: the first of those sent."""
    first = (
        select(func.min(outbox.c.id))
        .where(outbox.c.contest_id == contest_id, outbox.c.state == DeliveryState.SENT)
        .group_by(outbox.c.notice, outbox.c.address.like("%:-%"))
    )
    return every(tx, Outcome, select(*_COLUMNS).where(outbox.c.id.in_(first)))


def message_of(tx: Connection, address: str, **notice: Unpack[Which]) -> str | None:
    """The message in which this notice came to an address; None where it has not come."""
    its = outbox.c.address == address, is_notice(notice)
    return tx.scalar(select(outbox.c.message).where(*its))


def next_at(tx: Connection, contest_id: int, after: datetime) -> datetime | None:
    """When the next row that waits for a later instant may go out."""
    return tx.scalar(
        select(func.min(outbox.c.not_before_at)).where(
            outbox.c.contest_id == contest_id,
            outbox.c.state == DeliveryState.WAITING,
            outbox.c.not_before_at > after,
        )
    )
