"""What is answered live, put up as a stake, and guessed in groups.

Each write carries its own condition, so that a press that comes twice or late changes nothing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, Select, literal, select

from contest.stage.answering import LiveAnswer, Played
from storage.stage import live_questions
from storage.stage.live_questions import LiveQuestion
from storage.statements import every, held, insert
from storage.tables import stage_answer, stage_guess, stage_question, stage_stake


@dataclass(frozen=True, slots=True)
class Answer:
    team: str
    member: int
    option: int
    answered_at: datetime


_COLUMNS = tuple(stage_answer.c[name] for name in Answer.__slots__)
_Q = stage_question.c


def answer(tx: Connection, question_id: int, given: Answer, address: str | None) -> bool:
    """Keep an answer if it is the first of this member, and was received while the question was
    open. That nobody has seen the right one meanwhile is a condition too."""
    new = insert(tx, stage_answer).from_select(
        ["question_id", "team", "member", "option", "address", "answered_at"],
        select(
            _Q.id,
            literal(given.team),
            literal(given.member),
            literal(given.option),
            literal(address),
            literal(given.answered_at, stage_answer.c.answered_at.type),
        )
        .where(_is_open(question_id, given.answered_at))
        .with_for_update(read=True),  # an answer and a reveal that meet wait for each other
    )
    return held(tx, new.on_conflict_do_nothing())


def guess(
    tx: Connection, question_id: int, who: str, *, chat: str, option: int, at: datetime
) -> bool:
    """As `answer`, of somebody in a group; `who`: a pseudonym."""
    new = insert(tx, stage_guess).from_select(
        ["question_id", "who", "chat", "option"],
        select(_Q.id, literal(who), literal(chat), literal(option)).where(
            _is_open(question_id, at)
        ),
    )
    return held(tx, new.on_conflict_do_nothing())


def put_stake(tx: Connection, question_id: int, team: str, stake: Decimal) -> bool:
    """The last one holds; False once the question is open."""
    amount = literal(stake, stage_stake.c.stake.type)
    may_stake = (
        _Q.id == question_id,
        _Q.stakes_at.is_not(None),
        _Q.opened_at.is_(None),
        _Q.void_at.is_(None),
    )
    new = insert(tx, stage_stake).from_select(
        ["question_id", "team", "stake"],
        select(_Q.id, literal(team), amount).where(*may_stake).with_for_update(read=True),
    )
    key = ["question_id", "team"]
    return held(tx, new.on_conflict_do_update(index_elements=key, set_={"stake": stake}))


def of_question(tx: Connection, question_id: int) -> list[Answer]:
    """In the order of receipt."""
    asked = select(*_COLUMNS).where(stage_answer.c.question_id == question_id)
    return every(tx, Answer, asked.order_by(stage_answer.c.answered_at))


def of_member(tx: Connection, question_id: int, team: str, member: int) -> Answer | None:
    given = of_question(tx, question_id)
    return next((each for each in given if (each.team, each.member) == (team, member)), None)


def stakes(tx: Connection, question_id: int) -> dict[str, Decimal]:
    """By team; of those who have put up none there is none."""
    its = stage_stake.c.question_id == question_id
    rows = tx.execute(select(stage_stake.c.team, stage_stake.c.stake).where(its))
    return {team: stake for team, stake in rows}  # noqa: C416  rows are no pairs to mypy


def guesses(tx: Connection, question_id: int) -> Counter[int]:
    """How many guessed which option, in all groups together."""
    return Counter(tx.scalars(_guessed(question_id)))


def played(tx: Connection, question: LiveQuestion) -> Played:
    """What its points come from. Raises ValueError where it was never opened."""
    if question.starts_at is None:
        raise ValueError(f"question {question.id} was not opened")
    answers: dict[str, list[LiveAnswer]] = {}
    for each in of_question(tx, question.id):
        is_right = each.option == question.right
        answers.setdefault(each.team, []).append(LiveAnswer(is_right, each.answered_at))
    sizes = {team: len(members) for team, members in question.answering.items()}
    return Played(question.starts_at, sizes, answers, stakes(tx, question.id))


def that_count(tx: Connection, stage_id: int, part: str) -> Sequence[Played]:
    """Of a part: questions whose answer is revealed, and that are not void."""
    questions = live_questions.of_part(tx, stage_id, part)
    return [played(tx, each) for each in questions if each.counts]


def _is_open(question_id: int, at: datetime) -> ColumnElement[bool]:
    return (
        (_Q.id == question_id)
        & (_Q.closes_at > at)
        & _Q.revealed_at.is_(None)
        & _Q.void_at.is_(None)
    )


def _guessed(question_id: int) -> Select[int]:
    return select(stage_guess.c.option).where(stage_guess.c.question_id == question_id)
