"""What a confirmed broadcast does by itself: it begins, rests in quiet hours, and ends."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from handlers import notices
from handlers.broadcasts import audience
from storage import broadcasts, outbox
from storage.broadcasts import Broadcast, BroadcastState
from storage.contests import StoredContest
from storage.outbox import DeliveryState

_LONG = timedelta(minutes=2)
"""Nobody looks at a progress bar for longer."""


def advance(tx: Connection, stored: StoredContest, at: datetime) -> None:
    """Do what is due; for the leader alone."""
    is_quiet = after_quiet(at, stored.rules.quiet_hours, stored.rules.zone) > at
    for each in broadcasts.under_way(tx, stored.id, ended_since=at):
        if each.state is BroadcastState.SENDING:
            _go_on(tx, each, at, is_quiet=is_quiet)
        elif _is_due(each, at) and not is_quiet:
            broadcasts.begin(tx, each, audience.recipients(stored, each), at)


def may_advance(each: Broadcast, at: datetime) -> bool:
    """Whether there may be something to do: what is planned for later needs no writing."""
    return each.state is BroadcastState.SENDING or _is_due(each, at)


def _is_due(each: Broadcast, at: datetime) -> bool:
    is_planned = each.state is BroadcastState.PLANNED
    return is_planned and each.send_at is not None and each.send_at <= at


def _go_on(tx: Connection, each: Broadcast, at: datetime, *, is_quiet: bool) -> None:
    if is_quiet and not each.is_held:
        broadcasts.hold(tx, each)
    elif each.is_held and not is_quiet:
        broadcasts.let_go(tx, each)
    states = outbox.progress(tx, **broadcasts.which(each))
    if states[DeliveryState.WAITING] or states[DeliveryState.HELD]:
        return
    if broadcasts.finish(tx, each, at) and not _is_looked_at(each, at):
        _report(tx, each, at)


def _is_looked_at(each: Broadcast, at: datetime) -> bool:
    """Or else the end is told in a message of its own."""
    is_fresh = each.confirmed_at is not None and at <= each.confirmed_at + _LONG
    return is_fresh and each.panel is not None


def _report(tx: Connection, each: Broadcast, at: datetime) -> None:
    outbox.add(
        tx,
        addresses=[(each.address, None)],
        contest_id=each.contest_id,
        notice=notices.BROADCAST_REPORT,
        round=0,
        detail=str(each.id),
        at=at,
    )
