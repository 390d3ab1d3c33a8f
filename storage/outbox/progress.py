"""How far the outbox has come; holding back and stopping what must not go out.

What is on its way at that moment arrives, and is counted as sent.
"""

from collections.abc import Collection
from datetime import datetime
from typing import NotRequired, TypedDict, Unpack

from sqlalchemy import ColumnElement, Connection, func, literal, select, update

from storage.statements import changed
from storage.tables import outbox
from storage.tables.delivery import IS_WAITING, DeliveryState

STOPPED = "stopped"
"""The error of rows that `stop` has dropped."""


class Which(TypedDict):
    """What all recipients of one notice have in common; `notice` is one of ours, never typed."""

    contest_id: int
    notice: str
    round: int
    detail: NotRequired[str]


def waiting(tx: Connection, contest_id: int) -> int:
    """How many rows are still to be sent."""
    return tx.execute(
        select(func.count()).where(IS_WAITING, outbox.c.contest_id == contest_id)
    ).scalar_one()


def counts(tx: Connection, contest_id: int) -> dict[tuple[str, DeliveryState], int]:
    """Rows by notice and state."""
    rows = tx.execute(
        select(outbox.c.notice, outbox.c.state, func.count())
        .where(outbox.c.contest_id == contest_id)
        .group_by(outbox.c.notice, outbox.c.state)
    )
    return {(notice, state): how_many for notice, state, how_many in rows}


def progress(tx: Connection, **notice: Unpack[Which]) -> dict[DeliveryState, int]:
    """Of one notice, a broadcast for instance: how many recipients are in each state."""
    rows = tx.execute(
        select(outbox.c.state, func.count()).where(is_notice(notice)).group_by(outbox.c.state)
    )
    return dict.fromkeys(DeliveryState, 0) | dict(rows.all())


def ahead(tx: Connection, contest_id: int, at: datetime) -> int:
    """How many rows will be due by then, and go out before what is added at the end."""
    due = IS_WAITING, outbox.c.contest_id == contest_id, outbox.c.not_before_at <= at
    return tx.execute(select(func.count()).where(*due)).scalar_one()


def sent_to(tx: Connection, addresses: Collection[str], **notice: Unpack[Which]) -> int:
    """How many of these have been sent one notice."""
    theirs = outbox.c.address.in_(addresses), outbox.c.state == DeliveryState.SENT
    return tx.execute(select(func.count()).where(is_notice(notice), *theirs)).scalar_one()


def errors(tx: Connection, **notice: Unpack[Which]) -> dict[str, int]:
    """Of one notice: how many failed, by the error."""
    rows = tx.execute(
        select(outbox.c.error, func.count())
        .where(is_notice(notice), outbox.c.state == DeliveryState.FAILED)
        .group_by(outbox.c.error)
    )
    return dict(rows.all())


def hold(tx: Connection, **notice: Unpack[Which]) -> int:
    """Send no more of one notice for now; how many recipients have to wait.

    Held rows are no part of the index of what waits: however many there are, they slow down
    nothing that is to be sent meanwhile.
    """
    these = update(outbox).where(is_notice(notice), IS_WAITING)
    return changed(tx, these.values(state=DeliveryState.HELD))


def let_go(tx: Connection, **notice: Unpack[Which]) -> int:
    """Send the rest of what was held; how many recipients that is."""
    these = update(outbox).where(is_notice(notice), outbox.c.state == DeliveryState.HELD)
    return changed(tx, these.values(state=DeliveryState.WAITING))


def stop(tx: Connection, **notice: Unpack[Which]) -> int:
    """Send no more of one notice, ever; how many recipients will not get it."""
    to_come = outbox.c.state.in_([DeliveryState.WAITING, DeliveryState.HELD])
    these = update(outbox).where(is_notice(notice), to_come)
    return changed(tx, these.values(state=DeliveryState.DROPPED, error=STOPPED))


def is_notice(notice: Which) -> ColumnElement[bool]:
    """Rows of one notice, of whichever recipients."""
    return (
        (outbox.c.contest_id == notice["contest_id"])
        & (outbox.c.notice == literal(notice["notice"], literal_execute=True))
        & (outbox.c.round == notice["round"])
        & (outbox.c.detail == notice.get("detail", ""))
    )
