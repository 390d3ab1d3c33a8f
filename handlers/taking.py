"""Taking a paper: one message, edited in place, from the first question to the last look."""

import secrets

from contest.calendar import round_at
from contest.errors import PredictionRefused
from contest.prediction import parse_prediction
from contest.rules import PredictionTarget, RoundRules
from conversation.action import (
    GiveAnswer,
    HandIn,
    Predict,
    ReviewPaper,
    ShowQuestion,
    StartAttempt,
)
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers import handing_in, invitation, joining, predictions, receipts
from handlers.papers import LETTERS, OpenedPaper, open_own
from handlers.refusals import explain
from handlers.visit import Visit
from storage import attempts

_PER_ROW = 5


async def start(action: StartAttempt, visit: Visit) -> Screen:
    """Begin a paper, or go on where it was left. Number 0, on a notice, is whichever fits."""
    current = round_at(visit.rules, visit.at)
    if visit.joined is None or visit.exclusion or current is None:
        return await joining.ask_next(visit)
    mine = await invitation.own_attempts(visit, current)
    if mine and mine[-1].handed_in_at is None:
        return await _go_on(visit, mine[-1].id)
    number = action.number or len(mine) + 1
    is_next = number == len(mine) + 1 and action.round in {0, current.number}
    if not is_next or number > visit.rules.paper.attempts_per_round:
        return await invitation.show(visit)
    return await _begin(visit, current, number)


async def show_question(action: ShowQuestion, visit: Visit) -> Screen:
    paper = await open_own(visit, action.attempt)
    if paper is None:
        return await joining.ask_next(visit)
    return await _show(visit, paper, action.position)


async def give_answer(action: GiveAnswer, visit: Visit) -> Screen:
    """Keep an answer where the attempt is this person's, open and in time."""
    paper = await open_own(visit, action.attempt)
    if paper is None or not _is_on_paper(paper, action):
        return await joining.ask_next(visit)
    item = paper.items[action.position]
    is_kept = await visit.database.write(
        attempts.answer,
        attempt_id=paper.attempt.id,
        participant_id=paper.attempt.participant_id,
        question=item.question,
        option=item.options[action.letter],
        at=visit.at,
        may_change=visit.rules.paper.may_change_answers,
    )
    if is_kept:
        answers = {**paper.answers, item.question: item.options[action.letter]}
        return _show_question(visit, paper.answered(answers), action.position)
    return await _show(visit, paper, action.position)


async def review(action: ReviewPaper, visit: Visit) -> Screen:
    paper = await open_own(visit, action.attempt)
    if paper is None:
        return await joining.ask_next(visit)
    return await _closed(visit, paper) or _show_review(visit, paper)


async def predict(action: Predict, visit: Visit) -> Screen:
    """Ask for the prediction, or take the one typed."""
    paper = await open_own(visit, action.attempt)
    if paper is None:
        return await joining.ask_next(visit)
    closed = await _closed(visit, paper)
    if closed or visit.text is None:
        return closed or _ask_prediction(visit, paper)
    try:
        prediction = parse_prediction(visit.text, visit.rules.prediction.target)
    except PredictionRefused as refusal:
        return _ask_prediction(visit, paper, explain(visit.t, refusal.reason))
    is_kept = await visit.database.write(
        attempts.predict,
        attempt_id=paper.attempt.id,
        participant_id=paper.attempt.participant_id,
        prediction=prediction,
        at=visit.at,
    )
    if is_kept:
        return _show_review(visit, paper.predicted(prediction))
    return await review(ReviewPaper(action.attempt), visit)


async def hand_in(action: HandIn, visit: Visit) -> Screen:
    paper = await open_own(visit, action.attempt)
    if paper is None:
        return await joining.ask_next(visit)
    if _lacks_prediction(visit, paper) and paper.attempt.handed_in_at is None:
        return await _closed(visit, paper) or _ask_prediction(visit, paper)
    return await handing_in.by_person(visit, paper)


async def _begin(visit: Visit, current: RoundRules, number: int) -> Screen:
    participant = visit.joined
    if participant is None:
        return await joining.ask_next(visit)
    attempt = await visit.database.write(
        attempts.start,
        round_id=visit.stored.round_ids[current.number],
        participant_id=participant.id,
        number=number,
        unit_code=participant.unit_code or "",
        seed=secrets.token_hex(16),
        started_at=visit.at,
        deadline_at=handing_in.deadline(visit.rules, current, visit.at),
        is_counted=True,
    )
    return await _go_on(visit, attempt.id)


async def _go_on(visit: Visit, attempt_id: int) -> Screen:
    paper = await open_own(visit, attempt_id)
    if paper is None:
        return await joining.ask_next(visit)
    closed = await _closed(visit, paper)
    if closed or not paper.unanswered:
        return closed or _show_review(visit, paper)
    return _show_question(visit, paper, paper.where_one_was)


async def _show(visit: Visit, paper: OpenedPaper, position: int) -> Screen:
    """A question as it stands now, unless the paper is closed by now."""
    position = max(0, min(position, len(paper.items) - 1))
    return await _closed(visit, paper) or _show_question(visit, paper, position)


async def _closed(visit: Visit, paper: OpenedPaper) -> Screen | None:
    """The receipt, where the paper is handed in; hands it in where its time has passed."""
    if paper.attempt.handed_in_at is not None:
        return receipts.show_of(visit, paper)
    if visit.at >= paper.attempt.deadline_at:
        return await handing_in.by_time(visit, paper)
    return None


def _is_on_paper(paper: OpenedPaper, action: GiveAnswer) -> bool:
    return 0 <= action.position < len(paper.items) and 0 <= action.letter < len(
        paper.items[action.position].options
    )


def _show_question(visit: Visit, paper: OpenedPaper, position: int) -> Screen:
    t = visit.t
    return Screen(
        title=t(
            "{round} · Câu {number}/{count}",
            round=paper.round.title,
            number=position + 1,
            count=len(paper.items),
        ),
        lines=(
            *_question_lines(paper, position),
            "",
            _progress(paper, position),
            t("Xin nộp bài trước {at}.", at=t.deadline(paper.attempt.deadline_at, visit.at)),
        ),
        choices=(
            *_letter_row(visit, paper, position),
            _turning_row(visit, paper, position),
            *_review_row(visit, paper, position),
        ),
    )


def _question_lines(paper: OpenedPaper, position: int) -> list[Line]:
    chosen = paper.chosen_letter(position)
    lines: list[Line] = [paper.question(position).text, ""]
    for letter, option in zip(LETTERS, paper.options(position), strict=False):
        line = f"{letter}. {option}"
        lines.append(Heading(f"✓ {line}") if letter == chosen else line)
    return lines


def _progress(paper: OpenedPaper, position: int) -> str:
    """One dot a question: ● answered, ○ not yet, ◉ or ◎ the one on the screen."""
    unanswered = set(paper.unanswered)

    def dot(i: int) -> str:
        if i == position:
            return "◎" if i in unanswered else "◉"
        return "○" if i in unanswered else "●"

    return "".join(dot(i) for i in range(len(paper.items)))


def _letter_row(visit: Visit, paper: OpenedPaper, position: int) -> tuple[Row, ...]:
    chosen = paper.chosen_letter(position)
    if chosen and not visit.rules.paper.may_change_answers:
        return ()
    count = len(paper.items[position].options)
    return (
        tuple(
            Choice(
                f"✓ {letter}" if letter == chosen else letter,
                GiveAnswer(paper.attempt.id, position, i),
            )
            for i, letter in enumerate(LETTERS[:count])
        ),
    )


def _turning_row(visit: Visit, paper: OpenedPaper, position: int) -> Row:
    t, attempt_id = visit.t, paper.attempt.id
    row = []
    if position > 0:
        row.append(Choice(t("‹ Câu trước"), ShowQuestion(attempt_id, position - 1)))
    if position < len(paper.items) - 1:
        is_answered = bool(paper.chosen_letter(position))
        row.append(
            Choice(t("Câu sau ›"), ShowQuestion(attempt_id, position + 1), is_main=is_answered)
        )
    return tuple(row)


def _review_row(visit: Visit, paper: OpenedPaper, position: int) -> tuple[Row, ...]:
    if paper.unanswered and position < len(paper.items) - 1:
        return ()
    label = visit.t("Xem lại và nộp bài")
    return ((Choice(label, ReviewPaper(paper.attempt.id), is_main=not paper.unanswered),),)


def _show_review(visit: Visit, paper: OpenedPaper) -> Screen:
    t = visit.t
    return Screen(
        title=t("{round} · Xem lại trước khi nộp", round=paper.round.title),
        lines=tuple(_review_lines(visit, paper)),
        choices=(
            *_unanswered_rows(visit, paper),
            *_prediction_and_hand_in(visit, paper),
            (Choice(t("‹ Quay lại bài làm"), ShowQuestion(paper.attempt.id, 0)),),
        ),
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
    return tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))


def _prediction_and_hand_in(visit: Visit, paper: OpenedPaper) -> tuple[Row, ...]:
    t, attempt_id = visit.t, paper.attempt.id
    if _lacks_prediction(visit, paper):
        return ((Choice(t("Tiếp: nhập dự đoán"), Predict(attempt_id), is_main=True),),)
    rows: list[Row] = [(Choice(t("Nộp bài"), HandIn(attempt_id), is_main=True),)]
    if visit.rules.prediction.target is not PredictionTarget.NONE:
        rows.append((Choice(t("Sửa dự đoán"), Predict(attempt_id)),))
    return tuple(rows)


def _lacks_prediction(visit: Visit, paper: OpenedPaper) -> bool:
    is_asked = visit.rules.prediction.target is not PredictionTarget.NONE
    return is_asked and paper.attempt.prediction is None


def _ask_prediction(visit: Visit, paper: OpenedPaper, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("{round} · Câu hỏi dự đoán", round=paper.round.title),
        lines=(
            *((refusal, "") if refusal else ()),
            predictions.question(t, visit.rules, paper.round),
            "",
            t("Xin anh/chị nhập một số rồi gửi, ví dụ: 120"),
        ),
        asks=Predict(paper.attempt.id),
    )
