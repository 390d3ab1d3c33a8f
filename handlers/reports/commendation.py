"""The proposal for commendation, as a Word paper: who wins a prize by the published rules."""

import asyncio
from collections.abc import Iterator, Sequence

from handlers.reports import official, tables
from handlers.reports.gathering import check_season, gather, winners
from handlers.results import rankings, unit_winners
from handlers.results.published import WHOLE_CONTEST
from handlers.results.unit_winners import WonByUnit
from handlers.visit import Visit
from printing.decree30 import Annex, Block, Paper, Paragraph, Table, set_paper
from storage import standings
from storage.standings import RankedPerson


async def make(visit: Visit, number: int) -> bytes:
    """A .docx: of a round the persons, of the whole contest (0) persons and units.

    Raises Disagrees.
    """
    if number == WHOLE_CONTEST:
        await check_season(visit)
        persons = await winners(visit, number)
        table = await visit.database.read(standings.units, visit.stored.id, number)
        units = unit_winners.won(visit.rules, table)
    else:
        persons, units = list((await gather(visit, number)).winners), []
    return await asyncio.to_thread(set_paper, visit.t, _paper(visit, number, persons, units))


def _paper(
    visit: Visit, number: int, persons: Sequence[RankedPerson], units: Sequence[WonByUnit]
) -> Paper:
    t, kind = visit.t, visit.t("TTr")
    head = official.head(visit.rules, kind)
    return Paper(
        head,
        t("Tờ trình"),
        _title(visit, units),
        (
            Paragraph(t("Kính gửi: {blank}", blank=official.BLANK * 3), is_centred=True),
            Paragraph(_reasons(visit, number)),
            Paragraph(_proposal(visit, persons, units)),
            Paragraph(t("Kính đề nghị xem xét, quyết định./.")),
            Annex(
                t("Phụ lục"),
                t("Danh sách đề nghị khen thưởng"),
                t("Kèm theo Tờ trình số       /{symbol}", symbol=head.symbol),
            ),
            *_lists(visit, persons, units),
        ),
        official.signer(visit.rules),
        official.recipients(visit.t, visit.rules),
    )


def _title(visit: Visit, units: Sequence[WonByUnit]) -> str:
    t, title = visit.t, visit.rules.title
    if units:
        return t("Đề nghị khen thưởng tập thể, cá nhân tham gia {title}", title=title)
    return t("Đề nghị khen thưởng cá nhân tham gia {title}", title=title)


def _reasons(visit: Visit, number: int) -> str:
    return visit.t(
        "Căn cứ thể lệ {title} và kết quả đã tổng hợp ({round}),",
        round=rankings.name(visit, number),
        title=visit.rules.title,
    )


def _proposal(visit: Visit, persons: Sequence[RankedPerson], units: Sequence[WonByUnit]) -> str:
    t = visit.t
    whom = t.many("{n} cá nhân", len(persons))
    if units:
        whom = t("{units} và {persons}", units=t.many("{n} tập thể", len(units)), persons=whom)
    return t(
        "{issuer} đề nghị khen thưởng {whom} (danh sách kèm theo).",
        issuer=official.issuer(visit.rules),
        whom=whom,
    )


def _lists(
    visit: Visit, persons: Sequence[RankedPerson], units: Sequence[WonByUnit]
) -> Iterator[Block]:
    t = visit.t
    if units:
        yield Paragraph(t("A. Tập thể"), is_italic=True)
        yield _units(visit, units)
    if persons:
        yield Paragraph(t("B. Cá nhân") if units else t("Cá nhân"), is_italic=True)
        yield tables.persons(visit, persons)
    if not units and not persons:
        yield Paragraph(t("Không có giải."))


def _units(visit: Visit, units: Sequence[WonByUnit]) -> Table:
    t, blocks = visit.t, {block.code: block.name for block in visit.rules.blocks}
    rows = [
        (
            str(number),
            row.name or row.unit_code,
            blocks.get(row.block or "", ""),
            prize.title,
            t.number(row.participants),
            t.percent(row.rate) if row.rate is not None else "–",
        )
        for number, (prize, row) in enumerate(units, start=1)
    ]
    heads = (*(t("TT"), t("Đơn vị"), t("Khối"), t("Giải"), t("Người dự thi"), t("Tỷ lệ")),)
    return Table(heads, rows, (1.5, 5, 4, 4, 2, 2), frozenset({0, 4, 5}))
