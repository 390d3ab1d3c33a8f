"""Which units win what and why: the prizes are those of each block, which has its own table."""

from collections.abc import Iterator, Sequence

from contest.collective import UnitLink, decided_between
from contest.ranking import winners as winners_of
from contest.rules import Prize, PrizeScope, Rules
from conversation.screen import Heading, Line
from handlers.results import unit_rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import standings
from storage.standings import RankedUnit

WonByUnit = tuple[Prize, RankedUnit]


async def lines(visit: Visit) -> list[Line]:
    """Of the whole contest, for organizers; [] where nothing is won."""
    table = await visit.database.read(standings.units, visit.stored.id, WHOLE_CONTEST)
    told: list[Line] = []
    for block, rows in _by_block(visit.rules, table):
        won = won_in(visit.rules, rows)
        told += [Heading(block), ""] if block and won else []
        for prize, row in won:
            told += [*_winner(visit, prize, row, rows), ""]
    return [visit.t("Dự kiến trao giải tập thể"), "", *told] if told else []


def won(rules: Rules, table: Sequence[RankedUnit]) -> list[WonByUnit]:
    return [each for _, rows in _by_block(rules, table) for each in won_in(rules, rows)]


def won_in(rules: Rules, rows: Sequence[RankedUnit]) -> Sequence[WonByUnit]:
    """In the table of one block."""
    return winners_of(rows, [each for each in rules.prizes if each.scope is PrizeScope.UNITS])


def _by_block(
    rules: Rules, table: Sequence[RankedUnit]
) -> Iterator[tuple[str, Sequence[RankedUnit]]]:
    """With the name of the block, "" where the rules have none."""
    for block in rules.blocks:
        yield block.name, [row for row in table if row.block == block.code]
    if not rules.blocks:
        yield "", table


def _winner(
    visit: Visit, prize: Prize, winner: RankedUnit, rows: Sequence[RankedUnit]
) -> list[Line]:
    return [
        Heading(unit_rankings.scored_line(visit, winner)),
        f"🏆 {prize.title}",
        *_reason(visit, winner, rows),
    ]


def _reason(visit: Visit, winner: RankedUnit, rows: Sequence[RankedUnit]) -> list[Line]:
    t = visit.t
    if winner.is_tied:
        return [t("Đồng hạng: không tiêu chí nào phân định được.")]
    following = next((each for each in rows[rows.index(winner) + 1 :]), None)
    link = decided_between(winner, following) if following else None
    return [t("Đứng trên đơn vị kế tiếp nhờ: {reason}", reason=_said(visit, link))] if link else []


def _said(visit: Visit, link: UnitLink) -> str:
    t = visit.t
    return {
        UnitLink.MINIMUM_RATE: t("đạt tỷ lệ tối thiểu"),
        UnitLink.RATE: t("tỷ lệ dự thi cao hơn"),
        UnitLink.MEAN_SCORE: t("điểm trung bình cao hơn"),
    }[link]
