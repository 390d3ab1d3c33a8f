"""When a broadcast goes out: at once, or at an instant that an organizer types."""

from datetime import datetime, timedelta

from contest.calendar.typed import read_moment
from conversation.action.broadcasts import SendAtOnce, ShowBroadcasts, TimeBroadcast
from conversation.screen import Screen
from handlers.broadcasts import history, reviewing
from handlers.visit import Visit
from storage import broadcasts

_LATEST = timedelta(days=60)


async def set_time(action: TimeBroadcast, visit: Visit) -> Screen:
    """Ask for the instant, or take the one typed."""
    t, each = visit.t, await reviewing.being_written(visit, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    if visit.text is None:
        return _ask(visit, action)
    at = read_moment(visit.text, visit.at, visit.rules.zone)
    if at is None:
        return _ask(visit, action, t("Chưa đọc được giờ gửi."))
    if why := _refusal(visit, at):
        return _ask(visit, action, why)
    await visit.database.write(broadcasts.send_at, each.id, at)
    return await reviewing.show_again(visit, each.id)


async def send_at_once(action: SendAtOnce, visit: Visit) -> Screen:
    if await reviewing.being_written(visit, action.broadcast):
        await visit.database.write(broadcasts.send_at, action.broadcast, None)
    return await reviewing.show_again(visit, action.broadcast)


def _refusal(visit: Visit, at: datetime) -> str:
    t = visit.t
    if at <= visit.at:
        return t("{at} đã qua.", at=t.full_moment(at))
    if at > visit.at + _LATEST:
        return t("{at} còn xa quá: chỉ hẹn trước tối đa 60 ngày.", at=t.full_moment(at))
    return ""


def _ask(visit: Visit, action: TimeBroadcast, why: str = "") -> Screen:
    t = visit.t
    example = visit.at + timedelta(days=1)
    lines = (
        t("Xin nhập giờ gửi, hoặc ngày và giờ."),
        t("Ví dụ: 14:30, hoặc {day} 14:30", day=f"{example.day}/{example.month}"),
    )
    return Screen(title=t("Hẹn giờ gửi"), lines=(*((why,) if why else ()), *lines), asks=action)
