"""Who did not get a broadcast, and why."""

import asyncio

from conversation.action.broadcasts import SendUndelivered, ShowBroadcasts
from conversation.messenger import Away
from conversation.screen import File, Screen
from conversation.texts import Texts
from handlers.broadcasts import history
from handlers.visit import Visit
from printing.lists import list_of
from storage import broadcasts
from storage.broadcasts import Undelivered


def by_reason(t: Texts, errors: dict[str, int]) -> dict[str, int]:
    """As people read it; the most frequent first."""
    counted: dict[str, int] = {}
    for error, count in errors.items():
        why = reason(t, error)
        counted[why] = counted.get(why, 0) + count
    return dict(sorted(counted.items(), key=lambda item: -item[1]))


def reason(t: Texts, error: str) -> str:
    """Of what the outbox keeps about a failure: for some of them a word of ours and a colon."""
    match error.partition(":")[0]:
        case Away.BLOCKED:
            return t("đã chặn bot")
        case Away.GONE:
            return t("tài khoản hoặc nhóm không còn")
        case "perhaps sent twice":
            return t("không rõ đã nhận hay chưa")
        case "not composed; see the log":
            return t("lỗi của hệ thống, xem nhật ký")
    return t("không gửi được: {error}", error=error)


async def send(action: SendUndelivered, visit: Visit) -> Screen:
    """The list as a workbook."""
    each = await visit.database.read(broadcasts.find, visit.stored.id, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    found = await visit.database.read(broadcasts.undelivered, each)
    t = visit.t
    title = t("Không gửi được thông báo")
    heads = (t("Họ và tên"), t("Đơn vị"), t("Lý do"))
    rows = [_row(visit, who) for who in found]
    data = await asyncio.to_thread(list_of, title, heads, rows)
    return Screen(
        title=title,
        lines=(t("Lập lúc {at}. Xin không chuyển tiếp.", at=t.full_moment(visit.at)),),
        file=File(f"thong-bao-{each.id}.xlsx", data),
    )


def _row(visit: Visit, who: Undelivered) -> tuple[str, str, str]:
    unit = visit.stored.contest.units.find(who.unit_code) if who.unit_code else None
    return who.name or who.address, unit.name if unit else "", reason(visit.t, who.error)
