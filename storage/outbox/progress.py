"""How far the outbox has come, and stopping what must not go out."""

from datetime import datetime
from typing import NotRequired, TypedDict, Unpack

from sqlalchemy import ColumnElement, Connection, func, select, update

from storage.statements import changed
from storage.tables import outbox
from storage.tables.delivery import IS_WAITING, DeliveryState


class Which(TypedDict):
    """What all recipients of one notice have in common."""

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
        select(outbox.c.state, func.count()).where(_is(notice)).group_by(outbox.c.state)
    )
    return dict.fromkeys(DeliveryState, 0) | dict(rows.all())


def stop(tx: Connection, **notice: Unpack[Which]) -> int:
    """Send no more of one notice; how many recipients will not get it."""
    these = update(outbox).where(_is(notice), IS_WAITING)
    return changed(tx, these.values(state=DeliveryState.DROPPED, error="stopped"))


def postpone(tx: Connection, *, not_before_at: datetime, **notice: Unpack[Which]) -> int:
    """Send the rest of one notice from another instant on, sooner or later."""
    these = update(outbox).where(_is(notice), IS_WAITING)
    return changed(tx, these.values(not_before_at=not_before_at))


def _is(notice: Which) -> ColumnElement[bool]:
    return (
        (outbox.c.contest_id == notice["contest_id"])
        & (outbox.c.notice == notice["notice"])
        & (outbox.c.round == notice["round"])
        & (outbox.c.detail == notice.get("detail", ""))
    )
