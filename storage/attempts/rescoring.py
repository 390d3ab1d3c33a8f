"""Counting scores anew after the key was corrected: in one statement, however many papers."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Subquery,
    and_,
    bindparam,
    func,
    select,
    update,
)

from contest.keys import Key
from contest.paper import PaperItem
from contest.rules import VoidQuestion
from contest.scoring import void_unanswered
from storage.attempts.marking import answers_by_paper, is_right
from storage.statements import changed
from storage.tables import answer, attempt

Draw = Callable[[str], Sequence[PaperItem]]
"""The paper of a seed."""


def rescore(tx: Connection, round_id: int, key: Key, draw: Draw, questions: int) -> int:
    """Give every paper handed in the score it has by `key`; how many scores that changed.

    `questions` is how many a paper has. A paper is drawn again only where a void question may have
    been left unanswered.
    """
    _note_void_unanswered(tx, round_id, key, draw, questions)
    right = _right_answers(round_id, key)
    points = func.coalesce(right.c.points, 0) + attempt.c.void_unanswered
    scored = (
        select(attempt.c.id, points.label("score"))
        .outerjoin(right, right.c.attempt_id == attempt.c.id)
        .where(_is_handed_in(round_id))
        .subquery()
    )
    is_another = attempt.c.id == scored.c.id, attempt.c.score != scored.c.score
    return changed(tx, update(attempt).where(*is_another).values(score=scored.c.score))


def _right_answers(round_id: int, key: Key) -> Subquery:
    """How many each paper has."""
    counted = answers_by_paper(round_id, func.count().label("points")).where(is_right(key))
    return counted.subquery()


def _note_void_unanswered(
    tx: Connection, round_id: int, key: Key, draw: Draw, questions: int
) -> None:
    given = update(attempt).where(attempt.c.round_id == round_id, attempt.c.void_unanswered != 0)
    tx.execute(given.values(void_unanswered=0))
    if not key.void_questions or key.void is not VoidQuestion.POINT:
        return
    rows = [
        {"of": attempt_id, "points": points}
        for attempt_id, seed, answered in _incomplete(tx, round_id, key, questions)
        if (points := void_unanswered(draw(seed), key, answered))
    ]
    if rows:
        its = update(attempt).where(attempt.c.id == bindparam("of"))
        tx.execute(its.values(void_unanswered=bindparam("points")), rows)


def _incomplete(
    tx: Connection, round_id: int, key: Key, questions: int
) -> Iterator[tuple[int, str, set[int]]]:
    """Papers that leave something unanswered: id, seed, and the void questions answered."""
    incomplete = (
        select(attempt.c.id, attempt.c.seed)
        .outerjoin_from(attempt, answer, answer.c.attempt_id == attempt.c.id)
        .where(_is_handed_in(round_id))
        .group_by(attempt.c.id, attempt.c.seed)
        .having(func.count(answer.c.question) < questions)
        .subquery()
    )
    is_void = answer.c.question.in_(key.void_questions)
    answered = defaultdict(set)
    voids = select(answer.c.attempt_id, answer.c.question).join_from(
        answer, incomplete, incomplete.c.id == answer.c.attempt_id
    )
    for attempt_id, number in tx.execute(voids.where(is_void)):
        answered[attempt_id].add(number)
    for attempt_id, seed in tx.execute(select(incomplete.c.id, incomplete.c.seed)).all():
        yield attempt_id, seed, answered[attempt_id]


def _is_handed_in(round_id: int) -> ColumnElement[bool]:
    return and_(attempt.c.round_id == round_id, attempt.c.handed_in_at.is_not(None))
