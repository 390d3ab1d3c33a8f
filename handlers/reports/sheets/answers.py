"""Every paper that was handed in, with what was chosen in each question."""

from collections.abc import Iterator, Mapping, Sequence

from contest.paper import PaperItem
from contest.questions.model import LETTERS
from conversation.texts import Texts
from handlers.reports.gathering import Drawn
from handlers.reports.sheets import wording
from handlers.results import rankings
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout
from storage.tables.papers import HandedInBy

WRONG = "✗"
LEFT_OUT = "–"


def layout(visit: Visit, number: int) -> Layout:
    t, current = visit.t, visit.rules.rounds[number - 1]
    return Layout(
        t("Bài làm {number}", number=number),
        t("Bài dự thi {round}", round=rankings.name(visit, number)),
        t(
            "Ô của mỗi câu: số của câu trong ngân hàng và phương án đã chọn như ở trang Câu hỏi; "
            "“{wrong}” là sai, “{left_out}” là bỏ trống. Đơn vị ghi như lúc làm bài.",
            wrong=WRONG,
            left_out=LEFT_OUT,
        ),
        (
            Column(t("TT"), 7, Kind.WHOLE),
            Column(t("Họ và tên"), wording.NAME_WIDTH),
            Column(t("Đơn vị"), wording.UNIT_WIDTH),
            Column(t("Hạng"), 8, Kind.WHOLE),
            Column(t("Số câu đúng"), 8, Kind.WHOLE),
            Column(t("Dự đoán"), 10, _prediction(visit)),
            Column(t("Thời gian làm"), 10, Kind.LENGTH),
            Column(t("Bắt đầu lúc"), 20, Kind.INSTANT),
            Column(t("Nộp lúc"), 20, Kind.INSTANT),
            Column(t("Cách nộp"), 14),
            Column(t("Mã biên nhận"), 14),
            *(Column(t("Câu {n}", n=n), 8) for n in range(1, current.questions + 1)),
        ),
        frozen=2,
    )


class Rows:
    """Numbered on from piece to piece."""

    def __init__(self, visit: Visit, number: int) -> None:
        self._visit = visit
        self._gives_point = visit.stored.keys[number - 1].gives_point
        self._written = 0

    def of(self, piece: Sequence[Drawn]) -> Iterator[Sequence[Cell]]:
        t, units = self._visit.t, self._visit.stored.contest.units
        by = _ways(t)
        for row, items in piece:
            self._written += 1
            yield (
                self._written,
                wording.person(t, row.participant_id, row.name),
                wording.unit(units, row.unit_code),
                row.place if row.place is not None else t("không xét"),
                row.score,
                row.prediction,
                row.seconds,
                wording.local(t, row.started_at),
                wording.local(t, row.handed_in_at),
                by[row.handed_in_by],
                row.receipt,
                *(self._chosen(item, row.answers) for item in items),
            )

    def _chosen(self, item: PaperItem, answers: Mapping[int, int]) -> str:
        option = answers.get(item.question)
        if option is None:
            return f"{item.question + 1}{LEFT_OUT}"
        mark = "" if self._gives_point(item.question, option) else WRONG
        return f"{item.question + 1}{LETTERS[option]}{mark}"


def _prediction(visit: Visit) -> Kind:
    return Kind.PERCENT if visit.rules.prediction.target == "percent_all_right" else Kind.WHOLE


def _ways(t: Texts) -> dict[HandedInBy, str]:
    return {
        HandedInBy.PERSON: t("tự nộp"),
        HandedInBy.TIME: t("hết giờ làm bài"),
        HandedInBy.CLOSE: t("tuần thi đóng"),
    }
