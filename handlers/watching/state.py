"""/tinhhinh: today in one screen. Participants must not see any of it while a round is open."""

from datetime import timedelta

from conversation.action.feedback import ListFeedback
from conversation.action.units import ShowHeadcounts
from conversation.action.watching import SendHours, ShowState
from conversation.screen import Choice, Heading, Line, Screen
from conversation.texts import Texts
from handlers.desk import provisional
from handlers.permissions import doors
from handlers.visit import Visit
from handlers.watching import figures, program_lines
from handlers.watching.figures import Figures, RoundFigures, Share

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


async def show(visit: Visit) -> Screen:
    t = visit.t
    headcount = Choice(t("Biên chế để tính tỷ lệ"), ShowHeadcounts(0))
    again = Choice(t("Cập nhật"), ShowState(), is_main=True)
    rows = (
        *await provisional.ways(visit),
        (again, Choice(t("Biểu đồ theo giờ"), SendHours())),
        (Choice(t("Các ý kiến"), ListFeedback(0, 0)),),
        (headcount,),
    )
    return Screen(
        title=t("Tình hình lúc {at}", at=t.moment(visit.at)),
        lines=tuple(await lines(visit)),
        choices=doors(rows, visit),
    )


async def lines(visit: Visit) -> list[Line]:
    """What there is to know at this moment, in the order in which it is asked."""
    now = await visit.database.read(figures.read, visit.stored, visit.at)
    return [
        *_round_lines(visit, now),
        "",
        *program_lines.traffic_lines(visit.t, now.traffic),
        "",
        *program_lines.alert_lines(visit, now),
        *program_lines.backup_lines(visit.t, now),
        "",
        visit.t.many("Ý kiến chờ trả lời: {n}.", now.unanswered),
        *program_lines.complaint_lines(visit.t, now),
    ]


def _round_lines(visit: Visit, now: Figures) -> list[Line]:
    t = visit.t
    registered = t.many("Đã đăng ký: {n} người.", now.registered)
    if now.round is None:
        first = visit.rules.rounds[0]
        opens = t("{round} mở lúc {at}.", round=first.title, at=t.moment(first.opens_at))
        return [opens, registered]
    return [
        Heading(_round_line(visit, now.round)),
        _share_line(t, t("Đã dự thi"), now.round.all),
        *(_share_line(t, f"• {name}", share) for name, share in now.round.blocks.items()),
        "",
        t("Từ khi mở tuần thi:"),
        t("• đã vào thi: {n}", n=t.number(now.round.started)),
        t("• đã nộp bài: {n}", n=t.number(now.round.handed_in)),
        t("• đang làm bài: {n}", n=t.number(now.open_papers)),
        t.many("Hôm nay có {n} bài nộp.", now.round.handed_in_today),
        registered,
    ]


def _round_line(visit: Visit, figures_: RoundFigures) -> str:
    t, current = visit.t, figures_.round
    closes = t.moment(current.closes_at)
    if visit.at >= current.closes_at:
        return t("{round} đã đóng lúc {closes}", round=current.title, closes=closes)
    left = length(t, current.closes_at - visit.at)
    return t(
        "{round} đang mở, còn {left} (đến {closes})", round=current.title, left=left, closes=closes
    )


def _share_line(t: Texts, whose: str, share: Share) -> str:
    taken = t.number(share.participants)
    if share.rate is None or share.headcount is None:
        return t.many("{whose}: {n} người, chưa rõ biên chế", share.participants, whose=whose)
    return t(
        "{whose}: {rate} ({taken}/{headcount})",
        whose=whose,
        rate=t.percent(share.rate),
        taken=taken,
        headcount=t.number(share.headcount),
    )


def length(t: Texts, left: timedelta) -> str:
    """A length of time as people say it: of its two largest units, down to minutes."""
    days, rest = divmod(left, _DAY)
    hours, rest = divmod(rest, _HOUR)
    minutes = rest // _MINUTE
    if days:
        return t("{days} ngày {hours} giờ", days=days, hours=hours)
    if hours:
        return t("{hours} giờ {minutes} phút", hours=hours, minutes=minutes)
    return t.many("{n} phút", minutes)
