"""A paper is asked for: logged, and made when its row of the outbox is sent.

So it is made once however often it is tapped, also after a restart, and holds up no other answer.
"""

from math import ceil
from typing import Final

from sqlalchemy import Connection

from conversation.action.reports import AskReport, ShowRoundReports
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.reports import choosing, kinds
from handlers.reports.kinds import Kind
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import acts, outbox, reports

_PAPERS_A_SECOND: Final = 1000  # on a small server
_WORTH_SAYING_SECONDS: Final = 5


async def ask(action: AskReport, visit: Visit) -> Screen:
    closed = await choosing.told_rounds(visit)
    number = action.round
    numbers = closed if number == WHOLE_CONTEST else [n for n in closed if n == number]
    if not numbers or action.kind not in await choosing.possible(visit, number):
        return await choosing.show_rounds(visit)
    kind = Kind(action.kind)
    await visit.database.write(_ask, visit, number, kind)
    ids = [visit.stored.round_ids[each] for each in numbers]
    return _being_made(visit, number, kind, await visit.database.read(reports.count_papers, ids))


def _ask(tx: Connection, visit: Visit, number: int, kind: Kind) -> None:
    """Once for a press that comes again. In the language in which it was asked for."""
    is_new = outbox.add(
        tx,
        contest_id=visit.stored.id,
        notice=notices.REPORT,
        round=number,
        detail=f"{kind:d}.{visit.language}.{visit.at:%Y%m%d%H%M%S}",
        addresses=[(visit.address, visit.place.topic)],
        at=visit.at,
    )
    if is_new:
        detail = {"contest": visit.rules.code, "round": number, "kind": kind.name.lower()}
        acts.log(tx, at=visit.at, address=visit.address, kind="make_report", detail=detail)


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
