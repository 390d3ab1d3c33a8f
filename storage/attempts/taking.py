"""Taking a paper. Each write carries its own condition, so that a press proves nothing and one
that comes twice, late or from somebody else changes nothing."""

from datetime import datetime
from decimal import Decimal
from functools import cache

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Executable,
    Integer,
    bindparam,
    select,
    true,
    update,
)

from storage.attempts.record import Attempt
from storage.column_types import Instant
from storage.statements import every, held, insert, insert_into, one
from storage.tables import answer as answer_table
from storage.tables import attempt, earlier_paper, round_
from storage.tables.papers import HandedInBy

_FIND = select(attempt).where(attempt.c.id == bindparam("id"))
_OF = (
    select(attempt)
    .where(
        attempt.c.round_id == bindparam("round"), attempt.c.participant_id == bindparam("person")
    )
    .order_by(attempt.c.number)
)
_ROUND_IS_OPEN = (
    select(round_.c.id)
    .where(round_.c.id == attempt.c.round_id, round_.c.closed_at.is_(None))
    .exists()
)
_ANSWERS = (
    select(answer_table.c.question, answer_table.c.option)
    .where(answer_table.c.attempt_id == bindparam("attempt"))
    .order_by(answer_table.c.answered_at, answer_table.c.question)
)


def start(
    tx: Connection,
    *,
    round_id: int,
    participant_id: int,
    number: int,
    unit_code: str,
    seed: str,
    started_at: datetime,
    deadline_at: datetime,
    is_counted: bool,
) -> Attempt:
    """The attempt of this number; if it is there already, as it is there."""
    new = insert(tx, attempt).values(
        round_id=round_id,
        participant_id=participant_id,
        number=number,
        unit_code=unit_code,
        seed=seed,
        started_at=started_at,
        deadline_at=deadline_at,
        is_counted=is_counted,
    )
    tx.execute(new.on_conflict_do_nothing())
    return next(each for each in of(tx, round_id, participant_id) if each.number == number)


def of(tx: Connection, round_id: int, participant_id: int) -> list[Attempt]:
    """By number."""
    return every(tx, Attempt, _OF, round=round_id, person=participant_id)


def find(tx: Connection, attempt_id: int) -> Attempt | None:
    return one(tx, Attempt, _FIND, id=attempt_id)


def lock(tx: Connection, attempt_id: int) -> Attempt | None:
    """The attempt, with no answer coming in until this change is committed.

    Read the answers after it and hand in the score they give, in one change.
    """
    return one(tx, Attempt, _FIND.with_for_update(), id=attempt_id)


def answers(tx: Connection, attempt_id: int) -> dict[int, int]:
    """Position of the question in the bank -> position of the option in the question.

    In the order in which they were given.
    """
    rows = tx.execute(_ANSWERS, {"attempt": attempt_id})
    return {row.question: row.option for row in rows}


def answer(
    tx: Connection,
    *,
    attempt_id: int,
    participant_id: int,
    question: int,
    option: int,
    at: datetime,
    may_change: bool,
) -> bool:
    """Keep an answer given at `at`, in one statement; False if it does not hold.

    It holds if the attempt is this participant's, not handed in, and `at` before its deadline;
    and, where there is an answer already, if that is not younger and may be changed or is the same.
    """
    statement = _answering(tx.dialect.name, may_change)
    given = {"attempt": attempt_id, "by": participant_id, "to": question, "chosen": option}
    return tx.execute(statement, {**given, "instant": at}).first() is not None


@cache
def _answering(dialect: str, may_change: bool) -> Executable:
    """The statement most often run, built once: that takes longer than running it."""
    at = bindparam("instant", type_=Instant)
    given = select(
        attempt.c.id, bindparam("to", type_=Integer), bindparam("chosen", type_=Integer), at
    ).where(_is_taking(bindparam("attempt"), bindparam("by")), at < attempt.c.deadline_at)
    # The lock makes an answer and a hand-in that meet wait for each other.
    new = insert_into(dialect, answer_table).from_select(
        ["attempt_id", "question", "option", "answered_at"], given.with_for_update(read=True)
    )
    is_in_order = answer_table.c.answered_at <= new.excluded.answered_at
    is_same = answer_table.c.option == new.excluded.option
    kept = new.on_conflict_do_update(
        index_elements=["attempt_id", "question"],
        set_={"option": new.excluded.option, "answered_at": new.excluded.answered_at},
        where=is_in_order if may_change else is_in_order & is_same,
    )
    return kept.returning(answer_table.c.question)


def predict(
    tx: Connection,
    *,
    attempt_id: int,
    participant_id: int,
    prediction: Decimal | None,
    at: datetime,
) -> bool:
    """Keep the prediction, on the same conditions as an answer; it may be changed."""
    in_time = _is_taking(attempt_id, participant_id) & (at < attempt.c.deadline_at)
    return held(tx, update(attempt).where(in_time).values(prediction=prediction))


def of_open_rounds(tx: Connection, participant_id: int) -> list[Attempt]:
    """A person's, of rounds that have not closed."""
    theirs = select(attempt).where(attempt.c.participant_id == participant_id, _ROUND_IS_OPEN)
    return every(tx, Attempt, theirs.order_by(attempt.c.id))


def take_out(tx: Connection, attempt_id: int) -> None:
    """Out of competition, also if a decision about doubles is taken back later."""
    tx.execute(update(attempt).where(attempt.c.id == attempt_id).values(is_counted=False))
    earlier = update(earlier_paper).where(earlier_paper.c.attempt_id == attempt_id)
    tx.execute(earlier.values(is_counted=False))


def move_open(tx: Connection, participant_id: int, *, unit_code: str) -> None:
    """Let a person's attempts count for another unit, but those of rounds that have closed."""
    theirs = update(attempt).where(attempt.c.participant_id == participant_id, _ROUND_IS_OPEN)
    tx.execute(theirs.values(unit_code=unit_code))


def hand_in(
    tx: Connection,
    *,
    attempt_id: int,
    participant_id: int,
    by: str,
    at: datetime,
    score: int,
    seconds: int,
    receipt: str,
    void_unanswered: int = 0,
) -> bool:
    """True the first time only, and by a person only before the deadline.

    `by` is one of HandedInBy.
    """
    in_time = at < attempt.c.deadline_at if by == HandedInBy.PERSON else true()
    first = update(attempt).where(_is_taking(attempt_id, participant_id), in_time)
    return held(
        tx,
        first.values(
            handed_in_at=at,
            handed_in_by=HandedInBy(by),
            score=score,
            void_unanswered=void_unanswered,
            seconds=seconds,
            receipt=receipt,
        ),
    )


def _is_taking(
    attempt_id: int | BindParameter[int], participant_id: int | BindParameter[int]
) -> ColumnElement[bool]:
    return (
        (attempt.c.id == attempt_id)
        & (attempt.c.participant_id == participant_id)
        & attempt.c.handed_in_at.is_(None)
    )
