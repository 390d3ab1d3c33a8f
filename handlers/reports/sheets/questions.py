"""Each question of the banks: how hard it was, how well it tells papers apart, what was chosen."""

from collections.abc import Collection, Iterator, Sequence

from contest.question_figures import QuestionTally
from contest.questions import Question
from contest.questions.model import LETTERS
from conversation.texts import Texts
from handlers.reports.gathering import ClosedRound
from handlers.visit import Visit
from printing.workbook import Cell, Column, Kind, Layout


def layout(visit: Visit, closed: Sequence[ClosedRound]) -> Layout:
    t = visit.t
    return Layout(
        t("Câu hỏi"),
        t("Câu hỏi: độ khó, độ phân biệt, các phương án đã chọn"),
        t(
            "Độ khó: tỷ lệ bài trả lời đúng, càng thấp càng khó. Độ phân biệt: tương quan giữa "
            "việc đúng câu này và số câu đúng ở phần còn lại của bài (Henrysson, 1963), từ -1 đến "
            "1; số âm thì nên xem lại đáp án. Chỉ tính các bài được xếp hạng."
        ),
        (
            Column(t("Tuần"), 12),
            Column(t("Câu số"), 7, Kind.WHOLE),
            Column(t("Nội dung"), 50, Kind.TEXT_LINES),
            Column(t("Các phương án"), 50, Kind.TEXT_LINES),
            Column(t("Đáp án"), 8),
            Column(t("Chủ đề"), 16),
            Column(t("Số bài có câu này"), 10, Kind.WHOLE),
            Column(t("Số bài đúng"), 10, Kind.WHOLE),
            Column(t("Độ khó"), 10, Kind.PERCENT),
            Column(t("Độ phân biệt"), 10, Kind.DECIMAL),
            Column(t("Bỏ trống"), 10, Kind.WHOLE),
            *(Column(t("Chọn {letter}", letter=each), 9, Kind.WHOLE) for each in _letters(closed)),
            Column(t("Căn cứ"), 40, Kind.TEXT_LINES),
        ),
        frozen=2,
    )


def rows(visit: Visit, closed: Sequence[ClosedRound]) -> Iterator[Sequence[Cell]]:
    most = len(_letters(closed))
    for each in closed:
        for number, (question, tally) in enumerate(
            zip(each.bank, each.figures.tallies, strict=True), start=1
        ):
            right = _right(visit.t, each.key.right(number - 1))
            yield each.rules.title, number, *_row(question, right, tally, most)


def _right(t: Texts, options: Collection[int]) -> str:
    """As the key holds now, corrected or not."""
    return ", ".join(LETTERS[option] for option in sorted(options)) or t("hủy")


def _row(question: Question, right: str, tally: QuestionTally, most: int) -> Sequence[Cell]:
    lacking = most - len(question.options)
    options = (f"{LETTERS[at]}. {text}" for at, text in enumerate(question.options))
    return (
        question.text,
        "\n".join(options),
        right,
        question.topic,
        tally.shown,
        tally.right,
        tally.difficulty,
        tally.discrimination,
        tally.left_out,
        *tally.chosen,
        *(None,) * lacking,
        question.source,
    )


def _letters(closed: Sequence[ClosedRound]) -> str:
    """As many as the question with most options has."""
    return LETTERS[: max(len(q.options) for each in closed for q in each.bank)]
