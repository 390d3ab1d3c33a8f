"""The units' table that a correction replaced, beside the earlier one of persons."""

from sqlalchemy import Connection

from conversation.action.corrections import ShowEarlierRanking, ShowEarlierUnits
from conversation.action.results import ShowUnits
from conversation.screen import Choice, Heading, Line, Screen
from handlers import paging
from handlers.results import rankings, unit_rankings
from handlers.visit import Visit
from storage import corrections, standings

_PER_PAGE = 25


async def show(action: ShowEarlierUnits, visit: Visit) -> Screen | None:
    """None of what was never published."""
    found = await visit.database.read(corrections.find, visit.stored.id, action.correction)
    earlier = await visit.database.read(corrections.earlier, visit.stored.id, action.correction)
    if found is None or found.done_at is None or earlier is None or earlier.digest is None:
        return None
    t, about = visit.t, (action.correction, action.round)
    lines = await visit.database.read(_lines, visit, *about)
    pages = paging.pages(lines, _PER_PAGE)
    page = paging.clamp(action.page, len(pages))
    name = rankings.name(visit, action.round)
    return Screen(
        title=t("Đơn vị, bảng cũ đã đính chính · {round}", round=name),
        lines=(
            t("Bảng này không còn giá trị từ {at}.", at=t.full_moment(found.done_at)),
            "",
            *pages[page],
        ),
        choices=(
            *paging.turns(t, page, len(pages), lambda to: ShowEarlierUnits(*about, to)),
            (Choice(t("Bảng xếp hạng khi đó"), ShowEarlierRanking(*about)),),
            (Choice(t("Tỷ lệ của các đơn vị"), ShowUnits(action.round or rankings.FINAL, 0)),),
        ),
    )


def _lines(tx: Connection, visit: Visit, correction_id: int, number: int) -> list[Line]:
    """Block by block."""
    lines: list[Line] = []
    which = correction_id, visit.stored.id, number
    for block in visit.rules.blocks:
        table = standings.earlier_units(tx, *which, block.code)
        lines += [Heading(block.name), *(unit_rankings.scored_line(visit, row) for row in table)]
    if not visit.rules.blocks:
        table = standings.earlier_units(tx, *which, None)
        lines += [unit_rankings.scored_line(visit, row) for row in table]
    return lines
