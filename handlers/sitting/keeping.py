"""What is kept of a paper that is being taken: an attempt, or an early trial of one."""

from decimal import Decimal

from handlers.sitting.papers import OpenedPaper
from handlers.visit import Visit
from storage import attempts, early_trials


async def answer(visit: Visit, paper: OpenedPaper, question: int, option: int) -> bool:
    """False where the paper is not this person's, is closed, or keeps the answer it has."""
    may_change = visit.rules.paper.may_change_answers
    if paper.attempt.is_early:
        return await visit.database.write(
            early_trials.answer,
            trial_id=-paper.attempt.id,
            address=visit.address,
            question=question,
            option=option,
            at=visit.at,
            may_change=may_change,
        )
    return await visit.database.write(
        attempts.answer,
        attempt_id=paper.attempt.id,
        participant_id=paper.attempt.participant_id,
        question=question,
        option=option,
        at=visit.at,
        may_change=may_change,
    )


async def predict(visit: Visit, paper: OpenedPaper, prediction: Decimal) -> bool:
    if paper.attempt.is_early:
        return await visit.database.write(
            early_trials.predict,
            trial_id=-paper.attempt.id,
            address=visit.address,
            prediction=prediction,
            at=visit.at,
        )
    return await visit.database.write(
        attempts.predict,
        attempt_id=paper.attempt.id,
        participant_id=paper.attempt.participant_id,
        prediction=prediction,
        at=visit.at,
    )
