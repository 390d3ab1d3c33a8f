"""Notices that are changed after they were sent, such as a board in a group."""

from dataclasses import dataclass, fields

from sqlalchemy import Connection, select, update

from storage.statements import every
from storage.tables import chat, outbox
from storage.tables.delivery import DeliveryState


@dataclass(frozen=True, slots=True)
class Posted:
    """`message` is the messenger's reference of it."""

    id: int
    address: str
    topic: str | None
    detail: str
    message: str


_COLUMNS = [outbox.c[field.name] for field in fields(Posted)]


def posted(tx: Connection, contest_id: int, notice: str) -> list[Posted]:
    """In groups that are bound, newest first."""
    groups = select(chat.c.address).where(chat.c.contest_id == contest_id)
    its = (
        outbox.c.contest_id == contest_id,
        outbox.c.address.in_(groups),
        outbox.c.notice == notice,
        outbox.c.state == DeliveryState.SENT,
        outbox.c.message.is_not(None),
    )
    return every(tx, Posted, select(*_COLUMNS).where(*its).order_by(outbox.c.id.desc()))


def put_elsewhere(tx: Connection, posted_id: int, message: str) -> None:
    """It is shown in another message from now on."""
    tx.execute(update(outbox).where(outbox.c.id == posted_id).values(message=message))
