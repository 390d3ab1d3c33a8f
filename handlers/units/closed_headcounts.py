"""The headcounts that rates are counted by, and who is not in them, for organizers."""

from contest.headcounts import as_closed
from contest.roster import Status
from contest.rules import HeadcountSource
from conversation.action.units import ShowHeadcounts
from conversation.screen import Line, Screen
from conversation.texts import Texts
from handlers import paging
from handlers.visit import Visit
from storage import headcounts
from storage.headcounts import NotCounted

_PER_PAGE = 20


async def show(action: ShowHeadcounts, visit: Visit) -> Screen:
    t, contest_id = visit.t, visit.stored.id
    closed = await visit.database.read(headcounts.closed, contest_id)
    closes_at = t.full_moment(visit.rules.headcount_closes_at)
    if not closed:
        return Screen(
            title=t("Biên chế chưa chốt"),
            lines=(t("Sẽ chốt lúc {at}.", at=closes_at), _source(visit)),
        )
    count = await visit.database.read(headcounts.count_left_out, contest_id)
    pages = max(1, -(-count // _PER_PAGE))
    page = paging.clamp(action.page, pages)
    shown = await visit.database.read(
        headcounts.left_out, contest_id, limit=_PER_PAGE, offset=page * _PER_PAGE
    )
    units = as_closed(visit.stored.contest.units, closed)
    total = sum(unit.headcount or 0 for unit in units.children(None))
    unknown = sum(unit.headcount is None for unit in units)
    lines: list[Line] = [
        t.many("Tổng cộng {n} người.", total),
        *([t.many("{n} đơn vị chưa rõ biên chế.", unknown)] if unknown else []),
        _source(visit),
        *(["", t.many("Không tính {n} người:", count)] if count else []),
        *(_line(visit, each) for each in shown),
    ]
    return Screen(
        title=t("Biên chế chốt lúc {at}", at=closes_at),
        lines=tuple(lines),
        choices=paging.turns(t, page, pages, ShowHeadcounts),
    )


def _source(visit: Visit) -> str:
    t = visit.t
    if visit.rules.collective.headcount is HeadcountSource.ROSTER:
        return t("Đếm theo danh sách cán bộ, công chức.")
    return t("Theo danh sách đơn vị.")


def _line(visit: Visit, each: NotCounted) -> str:
    t, unit = visit.t, visit.stored.contest.units.find(each.unit_code)
    name = each.name or t("(đã xóa dữ liệu)")
    why = each.reason or _status(t, each.status)
    return f"• {name}, {unit.name if unit else each.unit_code}: {why}"


def _status(t: Texts, status: Status) -> str:
    return t("được miễn") if status is Status.EXEMPT else t("không thuộc đối tượng dự thi")
