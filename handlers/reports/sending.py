"""A paper that was asked for, made when its turn to be sent comes; or why it was not made."""

from collections.abc import Sequence

from conversation.action.desk import RankAgain
from conversation.action.reports import AskReport, ShowRoundReports
from conversation.screen import Choice, File, Line, Row, Screen
from handlers.due import ranking
from handlers.permissions import may
from handlers.refusals import explain
from handlers.reports import choosing, commendation, kinds, weekly_report, workbook
from handlers.reports.gathering import Disagrees
from handlers.reports.kinds import Kind
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage.outbox import Delivery

_REASONS_SHOWN = 12


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None for whoever may not have it any more, or where the round has been opened again."""
    number, (kind, language, _) = delivery.round, delivery.detail.split(".")
    return await _compose(visit.speaking(language), Kind(int(kind)), number)


async def _compose(visit: Visit, kind: Kind, number: int) -> Screen | None:
    closed = await choosing.told_rounds(visit)
    numbers = closed if number == WHOLE_CONTEST else [n for n in closed if n == number]
    if not numbers or not may(AskReport(number, kind), visit):
        return None
    if kind not in await choosing.possible(visit, number):
        return None
    try:
        data = await _make(visit, kind, number, numbers)
    except Disagrees as wrong:
        return await _refuse(visit, kind, wrong)
    t = visit.t
    return Screen(
        title=f"{kinds.name(t, kind)} · {rankings.name(visit, number)}",
        lines=(t("Lập lúc {at}. Các số liệu đã được đối chiếu.", at=t.full_moment(visit.at)),),
        file=File(kinds.file_name(kind, number), data),
    )


async def _make(visit: Visit, kind: Kind, number: int, numbers: Sequence[int]) -> bytes:
    match kind:
        case Kind.WORKBOOK:
            return await workbook.make(visit, number, numbers)
        case Kind.REPORT:
            return await weekly_report.make(visit, number)
        case Kind.COMMENDATION:
            return await commendation.make(visit, number)


async def _refuse(visit: Visit, kind: Kind, wrong: Disagrees) -> Screen:
    t, number = visit.t, wrong.number
    name = f"{kinds.name(t, kind)} · {rankings.name(visit, number)}"
    lines: list[Line] = [f"• {explain(t, reason)}" for reason in wrong.reasons[:_REASONS_SHOWN]]
    return Screen(
        title=t("Chưa lập được tệp: số liệu chưa khớp"),
        lines=(name, *lines),
        choices=(*await _again(visit, number), _back(visit, number)),
    )


async def _again(visit: Visit, number: int) -> tuple[Row, ...]:
    """A published table stays as it was: only before can it be made anew."""
    may_change = await visit.database.read(ranking.is_provisional, visit.stored, number)
    if not may_change or not may(RankAgain(number), visit):
        return ()
    return ((Choice(visit.t("Tính lại từ các bài đã nộp"), RankAgain(number), is_main=True),),)


def _back(visit: Visit, number: int) -> Row:
    return (Choice(visit.t("Báo cáo"), ShowRoundReports(number)),)
