"""Which answers are right, told by the database: as `contest.keys.Key` says it of one."""

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true

from contest.keys import Key
from contest.rules import VoidQuestion
from storage.tables import answer, attempt, question


def answers_by_paper(round_id: int, *figures: ColumnElement[int]) -> Select[*tuple[object, ...]]:
    """Figures of the answers of each paper, beside its `attempt_id`, with their questions.

    Counting those alone that are asked for, in the order of their papers, takes a third of the time
    of joining every answer to its paper first; so papers are told apart by the ids between which
    the round's are, and those of other rounds are left out by who asks.
    """
    of_round = select(attempt.c.id).where(attempt.c.round_id == round_id).subquery()
    first, last = (select(which(of_round.c.id)).scalar_subquery() for which in (func.min, func.max))
    is_its = (question.c.round_id == round_id) & (question.c.position == answer.c.question)
    return (
        select(answer.c.attempt_id, *figures)
        .join_from(answer, question, is_its)
        .where(answer.c.attempt_id.between(first, last))
        .group_by(answer.c.attempt_id)
    )


def is_right(key: Key) -> ColumnElement[bool]:
    """Whether it gives a point. Most questions are as they were sealed, so only the others are
    named."""
    as_sealed = answer.c.question.not_in(key.corrected) & (answer.c.option == question.c.right)
    corrected = [
        and_(answer.c.question == each, answer.c.option.in_(right) if right else true())
        for each, right in key.corrected.items()
        if right or key.void is VoidQuestion.POINT
    ]
    return or_(as_sealed, *corrected)


def is_mistake(key: Key) -> ColumnElement[bool]:
    """There is none in a void question."""
    return and_(answer.c.question.not_in(key.void_questions), ~is_right(key))
