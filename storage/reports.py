"""What is reported of a closed round, as plain rows: every paper handed in, and every person.

All papers to hand in take their figures from here, so that they cannot disagree. Given out in
pieces: nobody waits while 27,000 papers are read, and they need not be in memory at once.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection, Select, and_, func, or_, select

from storage.participants.lists import is_registered
from storage.statements import every
from storage.tables import answer, attempt, participant, standing
from storage.tables.papers import HandedInBy

PIECE: Final = 1000
"""Rows read at once: some milliseconds."""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that was handed in. `name` is None of who was forgotten; `unit_code` where the
    person belonged then. `place`, `is_tied`, `distance` and `prize` are the ranking's, None of a
    paper that is not in it. `answers`: option by question, as in the bank."""

    id: int
    participant_id: int
    name: str | None
    unit_code: str
    seed: str
    started_at: datetime
    handed_in_at: datetime
    handed_in_by: HandedInBy
    seconds: int
    score: int
    prediction: Decimal | None
    receipt: str
    place: int | None
    is_tied: bool | None
    distance: Decimal | None
    prize: str | None
    answers: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """`name` and `unit_code` as they are now, None of who was forgotten."""

    id: int
    name: str | None
    unit_code: str | None
    registered_at: datetime | None


def papers(
    tx: Connection,
    contest_id: int,
    number: int,
    round_id: int,
    after: PaperRow | None = None,
    limit: int = PIECE,
) -> list[PaperRow]:
    """Of a closed round, in order of hand-in: the first ones, or those after one."""
    asked = _papers(contest_id, number).where(
        attempt.c.round_id == round_id, attempt.c.handed_in_at.is_not(None)
    )
    if after:
        later = attempt.c.handed_in_at > after.handed_in_at
        same = and_(attempt.c.handed_in_at == after.handed_in_at, attempt.c.id > after.id)
        asked = asked.where(or_(later, same))
    asked = asked.order_by(attempt.c.handed_in_at, attempt.c.id).limit(limit)
    rows = tx.execute(asked).mappings().all()
    given = _answers(tx, [row["id"] for row in rows]) if rows else {}
    return [PaperRow(**row, answers=given.get(row["id"], {})) for row in rows]


def people(
    tx: Connection,
    contest_id: int,
    numbers: Collection[int],
    after_id: int = 0,
    limit: int = PIECE,
) -> list[PersonRow]:
    """Everybody who has registered, or is in the ranking of one of these rounds, by id."""
    is_ranked = participant.c.id.in_(
        select(standing.c.participant_id).where(
            standing.c.contest_id == contest_id, standing.c.round.in_(numbers)
        )
    )
    asked = select(
        participant.c.id, participant.c.name, participant.c.unit_code, participant.c.registered_at
    ).where(
        participant.c.contest_id == contest_id,
        participant.c.id > after_id,
        or_(is_registered(contest_id), is_ranked),
    )
    return every(tx, PersonRow, asked.order_by(participant.c.id).limit(limit))


def count_papers(tx: Connection, round_ids: Collection[int]) -> int:
    """How many were handed in, in competition or not."""
    theirs = attempt.c.round_id.in_(round_ids), attempt.c.handed_in_at.is_not(None)
    return tx.execute(select(func.count()).where(*theirs)).scalar_one()


def _papers(contest_id: int, number: int) -> Select[*tuple[object, ...]]:
    """Of several papers of one person the ranking has one: with that score, handed in then."""
    is_ranked = and_(
        standing.c.contest_id == contest_id,
        standing.c.round == number,
        standing.c.participant_id == attempt.c.participant_id,
        standing.c.score == attempt.c.score,
        standing.c.handed_in_at == attempt.c.handed_in_at,
        attempt.c.is_counted.is_(True),
    )
    columns = {column.name: column for column in (*standing.c, participant.c.name, *attempt.c)}
    names = [each.name for each in fields(PaperRow) if each.name != "answers"]
    return (
        select(*(columns[name] for name in names))
        .join_from(attempt, participant)
        .outerjoin(standing, is_ranked)
    )


def _answers(tx: Connection, attempt_ids: Collection[int]) -> dict[int, dict[int, int]]:
    rows = tx.execute(
        select(answer.c.attempt_id, answer.c.question, answer.c.option).where(
            answer.c.attempt_id.in_(attempt_ids)
        )
    )
    given: dict[int, dict[int, int]] = {}
    for attempt_id, question, option in rows:
        given.setdefault(attempt_id, {})[question] = option
    return given
