"""Who did not get a broadcast."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from storage.broadcasts.course import which
from storage.broadcasts.writing import Broadcast
from storage.statements import every
from storage.tables import chat, membership, outbox, participant
from storage.tables.delivery import DeliveryState


@dataclass(frozen=True, slots=True)
class Undelivered:
    """`name`: of the person or the group; None where it is not known any more."""

    address: str
    name: str | None
    unit_code: str | None
    error: str


def undelivered(tx: Connection, each: Broadcast) -> list[Undelivered]:
    its = which(each)
    failed = (
        outbox.c.contest_id == each.contest_id,
        outbox.c.notice == its["notice"],
        outbox.c.detail == str(each.id),
        outbox.c.state == DeliveryState.FAILED,
    )
    is_theirs = (membership.c.address == outbox.c.address) & (
        membership.c.contest_id == each.contest_id
    )
    rows = (
        select(
            outbox.c.address,
            func.coalesce(participant.c.name, chat.c.title).label("name"),
            func.coalesce(participant.c.unit_code, chat.c.unit_code).label("unit_code"),
            outbox.c.error,
        )
        .select_from(outbox)
        .outerjoin(membership, is_theirs)
        .outerjoin(participant, participant.c.id == membership.c.participant_id)
        .outerjoin(chat, chat.c.address == outbox.c.address)
        .where(*failed)
        .order_by(outbox.c.id)
    )
    return every(tx, Undelivered, rows)
