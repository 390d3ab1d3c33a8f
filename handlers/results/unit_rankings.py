"""The published tables of units, of a round or of the whole contest, with their totals."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from contest.collective import mean, rate
from conversation.action.records import ShowSeason
from conversation.action.results import ShowUnitPage
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers import paging
from handlers.records import season
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.stage.opened import current
from handlers.stage.points import said
from handlers.visit import Visit
from storage import standings
from storage.standings import RankedUnit

_PER_PAGE: Final = 25
_POSTED_AT_MOST: Final = 40


async def show(action: ShowUnitPage, visit: Visit) -> Screen:
    number = await rankings.choose(visit, action.round)
    if number is None:
        return rankings.nothing_yet(visit)
    blocks = visit.rules.blocks
    block = blocks[max(0, min(action.block, len(blocks) - 1))] if blocks else None
    table = await _table(visit, number, block.code if block else None)
    carried = await _carried_over(visit, number)
    pages = paging.pages(table, _PER_PAGE)
    page = paging.clamp(action.page, len(pages))
    return Screen(
        title=title(visit, number),
        lines=(
            *((Heading(block.name),) if block else ()),
            *(_with_stage(visit, row, carried) for row in pages[page]),
            "",
            total_line(visit, table),
            *(await _overall(visit, number)),
            _minimum(visit),
        ),
        choices=(
            *_turns(visit, action, number, page, len(pages)),
            *_block_rows(visit, number, action.block),
            *(await _way_to_season(visit) if carried else ()),
            *rankings.rows_below(visit, number, await rankings.tables(visit), units=False),
        ),
    )


def title(visit: Visit, number: int) -> str:
    return visit.t("Tỷ lệ dự thi · {round}", round=rankings.name(visit, number))


async def all_lines(visit: Visit, number: int) -> list[Line]:
    """The beginnings of the tables of every block, one below the other."""
    lines: list[Line] = []
    for block in visit.rules.blocks:
        lines += [Heading(block.name), *_posted(visit, await _table(visit, number, block.code)), ""]
    if not visit.rules.blocks:
        lines = [*_posted(visit, await _table(visit, number, None)), ""]
    return [*lines, *await _overall(visit, number), _minimum(visit)]


def total_line(visit: Visit, table: Sequence[RankedUnit]) -> str:
    return visit.t("Cộng: {figures}", figures=_total(visit, table))


async def _overall(visit: Visit, number: int) -> list[Line]:
    """All units together, those of no block too; a contest without blocks has one table anyhow."""
    if not visit.rules.blocks:
        return []
    top = await visit.database.read(standings.units_below, visit.stored.id, number, None)
    return [visit.t("Tất cả các đơn vị: {figures}", figures=_total(visit, top))]


def _total(visit: Visit, table: Sequence[RankedUnit]) -> str:
    """Counted from persons and scores; no rate where some headcount is unknown."""
    t = visit.t
    participants = sum(row.participants for row in table)
    known = [row.headcount for row in table if row.headcount is not None]
    headcount = sum(known) if len(known) == len(table) else None
    return t(
        "{figures} · điểm trung bình {mean}",
        figures=_figures(visit, participants, headcount),
        mean=t.number(mean(sum(row.score_sum for row in table), participants)),
    )


async def _table(visit: Visit, number: int, block: str | None) -> list[RankedUnit]:
    """Those with a place, then the others by their rate."""
    return await visit.database.read(standings.units, visit.stored.id, number, block=block)


def _posted(visit: Visit, table: Sequence[RankedUnit]) -> list[Line]:
    lines: list[Line] = [unit_line(visit, row) for row in table[:_POSTED_AT_MOST]]
    if len(table) > _POSTED_AT_MOST:
        lines.append(visit.t.many("… và {n} đơn vị nữa.", len(table) - _POSTED_AT_MOST))
    return [*lines, total_line(visit, table)]


def _minimum(visit: Visit) -> str:
    minimum = visit.t.percent_asked(visit.rules.collective.minimum_rate_percent)
    return visit.t("Chỉ xếp hạng đơn vị có tỷ lệ từ {minimum} trở lên.", minimum=minimum)


def unit_line(visit: Visit, row: RankedUnit) -> str:
    """By the name of then; tables kept by an older program have none."""
    units = visit.stored.contest.units
    place = "–" if row.place is None else f"{row.place}{'=' if row.is_tied else '.'}"
    unit = units.find(row.unit_code)
    name = row.name or (unit.name if unit else row.unit_code)
    figures = _figures(visit, row.participants, row.headcount)
    return f"{place} {name}: {figures}"


async def _carried_over(visit: Visit, number: int) -> Mapping[str, Decimal]:
    """What the Hội thi adds to the season of units, beside the table of the whole contest."""
    if number != WHOLE_CONTEST:
        return {}
    return await visit.database.read(season.carried_over, visit.stored.id)


def _with_stage(visit: Visit, row: RankedUnit, carried: Mapping[str, Decimal]) -> str:
    line = unit_line(visit, row)
    if row.unit_code not in carried:
        return line
    return visit.t(
        "{unit} · Hội thi {points}", unit=line, points=said(visit.t, carried[row.unit_code])
    )


async def _way_to_season(visit: Visit) -> tuple[Row, ...]:
    """Nothing in groups: it is shown to who asks."""
    at = await current(visit)
    if at is None or visit.place.is_group:
        return ()
    return ((Choice(visit.t("Điểm cả mùa của các đơn vị"), ShowSeason(at.id)),),)


def scored_line(visit: Visit, row: RankedUnit) -> str:
    """With the mean score, by which units of one rate are told apart."""
    mean_score = visit.t.number(row.mean_score or 0)
    return visit.t("{unit} · điểm trung bình {mean}", unit=unit_line(visit, row), mean=mean_score)


def _figures(visit: Visit, participants: int, headcount: int | None) -> str:
    t, percent = visit.t, rate(participants, headcount)
    if percent is None or headcount is None:
        return f"— ({t.number(participants)})"
    return f"{t.percent(percent)} ({t.number(participants)}/{t.number(headcount)})"


def _turns(
    visit: Visit, action: ShowUnitPage, number: int, page: int, count: int
) -> tuple[Row, ...]:
    asked = number or rankings.FINAL
    return paging.turns(visit.t, page, count, lambda to: ShowUnitPage(asked, action.block, to))


def _block_rows(visit: Visit, number: int, shown: int) -> tuple[Row, ...]:
    if visit.place.is_group:
        return ()
    return tuple(
        (Choice(block.name, ShowUnitPage(number or rankings.FINAL, i, 0)),)
        for i, block in enumerate(visit.rules.blocks)
        if i != shown
    )
