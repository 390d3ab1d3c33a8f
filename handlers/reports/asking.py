"""A paper is asked for; how long making it takes is told."""

from math import ceil
from typing import Final

from conversation.action.reports import AskReport, ShowRoundReports
from conversation.screen import Choice, Screen
from handlers import asked_files, notices
from handlers.reports import choosing, kinds
from handlers.reports.kinds import Kind
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import reports

_PAPERS_A_SECOND: Final = 1000  # on a small server
_WORTH_SAYING_SECONDS: Final = 5


async def ask(action: AskReport, visit: Visit) -> Screen:
    closed = await choosing.told_rounds(visit)
    number = action.round
    numbers = closed if number == WHOLE_CONTEST else [n for n in closed if n == number]
    if not numbers or action.kind not in await choosing.possible(visit, number):
        return await choosing.show_rounds(visit)
    kind = Kind(action.kind)
    told = {"contest": visit.rules.code, "round": number, "kind": kind.name.lower()}
    await asked_files.ask(visit, notices.REPORT, kind, round_=number, act="make_report", told=told)
    ids = [visit.stored.round_ids[each] for each in numbers]
    return _being_made(visit, number, kind, await visit.database.read(reports.count_papers, ids))


def _being_made(visit: Visit, number: int, kind: Kind, papers: int) -> Screen:
    t, seconds = visit.t, ceil(papers / _PAPERS_A_SECOND)
    lines = [t.many("Đang lập tệp từ {n} bài dự thi. Tệp được gửi tại đây khi xong.", papers)]
    if seconds > _WORTH_SAYING_SECONDS:
        lines.append(t.many("Khoảng {n} giây; trong lúc đó bot vẫn trả lời như thường.", seconds))
    return Screen(
        title=f"{kinds.name(t, kind)} · {rankings.name(visit, number)}",
        lines=tuple(lines),
        choices=((Choice(t("Tệp khác"), ShowRoundReports(number)),),),
    )
