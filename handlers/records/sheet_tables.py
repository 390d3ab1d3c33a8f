"""The tables of judges' sheets in the annexes: marks by criterion, and versions."""

from collections.abc import Iterator, Sequence
from typing import Final

from contest.stage.rules import StagePart
from contest.stage.running_order import running_order
from conversation.texts import Texts
from handlers.judging.spoken_of import name_of
from handlers.records import tables
from handlers.records.gathering import Record
from handlers.records.sheet_words import state_of
from handlers.stage import points
from handlers.visit import Visit
from printing.decree30 import Table
from storage.stage.sheets import Sheet

SIZE: Final = 11  # points: up to fourteen columns stand beside each other


def criteria(t: Texts, part: StagePart) -> str:
    return "; ".join(
        t("TC{n}: {criterion} ({maximum} điểm)",
          n=n, criterion=each.title, maximum=points.said(t, each.maximum))
        for n, each in enumerate(part.criteria, start=1)
    )  # fmt: skip


def marks(visit: Visit, record: Record, part: StagePart) -> Table:
    """A row for each sheet that counts; a column for notes only where there are any."""
    t, criteria = visit.t, part.criteria
    counted = [
        sheet
        for team in running_order(record.rules, part.code)
        for _, sheet in sorted(record.counted(part.code, team.code).items())
    ]
    notes = (t("Ghi chú"),) if any(sheet.note for sheet in counted) else ()
    heads = (
        *(t("Đội"), t("Giám khảo")),
        *(t("TC{n}", n=n) for n in range(1, len(criteria) + 1)),
        *(t("Cộng"), t("Phiếu số"), *notes),
    )
    rows = [tuple(_sheet(t, record, part, sheet))[: len(heads)] for sheet in counted]
    widths = (4, 5.5, *(1.6 for _ in criteria), 1.8, 1.6, *(6 for _ in notes))
    return Table(heads, rows, widths, frozenset(range(2, len(criteria) + 4)), size=SIZE)


def _sheet(t: Texts, record: Record, part: StagePart, sheet: Sheet) -> Iterator[str]:
    judge = record.rules.judges[sheet.judge]
    yield record.rules.team(sheet.team).name
    yield f"{tables.judge_number(t, sheet.judge)} {judge.name}"
    for number in range(len(part.criteria)):
        yield tables.given(t, sheet.marks.get(number))
    yield points.said(t, sheet.total)
    yield str(sheet.version)
    yield sheet.note


def versions(visit: Visit, record: Record, told: Sequence[Sheet]) -> Table:
    t, rules = visit.t, record.rules
    rows = [
        (
            rules.part(each.part).title,
            name_of(t, record.at, each),
            tables.judge_number(t, each.judge),
            str(each.version),
            points.said(t, each.total),
            state_of(t, each),
            each.reason,
            record.called[each.entered_by],
            record.called[each.decided_by] if each.decided_by else tables.NOTHING,
            t.moment(each.decided_at or each.handed_in_at or each.begun_at),
        )
        for each in told
    ]
    heads = (
        *(t("Phần thi"), t("Đội"), t("Giám khảo"), t("Phiếu số"), t("Cộng"), t("Tình trạng")),
        *(t("Lý do"), t("Người nhập"), t("Người xác nhận"), t("Lúc")),
    )
    widths = (2.8, 2.6, 1.7, 1.6, 1.4, 2.6, 4, 3, 3, 2)
    return Table(heads, rows, widths, frozenset({3, 4}), size=SIZE)
