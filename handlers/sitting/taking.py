"""Taking a paper: one message, edited in place, from the first question to the last look."""

import secrets

from contest.calendar import round_at
from contest.errors import PredictionRefused
from contest.prediction import parse_prediction
from contest.rules import RoundRules
from conversation.action.sitting import (
    GiveAnswer,
    HandIn,
    Predict,
    ReviewPaper,
    ShowQuestion,
    StartAttempt,
)
from conversation.screen import Screen
from handlers.people import joining
from handlers.refusals import explain
from handlers.sitting import (
    competing,
    handing_in,
    invitation,
    keeping,
    missing_papers,
    question_screen,
    receipts,
    review_screen,
)
from handlers.sitting.papers import OpenedPaper
from handlers.visit import Visit
from storage import attempts


async def start(action: StartAttempt, visit: Visit) -> Screen:
    """Begin a paper, or go on where it was left. Number 0, on a notice, is whichever fits."""
    current = round_at(visit.rules, visit.at)
    if visit.joined is None or current is None:
        return await joining.ask_next(visit)
    mine = await invitation.own_attempts(visit, current)
    if mine and mine[-1].handed_in_at is None:
        return await go_on(visit, mine[-1].id)
    if not visit.agrees:
        return await joining.ask_next(visit)
    number = action.number or len(mine) + 1
    is_next = number == len(mine) + 1 and action.round in {0, current.number}
    if not is_next or number > visit.rules.paper.attempts_per_round:
        return await invitation.show(visit)
    return await _begin(visit, current, number)


async def show_question(action: ShowQuestion, visit: Visit) -> Screen:
    paper = await visit.own_paper(action.attempt)
    if paper is None:
        return await missing_papers.show(visit, action.attempt)
    return await _show(visit, paper, action.position)


async def give_answer(action: GiveAnswer, visit: Visit) -> Screen:
    """Keep an answer where the attempt is this person's, open and in time."""
    paper = await visit.own_paper(action.attempt)
    if paper is None or not _is_on_paper(paper, action):
        return await missing_papers.show(visit, action.attempt)
    item = paper.items[action.position]
    if await keeping.answer(visit, paper, item.question, item.options[action.letter]):
        answers = {**paper.answers, item.question: item.options[action.letter]}
        answered = paper.answered(answers)
        return await question_screen.draw(visit, answered, action.position, is_there=True)
    return await _show(visit, paper, action.position)


async def review(action: ReviewPaper, visit: Visit) -> Screen:
    paper = await visit.own_paper(action.attempt)
    if paper is None:
        return await missing_papers.show(visit, action.attempt)
    return await _closed(visit, paper) or await review_screen.draw(visit, paper)


async def predict(action: Predict, visit: Visit) -> Screen:
    """Ask for the prediction, or take the one typed."""
    paper = await visit.own_paper(action.attempt)
    if paper is None:
        return await missing_papers.show(visit, action.attempt)
    closed = await _closed(visit, paper)
    if closed or visit.text is None:
        return closed or await review_screen.ask_prediction(visit, paper)
    try:
        prediction = parse_prediction(visit.text, visit.rules.prediction.target)
    except PredictionRefused as refusal:
        return await review_screen.ask_prediction(visit, paper, explain(visit.t, refusal.reason))
    if await keeping.predict(visit, paper, prediction):
        return await review_screen.draw(visit, paper.predicted(prediction))
    return await review(ReviewPaper(action.attempt), visit.afresh())


async def hand_in(action: HandIn, visit: Visit) -> Screen:
    paper = await visit.own_paper(action.attempt)
    if paper is None:
        return await missing_papers.show(visit, action.attempt)
    if review_screen.lacks_prediction(visit, paper) and paper.attempt.handed_in_at is None:
        return await _closed(visit, paper) or await review_screen.ask_prediction(visit, paper)
    return await handing_in.by_person(visit, paper)


async def _begin(visit: Visit, current: RoundRules, number: int) -> Screen:
    participant = visit.joined
    admission = await competing.admission(visit)
    if participant is None or not admission.is_admitted:
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
        is_counted=not admission.is_trial,
    )
    return await go_on(visit, attempt.id)


async def go_on(visit: Visit, attempt_id: int) -> Screen:
    """The question after the one answered last; the last look where all are answered."""
    paper = await visit.own_paper(attempt_id)
    if paper is None:
        return await missing_papers.show(visit, attempt_id)
    closed = await _closed(visit, paper)
    if closed or not paper.unanswered:
        return closed or await review_screen.draw(visit, paper)
    return await question_screen.draw(visit, paper, paper.where_one_was)


async def _show(visit: Visit, paper: OpenedPaper, position: int) -> Screen:
    """A question as it stands now, unless the paper is closed by now."""
    position = max(0, min(position, len(paper.items) - 1))
    return await _closed(visit, paper) or await question_screen.draw(visit, paper, position)


async def _closed(visit: Visit, paper: OpenedPaper) -> Screen | None:
    """The receipt, where the paper is handed in; hands it in where its time has passed."""
    if paper.attempt.handed_in_at is not None:
        return await receipts.show_of(visit, paper)
    if visit.at >= paper.attempt.deadline_at:
        return await handing_in.by_time(visit, paper)
    return None


def _is_on_paper(paper: OpenedPaper, action: GiveAnswer) -> bool:
    return 0 <= action.position < len(paper.items) and 0 <= action.letter < len(
        paper.items[action.position].options
    )
