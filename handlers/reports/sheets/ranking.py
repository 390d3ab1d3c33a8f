"""All places in order."""

from collections.abc import Iterable, Iterator, Sequence

from contest.rules import PredictionTarget
from handlers.reports.sheets import wording
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout
from storage.standings import RankedPerson


def layout(visit: Visit, number: int) -> Layout:
    t = visit.t
    is_percent = visit.rules.prediction.target is PredictionTarget.PERCENT_ALL_RIGHT
    return Layout(
        t("Xếp hạng {number}", number=number) if number else t("Xếp hạng chung cuộc"),
        rankings.title(visit, number),
        t("Họ tên và đơn vị như hiện nay."),
        (
            Column(t("Hạng"), 8, Kind.WHOLE),
            Column(t("Đồng hạng"), 8),
            Column(t("Họ và tên"), wording.NAME_WIDTH),
            Column(t("Đơn vị"), wording.UNIT_WIDTH),
            Column(t("Số câu đúng"), 10, Kind.WHOLE),
            Column(t("Dự đoán lệch"), 10, Kind.PERCENT if is_percent else Kind.WHOLE),
            Column(t("Thời gian làm"), 10, Kind.LENGTH),
            Column(t("Nộp lúc"), 20, Kind.INSTANT),
            Column(t("Giải"), 26),
            *((Column(t("Số tuần dự thi"), 10, Kind.WHOLE),) if number == WHOLE_CONTEST else ()),
        ),
        frozen=3,
    )


def rows(visit: Visit, people: Iterable[RankedPerson]) -> Iterator[Sequence[Cell]]:
    t, units = visit.t, visit.stored.contest.units
    for each in people:
        yield (
            each.place,
            t("có") if each.is_tied else "",
            wording.person(t, each.participant_id, each.name),
            wording.unit(units, each.unit_code),
            each.score,
            each.distance,
            each.seconds,
            wording.local(t, each.handed_in_at),
            each.prize or "",
            each.rounds_taken,
        )
