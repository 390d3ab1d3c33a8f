"""Papers with mistakes, for finding those that are alike: most papers of a round have few.

Of papers handed in, in competition.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Subquery, and_, func, select

from contest.keys import Key
from contest.likeness import FEWEST_ALIKE, Choice, Sheet
from storage.attempts.marking import answers_by_paper, is_mistake
from storage.statements import stream
from storage.tables import answer, attempt


class _Given(NamedTuple):
    """One answer of a paper."""

    attempt_id: int
    participant_id: int
    started_at: datetime
    question: int
    option: int
    answered_at: datetime


def chosen(tx: Connection, round_id: int) -> dict[Choice, int]:
    """How often each option of each question was chosen, if it was."""
    counted = select(answer.c.question, answer.c.option, func.count()).join(attempt)
    its = counted.where(_counts(round_id)).group_by(answer.c.question, answer.c.option)
    return {(number, option): times for number, option, times in tx.execute(its)}


def with_mistakes(tx: Connection, round_id: int, key: Key) -> Iterator[Sheet]:
    """Those with as many mistakes as it takes to be alike; read as they are asked for, others get
    their turn meanwhile."""
    papers = _mistaken(round_id, key)
    given = select(papers, answer.c.question, answer.c.option, answer.c.answered_at).join(
        answer, answer.c.attempt_id == papers.c.id
    )
    in_order = stream(tx, _Given, given.order_by(papers.c.id))
    for _, answers in groupby(in_order, key=lambda each: each.attempt_id):
        yield _sheet(list(answers))


def _sheet(answers: list[_Given]) -> Sheet:
    return Sheet(
        answers[0].participant_id,
        answers[0].started_at,
        max(each.answered_at for each in answers),
        {each.question: each.option for each in answers},
    )


def _mistaken(round_id: int, key: Key) -> Subquery:
    mistakes = answers_by_paper(round_id).where(is_mistake(key))
    many = mistakes.having(func.count() >= FEWEST_ALIKE).subquery()
    return (
        select(attempt.c.id, attempt.c.participant_id, attempt.c.started_at)
        .join(many, many.c.attempt_id == attempt.c.id)
        .where(_counts(round_id))
        .subquery()
    )


def _counts(round_id: int) -> ColumnElement[bool]:
    return and_(
        attempt.c.round_id == round_id,
        attempt.c.handed_in_at.is_not(None),
        attempt.c.is_counted.is_(True),
    )
