"""The ideas as they are now, with what they brought where that is locked."""

from collections.abc import Iterator, Sequence

from contest.stage.totals import rounded
from handlers.ideas import wording
from handlers.records.gathering import Record
from handlers.records.sheets.wording import TEAM_WIDTH
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, record: Record) -> Layout:
    t = visit.t
    del record
    return Layout(
        t("Ý tưởng"),
        t("Ý tưởng đã nộp"),
        t("Điểm của ý tưởng khi phần chấm đã khóa; không kể ý tưởng đã rút."),
        (
            Column(t("Số"), 8, Kind.WHOLE),
            Column(t("Của"), TEAM_WIDTH),
            Column(t("Đơn vị"), TEAM_WIDTH),
            Column(t("Ý tưởng"), 40),
            Column(t("Nội dung"), 80, Kind.TEXT_LINES),
            Column(t("Số tệp"), 8, Kind.WHOLE),
            Column(t("Lần sửa"), 8, Kind.WHOLE),
            Column(t("Nộp lúc"), 20, Kind.INSTANT),
            Column(t("Điểm"), 10, Kind.DECIMAL),
        ),
        frozen=2,
    )


def rows(visit: Visit, record: Record) -> Iterator[Sequence[Cell]]:
    t, units = visit.t, visit.stored.contest.units
    for idea in record.ideas.every if record.ideas else ():
        unit = units.find(idea.unit_code)
        earned = record.ideas.points.get(idea.number) if record.ideas else None
        yield (
            idea.number,
            wording.author(t, record.at, idea),
            unit.name if unit else "",
            idea.content.title,
            idea.content.text,
            len(idea.content.files),
            idea.version - 1,
            idea.handed_in_at.astimezone(t.zone),
            rounded(earned) if earned is not None else None,
        )
