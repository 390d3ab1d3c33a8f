"""The ranking of persons."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, Select, delete, func, select
from sqlalchemy import insert as plain_insert

from contest.ranking import SeasonStanding, Standing
from storage.statements import every, stream
from storage.tables import participant, standing


@dataclass(frozen=True, slots=True)
class RankedPerson:
    """`distance` of the prediction from the truth; `name` and `unit_code` as they are now: None
    and empty of who was forgotten."""

    participant_id: int
    round: int
    name: str | None
    unit_code: str
    place: int
    is_tied: bool
    score: int
    distance: Decimal | None
    seconds: int
    handed_in_at: datetime
    rounds_taken: int
    prize: str | None


def replace(
    tx: Connection,
    contest_id: int,
    round_number: int,
    ranking: Iterable[Standing | SeasonStanding],
    *,
    prizes: Mapping[int, str] | None = None,
) -> None:
    """Keep this ranking instead of the one before. `prizes`: title by participant."""
    tx.execute(delete(standing).where(_is_of(contest_id, round_number)))
    rows = [
        _row(each, prizes or {}) | {"contest_id": contest_id, "round": round_number}
        for each in ranking
    ]
    if rows:
        tx.execute(plain_insert(standing), rows)


def top(
    tx: Connection, contest_id: int, round_number: int, limit: int | None, offset: int = 0
) -> list[RankedPerson]:
    """The first `limit` persons by place, but for so many; None: all."""
    first = _ranked().where(_is_of(contest_id, round_number))
    return every(
        tx,
        RankedPerson,
        first.order_by(standing.c.place, standing.c.participant_id).limit(limit).offset(offset),
    )


def winners(tx: Connection, contest_id: int, round_number: int) -> list[RankedPerson]:
    """Who has a prize, by place."""
    won = _ranked().where(_is_of(contest_id, round_number), standing.c.prize.is_not(None))
    in_order = won.order_by(standing.c.place, standing.c.participant_id)
    return every(tx, RankedPerson, in_order)


def every_person(tx: Connection, contest_id: int, round_number: int) -> Iterator[RankedPerson]:
    """By place; read as they are asked for, however many."""
    its = _ranked().where(_is_of(contest_id, round_number))
    return stream(tx, RankedPerson, its.order_by(standing.c.place, standing.c.participant_id))


def of_participant(tx: Connection, contest_id: int, participant_id: int) -> dict[int, RankedPerson]:
    """By round, 0 being the whole contest."""
    theirs = _ranked().where(
        standing.c.contest_id == contest_id, standing.c.participant_id == participant_id
    )
    rows = every(tx, RankedPerson, theirs.order_by(standing.c.round))
    return {person.round: person for person in rows}


def count(tx: Connection, contest_id: int, round_number: int) -> int:
    """How many are ranked."""
    return tx.execute(select(func.count()).where(_is_of(contest_id, round_number))).scalar_one()


def score_sum(tx: Connection, contest_id: int, round_number: int) -> int:
    """Of everybody ranked."""
    total = select(func.coalesce(func.sum(standing.c.score), 0))
    return tx.execute(total.where(_is_of(contest_id, round_number))).scalar_one()


def _ranked() -> Select[*tuple[object, ...]]:
    columns = {column.name: column for column in standing.c} | {
        "name": participant.c.name,
        "unit_code": func.coalesce(participant.c.unit_code, "").label("unit_code"),
    }
    return select(*(columns[field.name] for field in fields(RankedPerson))).join_from(
        standing, participant, participant.c.id == standing.c.participant_id
    )


def _is_of(contest_id: int, round_number: int) -> ColumnElement[bool]:
    return (standing.c.contest_id == contest_id) & (standing.c.round == round_number)


def _row(each: Standing | SeasonStanding, prizes: Mapping[int, str]) -> dict[str, object]:
    result = each.result
    return {
        "participant_id": result.participant_id,
        "place": each.place,
        "is_tied": each.is_tied,
        "score": result.score,
        "distance": result.distance,
        "seconds": result.seconds,
        "handed_in_at": result.handed_in_at,
        "rounds_taken": each.result.rounds_taken if isinstance(each, SeasonStanding) else 1,
        "prize": prizes.get(result.participant_id),
    }
