"""What was handed in, for rankings, reports, and the person who asks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from storage.attempts.record import Attempt
from storage.statements import every, one, stream
from storage.tables import answer, attempt, round_


@dataclass(frozen=True, slots=True)
class Counts:
    """Attempts of a round in competition. Not to be shown while it is open."""

    started: int
    handed_in: int


class HandedIn(NamedTuple):
    """Of a paper that was handed in what a recount takes; a tuple, for there may be a million."""

    id: int
    participant_id: int
    number: int
    started_at: datetime
    handed_in_at: datetime
    prediction: Decimal | None
    score: int
    void_unanswered: int
    seconds: int
    receipt: str | None
    is_counted: bool


def handed_in(tx: Connection, round_id: int, *, is_counted: bool = True) -> list[Attempt]:
    """In competition (or out of it), in order of hand-in."""
    return every(
        tx,
        Attempt,
        select(attempt)
        .where(
            attempt.c.round_id == round_id,
            attempt.c.handed_in_at.is_not(None),
            attempt.c.is_counted.is_(is_counted),
        )
        .order_by(attempt.c.handed_in_at, attempt.c.id),
    )


def every_handed_in(tx: Connection, round_id: int) -> Iterator[HandedIn]:
    """In competition or not, by their ids; read as they are asked for, however many."""
    theirs = attempt.c.round_id == round_id, attempt.c.handed_in_at.is_not(None)
    asked = select(*(attempt.c[name] for name in HandedIn._fields)).where(*theirs)
    return stream(tx, HandedIn, asked.order_by(attempt.c.id))


def predictions(
    tx: Connection, round_id: int, participant_ids: Collection[int]
) -> dict[tuple[int, datetime], Decimal | None]:
    """What these people predicted, by participant and hand-in."""
    rows = tx.execute(
        select(attempt.c.participant_id, attempt.c.handed_in_at, attempt.c.prediction).where(
            attempt.c.round_id == round_id,
            attempt.c.participant_id.in_(participant_ids),
            attempt.c.handed_in_at.is_not(None),
        )
    )
    return {(who, at): prediction for who, at, prediction in rows if at}


def answers_of_round(tx: Connection, round_id: int) -> dict[int, dict[int, int]]:
    """By attempt, of all handed in: what `answers` gives for one. All of them, so rarely asked."""
    rows = tx.execute(
        select(answer.c.attempt_id, answer.c.question, answer.c.option)
        .join(attempt)
        .where(attempt.c.round_id == round_id, attempt.c.handed_in_at.is_not(None))
    )
    chosen: dict[int, dict[int, int]] = {}
    for attempt_id, question, option in rows:
        chosen.setdefault(attempt_id, {})[question] = option
    return chosen


def history(tx: Connection, participant_id: int) -> list[Attempt]:
    """All attempts of one person, oldest first."""
    mine = select(attempt).where(attempt.c.participant_id == participant_id)
    return every(tx, Attempt, mine.order_by(attempt.c.started_at, attempt.c.id))


def counts(tx: Connection, round_id: int) -> Counts:
    row = tx.execute(
        select(func.count(), func.count(attempt.c.handed_in_at)).where(
            attempt.c.round_id == round_id, attempt.c.is_counted.is_(True)
        )
    ).one()
    return Counts(*row)


def count_persons(tx: Connection, round_ids: Collection[int]) -> int:
    """How many handed in something in competition in any of these rounds."""
    persons = select(func.count(attempt.c.participant_id.distinct())).where(
        attempt.c.round_id.in_(round_ids),
        attempt.c.handed_in_at.is_not(None),
        attempt.c.is_counted.is_(True),
    )
    return tx.execute(persons).scalar_one()


def find_by_receipt(tx: Connection, contest_id: int, receipt: str) -> Attempt | None:
    return one(
        tx,
        Attempt,
        select(attempt)
        .join(round_)
        .where(round_.c.contest_id == contest_id, attempt.c.receipt == receipt)
        .order_by(attempt.c.id)
        .limit(1),
    )
