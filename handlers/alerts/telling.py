"""Each trouble is told once, with what to do; and once that it is over.

It counts as over when there was no sign of it for a while, and what comes back soon after is not
told again: something that comes and goes must not ring all day.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import structlog
from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from conversation.action.watching import ShowState
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.alerts import wording
from handlers.visit import Visit
from storage import alerts, outbox
from storage.alerts import Alert, Kind, Trouble
from storage.contests import StoredContest
from storage.outbox import Delivery

log = structlog.get_logger()

CALM: Final = timedelta(minutes=5)
"""Without a sign for so long it is over."""

REST: Final = timedelta(minutes=30)
"""For so long after its end the same trouble is not told again."""

_URGENT: Final = 10


def settle(
    tx: Connection, stored: StoredContest, seen: Iterable[Trouble], at: datetime, speed: float
) -> None:
    """Raise an alert for what is new of the troubles seen, and end those that are over.

    `speed` seconds of the contest go by in one.
    """
    for trouble in seen:
        ended_at = alerts.ended_last(tx, stored.id, trouble)
        if ended_at is not None and at < ended_at + REST * speed:
            continue
        raised = alerts.raise_(tx, stored.id, trouble, at)
        if raised:
            log.warning("trouble", kind=trouble.kind, about=trouble.about)
            _tell(tx, stored, raised, notices.ALERT, at)
    for each in alerts.open_now(tx, stored.id):
        if at >= each.seen_at + CALM * speed and alerts.end(tx, each.id, at):
            log.info("trouble over", kind=each.kind, about=each.about)
            _tell(tx, stored, each, notices.ALERT_OVER, at)


def record_over(
    tx: Connection, stored: StoredContest, trouble: Trouble, began_at: datetime, at: datetime
) -> None:
    """A trouble that could be told only when it was over."""
    raised = alerts.raise_(tx, stored.id, trouble, began_at)
    if raised and alerts.end(tx, raised.id, at):
        _tell(tx, stored, raised, notices.ALERT_OVER, at)


def untold(tx: Connection, contest_id: int) -> list[Alert]:
    """What has to be told past the outbox, because that is the trouble."""
    now = alerts.open_now(tx, contest_id)
    return [each for each in now if each.kind is Kind.OUTBOX and each.told_at is None]


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """Pointless once it is over: then that is told, with what it was."""
    alert = await visit.database.read(alerts.find, visit.stored.id, int(delivery.detail))
    if alert is None or alert.ended_at is not None or alert.told_at or not visit.is_organizer:
        return None
    return show(visit, alert)


async def compose_over(delivery: Delivery, visit: Visit) -> Screen | None:
    alert = await visit.database.read(alerts.find, visit.stored.id, int(delivery.detail))
    if alert is None or alert.ended_at is None or not visit.is_organizer:
        return None
    t = visit.t
    return Screen(
        title=t("Đã trở lại bình thường"),
        lines=(
            wording.what(visit, alert),
            t(
                "Từ {began} đến {ended}.",
                began=t.moment(alert.began_at),
                ended=t.moment(alert.ended_at),
            ),
        ),
        choices=_to_state(visit),
    )


def show(visit: Visit, alert: Alert) -> Screen:
    """To organizers: what happened, and what they can do about it."""
    t = visit.t
    return Screen(
        title=t("⚠ Cảnh báo"),
        lines=(
            wording.what(visit, alert),
            t("Từ {began}.", began=t.moment(alert.began_at)),
            "",
            wording.what_to_do(visit, alert),
        ),
        choices=_to_state(visit),
    )


def _tell(tx: Connection, stored: StoredContest, alert: Alert, notice: str, at: datetime) -> None:
    rules = stored.rules
    outbox.add_for_organizers(
        tx,
        contest_id=stored.id,
        notice=notice,
        round=0,
        detail=str(alert.id),
        at=at,
        not_before_at=after_quiet(at, rules.quiet_hours, rules.zone),
        priority=_URGENT,
    )


def _to_state(visit: Visit) -> tuple[tuple[Choice, ...], ...]:
    return ((Choice(visit.t("Tình hình"), ShowState()),),)
