"""The last look at a paper before it is handed in, and the prediction that goes with it."""

from contest.rules import PredictionTarget
from conversation.action.sitting import HandIn, Predict, ShowQuestion
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers.paging import in_rows
from handlers.sitting import predictions, uncounted
from handlers.sitting.papers import OpenedPaper
from handlers.visit import Visit

_PER_ROW = 5


async def draw(visit: Visit, paper: OpenedPaper) -> Screen:
    t = visit.t
    return Screen(
        title=t("{round} · Xem lại trước khi nộp", round=paper.round.title),
        lines=(*await uncounted.mark(visit, paper.attempt), *_review_lines(visit, paper)),
        choices=(
            *_unanswered_rows(visit, paper),
            *_prediction_and_hand_in(visit, paper),
            (Choice(t("‹ Quay lại bài làm"), ShowQuestion(paper.attempt.id, 0)),),
        ),
        replaces=True,
    )


def _review_lines(visit: Visit, paper: OpenedPaper) -> list[Line]:
    t = visit.t
    chosen = [
        f"{position + 1}. {paper.chosen_letter(position) or '—'}"
        for position in range(len(paper.items))
    ]
    lines: list[Line] = [
        "     ".join(chosen[i : i + _PER_ROW]) for i in range(0, len(chosen), _PER_ROW)
    ]
    if paper.unanswered:
        numbers = ", ".join(str(position + 1) for position in paper.unanswered)
        lines += ["", Heading(t("Chưa chọn: câu {numbers}.", numbers=numbers))]
    if paper.attempt.prediction is not None:
        guess = predictions.number(t, visit.rules.prediction, paper.attempt.prediction)
        lines += ["", t("Dự đoán của anh/chị: {guess}.", guess=guess)]
    deadline = t.deadline(paper.attempt.deadline_at, visit.at)
    return [*lines, "", t("Bài chưa được nộp. Xin nộp bài trước {at}.", at=deadline)]


def _unanswered_rows(visit: Visit, paper: OpenedPaper) -> tuple[Row, ...]:
    t = visit.t
    buttons = [
        Choice(t("Câu {number}", number=i + 1), ShowQuestion(paper.attempt.id, i))
        for i in paper.unanswered
    ]
    return tuple(in_rows(buttons, _PER_ROW))


def _prediction_and_hand_in(visit: Visit, paper: OpenedPaper) -> tuple[Row, ...]:
    t, attempt_id = visit.t, paper.attempt.id
    if lacks_prediction(visit, paper):
        return ((Choice(t("Tiếp: nhập dự đoán"), Predict(attempt_id), is_main=True),),)
    rows: list[Row] = [(Choice(t("Nộp bài"), HandIn(attempt_id), is_main=True),)]
    if visit.rules.prediction.target is not PredictionTarget.NONE:
        rows.append((Choice(t("Sửa dự đoán"), Predict(attempt_id)),))
    return tuple(rows)


def lacks_prediction(visit: Visit, paper: OpenedPaper) -> bool:
    is_asked = visit.rules.prediction.target is not PredictionTarget.NONE
    return is_asked and paper.attempt.prediction is None


async def ask_prediction(visit: Visit, paper: OpenedPaper, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("{round} · Câu hỏi dự đoán", round=paper.round.title),
        lines=(
            *await uncounted.mark(visit, paper.attempt),
            *((refusal, "") if refusal else ()),
            predictions.question(t, visit.rules, paper.round),
            "",
            t("Xin anh/chị nhập một số rồi gửi, ví dụ: 120"),
        ),
        asks=Predict(paper.attempt.id),
    )
