"""The first sheet: what the workbook is about, its sums, and that they agree."""

from collections.abc import Iterator, Sequence

from contest.prediction import percent
from handlers.reports.gathering import ClosedRound
from handlers.results import rankings
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, number: int) -> Layout:
    t = visit.t
    return Layout(
        t("Tổng hợp"),
        visit.rules.title,
        t(
            "{what}. Lập lúc {at}. Đã đối chiếu: các bài, bảng xếp hạng và bảng đơn vị khớp nhau.",
            what=rankings.name(visit, number),
            at=t.full_moment(visit.at),
        ),
        (
            Column(t("Tuần"), 16),
            Column(t("Mở lúc"), 20, Kind.INSTANT),
            Column(t("Đóng lúc"), 20, Kind.INSTANT),
            Column(t("Công bố lúc"), 20, Kind.INSTANT),
            Column(t("Số bài đã nộp"), 10, Kind.WHOLE),
            Column(t("Số người xếp hạng"), 10, Kind.WHOLE),
            Column(t("Tổng số câu đúng"), 12, Kind.WHOLE),
            Column(t("Điểm trung bình"), 10, Kind.DECIMAL),
            Column(t("Đúng tất cả"), 10, Kind.WHOLE),
            Column(t("Tỷ lệ đúng tất cả"), 10, Kind.PERCENT),
            Column(t("Đáp số câu dự đoán"), 12, Kind.DECIMAL),
            Column(t("Mã niêm phong đáp án"), 70),
            Column(t("Mã kết quả"), 70),
        ),
        frozen=1,
    )


def rows(visit: Visit, closed: Sequence[ClosedRound]) -> Iterator[Sequence[Cell]]:
    zone = visit.t.zone
    for each in closed:
        figures, state = each.figures, each.state
        yield (
            each.rules.title,
            each.rules.opens_at.astimezone(zone),
            each.rules.closes_at.astimezone(zone),
            state.published_at.astimezone(zone) if state.published_at else visit.t("chưa"),
            figures.handed_in,
            figures.ranked,
            figures.score_sum,
            figures.mean_score,
            figures.all_right,
            percent(figures.all_right, figures.ranked),
            state.truth,
            state.seal or "",
            state.digest or "",
        )
