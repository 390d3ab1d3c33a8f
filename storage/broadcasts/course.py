"""A confirmed broadcast: confirmed once, begun once, held back, let go, stopped, ended.

Whoever comes first does each; to everybody else the change says False.
"""

from datetime import datetime

from sqlalchemy import Connection, select, update

from storage import outbox
from storage.broadcasts.writing import Broadcast
from storage.outbox import Which
from storage.recipients import Recipients
from storage.statements import every, held
from storage.tables import broadcast
from storage.tables.broadcasts import BroadcastState
from storage.tables.delivery import BROADCAST

AFTER_ALL_ELSE = -1
"""The priority of its rows: what the calendar owes people goes before it."""

_UNDER_WAY = (BroadcastState.PLANNED, BroadcastState.SENDING, BroadcastState.PAUSED)


def which(each: Broadcast) -> Which:
    """Its rows of the outbox."""
    return Which(contest_id=each.contest_id, notice=BROADCAST, round=0, detail=str(each.id))


def twin(tx: Connection, each: Broadcast, since: datetime) -> Broadcast | None:
    """The last of the same content to the same people that was confirmed since then.

    Whoever confirms another of this content meanwhile waits until this change is committed.
    """
    is_alike = broadcast.c.contest_id == each.contest_id, broadcast.c.digest == each.digest
    alike = select(broadcast).where(*is_alike).order_by(broadcast.c.id).with_for_update()
    found = [
        other
        for other in every(tx, Broadcast, alike)
        if other.id != each.id
        and other.audience == each.audience
        and other.confirmed_at
        and other.confirmed_at > since
    ]
    return found[-1] if found else None


def confirm(tx: Connection, each: Broadcast, *, send_at: datetime, at: datetime) -> bool:
    """From now on it is sent by itself."""
    mine = update(broadcast).where(
        broadcast.c.id == each.id,
        broadcast.c.state == BroadcastState.WRITTEN,
        broadcast.c.who.is_not(None),
    )
    return held(tx, mine.values(state=BroadcastState.PLANNED, send_at=send_at, confirmed_at=at))


def under_way(tx: Connection, contest_id: int, *, ended_since: datetime) -> list[Broadcast]:
    """What is planned, being sent or paused, and what has ended since then; oldest first."""
    theirs = broadcast.c.contest_id == contest_id
    is_going = broadcast.c.state.in_(_UNDER_WAY) | (broadcast.c.ended_at > ended_since)
    these = select(broadcast).where(theirs, is_going).order_by(broadcast.c.id)
    return every(tx, Broadcast, these)


def begin(tx: Connection, each: Broadcast, whom: Recipients, at: datetime) -> int:
    """Add its rows to the outbox; how many recipients it has."""
    if not _move(tx, each.id, BroadcastState.PLANNED, BroadcastState.SENDING, began_at=at):
        return 0
    return outbox.add(tx, addresses=whom, at=at, priority=AFTER_ALL_ELSE, **which(each))


def pause(tx: Connection, each: Broadcast) -> bool:
    if not _move(tx, each.id, BroadcastState.SENDING, BroadcastState.PAUSED):
        return False
    hold(tx, each)
    return True


def resume(tx: Connection, each: Broadcast) -> bool:
    if not _move(tx, each.id, BroadcastState.PAUSED, BroadcastState.SENDING):
        return False
    let_go(tx, each)
    return True


def hold(tx: Connection, each: Broadcast) -> None:
    """Keep its rows back; what is on its way arrives."""
    outbox.hold(tx, **which(each))
    tx.execute(update(broadcast).where(broadcast.c.id == each.id).values(is_held=True))


def let_go(tx: Connection, each: Broadcast) -> None:
    outbox.let_go(tx, **which(each))
    tx.execute(update(broadcast).where(broadcast.c.id == each.id).values(is_held=False))


def stop(tx: Connection, each: Broadcast, at: datetime) -> bool:
    """Send no more of it, ever."""
    mine = update(broadcast).where(broadcast.c.id == each.id, broadcast.c.state.in_(_UNDER_WAY))
    if not held(tx, mine.values(state=BroadcastState.STOPPED, ended_at=at)):
        return False
    outbox.stop(tx, **which(each))
    return True


def finish(tx: Connection, each: Broadcast, at: datetime) -> bool:
    return _move(tx, each.id, BroadcastState.SENDING, BroadcastState.DONE, ended_at=at)


def show_in(tx: Connection, broadcast_id: int, panel: str) -> None:
    """The message that shows how far it has come, by the messenger's reference."""
    tx.execute(update(broadcast).where(broadcast.c.id == broadcast_id).values(panel=panel))


def leave(tx: Connection, address: str, panel: str) -> None:
    """Something else is shown in that message now."""
    shown_there = broadcast.c.address == address, broadcast.c.panel == panel
    tx.execute(update(broadcast).where(*shown_there).values(panel=None))


def _move(
    tx: Connection,
    broadcast_id: int,
    from_: BroadcastState,
    to: BroadcastState,
    **instants: datetime,
) -> bool:
    mine = update(broadcast).where(broadcast.c.id == broadcast_id, broadcast.c.state == from_)
    return held(tx, mine.values(state=to, **instants))
