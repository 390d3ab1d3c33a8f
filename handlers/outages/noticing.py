"""No update could be received for a while: who is told, and what is kept of it.

Telegram keeps a press for 150 seconds; after a longer outage it is gone, and nobody but us can
tell the person who made it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from contest.calendar import round_at, round_touched
from conversation.action.sitting import StartAttempt
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.alerts import telling
from handlers.sitting import invitation
from handlers.visit import Visit
from storage import attempts, outages, outbox
from storage.alerts import Kind, Trouble
from storage.contests import StoredContest
from storage.outages import Outage
from storage.outbox import Delivery

log = structlog.get_logger()

PRESSES_KEPT = timedelta(seconds=150)
"""Core.telegram.org says nothing of it; tdlib/telegram-bot-api, Client.cpp, add_update."""

_URGENT = 10
"""Before everything else in the outbox: people sit there and press."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that updates are received. `real_at`: by the computer's clock; `at`: in the
    contest, where `speed` seconds go by in one. `silent`: how long this process itself has gone
    without one, so that a clock that was set is no outage; None where this is its first."""

    messenger: str
    real_at: datetime
    at: datetime
    speed: float
    silent: timedelta | None


def note(tx: Connection, stored: StoredContest | None, sign: Sign) -> None:
    """Keep the sign; after too long without one, tell those who have a paper open, once."""
    before = outages.renew(tx, sign.messenger, sign.real_at)
    if before is None or stored is None:
        return
    length = sign.real_at - before
    if sign.silent is not None:
        length = min(length, sign.silent)
    if length > PRESSES_KEPT:
        _record(tx, stored, sign.at - length * sign.speed, sign.at)


def _record(tx: Connection, stored: StoredContest, began_at: datetime, ended_at: datetime) -> None:
    people = attempts.count_open(tx, stored.id, began_at, ended_at)
    touched = round_touched(stored.rules, began_at, ended_at)
    log.warning("no updates were received", since=began_at.isoformat(), people=people)
    if not people and not touched:
        return  # nobody was kept from anything
    outage = outages.record(
        tx,
        stored.id,
        began_at=began_at,
        ended_at=ended_at,
        people=people,
        round=touched.number if touched else 0,
    )
    outbox.add_for_open_papers(tx, notice=notices.OUTAGE, **about(outage, ended_at))
    if touched:
        outbox.add_for_organizers(tx, notice=notices.OUTAGE_REPORT, **about(outage, ended_at))
    else:
        trouble = Trouble(Kind.OUTAGE, facts={"people": people})
        telling.record_over(tx, stored, trouble, began_at, ended_at)


def about(outage: Outage, at: datetime) -> outbox.About:
    """Of a notice written at `at`: once for each outage."""
    return outbox.About(
        contest_id=outage.contest_id,
        round=outage.round,
        detail=str(outage.id),
        at=at,
        priority=_URGENT,
    )


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """To somebody who has a paper open: what was pressed meanwhile may be lost."""
    outage = await visit.database.read(outages.find, visit.stored.id, int(delivery.detail))
    current = round_at(visit.rules, visit.at)
    if outage is None or current is None:
        return None
    mine = await invitation.own_attempts(visit, current)
    if not mine or mine[-1].handed_in_at or visit.at >= mine[-1].deadline_at:
        return None
    t = visit.t
    deadline = t.deadline(mine[-1].deadline_at, visit.at)
    return Screen(
        title=t("Hệ thống vừa bị gián đoạn {from_to}", from_to=from_to(visit, outage)),
        lines=(
            t(
                "Ban Tổ chức xin lỗi anh/chị. Những lần bấm nút trong thời gian đó có thể chưa "
                "được ghi nhận; các câu đã hiện là đã chọn trước đó vẫn được giữ."
            ),
            t(
                "Xin anh/chị bấm Làm tiếp, chọn lại câu vừa bấm và nộp bài trước {at}.",
                at=deadline,
            ),
        ),
        choices=(
            (Choice(t("Làm tiếp"), StartAttempt(current.number, mine[-1].number), is_main=True),),
        ),
    )


def from_to(visit: Visit, outage: Outage) -> str:
    """From when to when, in words; with days where they are not one."""
    t = visit.t
    if t.date(outage.began_at) == t.date(outage.ended_at):
        began, ended = t.time(outage.began_at), t.time(outage.ended_at)
    else:
        began, ended = t.moment(outage.began_at), t.moment(outage.ended_at)
    return t("từ {began} đến {ended}", began=began, ended=ended)
