"""Tables of official papers: scores, units, winners, questions."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from contest.collective import mean, rate
from contest.prediction import percent
from contest.round_figures import RoundFigures
from conversation.texts import Texts
from handlers.reports.gathering import ClosedRound
from handlers.reports.sheets import wording
from handlers.sitting import predictions
from handlers.visit import Visit
from printing.decree30 import Block, Paragraph, Table
from storage.standings import RankedPerson, RankedUnit

_HARDEST_SHOWN: Final = 5


def scores(t: Texts, figures: RoundFigures) -> Table:
    """How many have which score, best first, down to the last that anybody has."""
    lowest = min(figures.by_score, default=0)
    rows = [
        (
            t.number(score),
            t.number(figures.by_score[score]),
            t.percent(percent(figures.by_score[score], figures.ranked)),
        )
        for score in range(figures.most, lowest - 1, -1)
    ]
    everybody = percent(figures.ranked, figures.ranked)
    total = t("Cộng"), t.number(figures.ranked), t.percent(everybody)
    heads = t("Số câu đúng"), t("Số người"), t("Tỷ lệ")
    return Table(heads, (*rows, total), (1, 1, 1), frozenset({0, 1, 2}))


def units(visit: Visit, table: Sequence[RankedUnit]) -> Iterator[Block]:
    """One table a block, or one for all, with its total."""
    for block in visit.rules.blocks:
        yield Paragraph(block.name, is_italic=True)
        yield _units(visit.t, [row for row in table if row.is_listed and row.block == block.code])
    if not visit.rules.blocks:
        yield _units(visit.t, [row for row in table if row.is_listed])


def persons(visit: Visit, winners: Sequence[RankedPerson]) -> Table:
    t, units = visit.t, visit.stored.contest.units
    rows = [
        (
            str(number),
            wording.person(t, each.participant_id, each.name),
            wording.unit(units, each.unit_code),
            each.prize or "",
            t.number(each.score),
            predictions.number(t, visit.rules.prediction, each.distance),
            t.seconds(each.seconds),
        )
        for number, each in enumerate(winners, start=1)
    ]
    heads = (
        *(t("TT"), t("Họ và tên"), t("Đơn vị"), t("Giải"), t("Số câu đúng"), t("Dự đoán lệch")),
        t("Thời gian làm"),
    )
    return Table(heads, rows, (1.5, 4.5, 4.5, 3.5, 2, 2, 2.2), frozenset({0, 4, 5, 6}))


def hardest(t: Texts, closed: ClosedRound) -> Table:
    """Of the questions that anybody had."""
    seen = [
        (tally.difficulty, number, closed.bank[number].text, tally)
        for number, tally in enumerate(closed.figures.tallies)
        if tally.difficulty is not None
    ]
    rows = [
        (str(number + 1), text, t.percent(share), _decimal(t, tally.discrimination))
        for share, number, text, tally in sorted(seen, key=lambda each: each[:2])[:_HARDEST_SHOWN]
    ]
    heads = t("Câu số"), t("Nội dung"), t("Tỷ lệ đúng"), t("Độ phân biệt")
    return Table(heads, rows, (1.2, 7, 2, 2), frozenset({0, 2, 3}))


def _units(t: Texts, table: Sequence[RankedUnit]) -> Table:
    rows = [_unit(t, row) for row in table]
    heads = (
        *(t("Hạng"), t("Đơn vị"), t("Người dự thi"), t("Biên chế"), t("Tỷ lệ")),
        t("Điểm trung bình"),
    )
    return Table(
        heads, (*rows, _total(t, table)), (1.8, 6.6, 2.2, 2, 2.6, 2.2), frozenset({0, 2, 3, 4, 5})
    )


def _unit(t: Texts, row: RankedUnit) -> tuple[str, ...]:
    tied = "=" if row.is_tied else ""
    return (
        f"{row.place}{tied}" if row.place is not None else "–",
        row.name or row.unit_code,
        *_figures(t, row.participants, row.headcount),
        t.number(row.mean_score or Decimal(0)),
    )


def _total(t: Texts, table: Sequence[RankedUnit]) -> tuple[str, ...]:
    """Counted from persons and scores, never from rates or means."""
    participants = sum(row.participants for row in table)
    known = [row.headcount for row in table if row.headcount is not None]
    headcount = sum(known) if len(known) == len(table) else None
    scored = mean(sum(row.score_sum for row in table), participants)
    return ("", t("Cộng"), *_figures(t, participants, headcount), t.number(scored))


def _figures(t: Texts, participants: int, headcount: int | None) -> tuple[str, str, str]:
    share = rate(participants, headcount)
    return (
        t.number(participants),
        "–" if headcount is None else t.number(headcount),
        "–" if share is None else t.percent(share),
    )


def _decimal(t: Texts, value: Decimal | None) -> str:
    return "–" if value is None else t.number(value)
