"""Standings as they were before a correction, beside those that stand now."""

from dataclasses import dataclass, fields
from typing import Final, TypeVarTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Table,
    and_,
    case,
    func,
    literal,
    or_,
    select,
)

from storage.standings.earlier_units import units_moved
from storage.standings.persons import RankedPerson
from storage.statements import every, insert
from storage.tables import (
    earlier_standing,
    earlier_unit_place,
    participant,
    standing,
    unit_standing,
)


@dataclass(frozen=True, slots=True)
class Changes:
    """How many persons have another score, another place, another prize; how many units stand at
    another place."""

    scores: int
    places: int
    prizes: int
    units: int


@dataclass(frozen=True, slots=True)
class Moved:
    """One person before and after; `round` is 0 for the whole contest."""

    round: int
    participant_id: int
    name: str | None
    unit_code: str
    earlier_score: int
    score: int
    earlier_place: int
    place: int
    earlier_prize: str | None
    prize: str | None


Ts = TypeVarTuple("Ts")

_SHOWN: Final = ("score", "place", "prize")
"""What people are told of; a guess may be further off by now without anything following."""

_NOW: Final = {
    "name": participant.c.name,
    "unit_code": func.coalesce(participant.c.unit_code, "").label("unit_code"),
}


def keep_earlier(tx: Connection, correction_id: int, contest_id: int, round_number: int) -> None:
    """Keep the standings of a round (0: of the contest), which are about to be made anew."""
    for now, earlier in ((standing, earlier_standing), (unit_standing, earlier_unit_place)):
        names = [column.name for column in earlier.c if column.name != "correction_id"]
        rows = select(literal(correction_id, Integer), *(now.c[name] for name in names))
        its = rows.where(now.c.contest_id == contest_id, now.c.round == round_number)
        tx.execute(insert(tx, earlier).from_select(["correction_id", *names], its))


def get_ready_to_compare(tx: Connection) -> None:
    """Of rows just written PostgreSQL knows nothing, and would compare each with each: of 20,000
    for a minute and a half. Nobody waits for this but another correction."""
    if tx.dialect.name == "postgresql":
        tables = standing, earlier_standing, unit_standing, earlier_unit_place
        tx.exec_driver_sql(f"ANALYZE {', '.join(table.name for table in tables)}")


def earlier_top(
    tx: Connection, correction_id: int, round_number: int, limit: int | None
) -> list[RankedPerson]:
    """As `top`, of what a correction replaced."""
    columns = {column.name: column for column in earlier_standing.c} | _NOW
    its = (
        select(*(columns[field.name] for field in fields(RankedPerson)))
        .join_from(
            earlier_standing,
            participant,
            participant.c.id == earlier_standing.c.participant_id,
        )
        .where(_is_of(earlier_standing, correction_id, round_number))
        .order_by(earlier_standing.c.place, earlier_standing.c.participant_id)
    )
    return every(tx, RankedPerson, its.limit(limit))


def rounds_replaced(tx: Connection, correction_id: int) -> list[int]:
    """Whose tables a correction replaced, 0 being the whole contest."""
    its = earlier_standing.c.correction_id == correction_id
    rounds = select(earlier_standing.c.round).where(its).distinct()
    return list(tx.scalars(rounds.order_by(earlier_standing.c.round)))


def changes(tx: Connection, correction_id: int, contest_id: int, round_number: int) -> Changes:
    """Since a correction replaced the table of a round."""
    scores, places, prizes = (func.count().filter(_differs(name)) for name in _SHOWN)
    persons = _both(contest_id, select(scores, places, prizes)).where(
        _is_of(earlier_standing, correction_id, round_number)
    )
    units = units_moved(tx, correction_id, contest_id, round_number)
    return Changes(*tx.execute(persons).one(), units)


def winners_changed(
    tx: Connection, correction_id: int, contest_id: int, round_number: int, limit: int
) -> list[Moved]:
    """Who has another prize than before, or none, or one now; by place."""
    return _moved(tx, correction_id, contest_id, round_number, _differs("prize"), limit)


def moved(
    tx: Connection, correction_id: int, contest_id: int, round_number: int, limit: int
) -> list[Moved]:
    """Who stands at another place, the foremost first."""
    return _moved(tx, correction_id, contest_id, round_number, _differs("place"), limit)


def moves_of(
    tx: Connection, correction_id: int, contest_id: int, participant_id: int
) -> list[Moved]:
    """What changed for one person, by round, the whole contest first."""
    theirs = _moves(contest_id).where(
        earlier_standing.c.correction_id == correction_id,
        earlier_standing.c.participant_id == participant_id,
        _has_changed(),
    )
    return every(tx, Moved, theirs.order_by(earlier_standing.c.round))


def who_is_concerned(correction_id: int, contest_id: int) -> Select[int]:
    """Participants whose score, place or prize a correction changed in any table."""
    its = _both(contest_id, select(earlier_standing.c.participant_id))
    return its.where(earlier_standing.c.correction_id == correction_id, _has_changed())


def _moved(
    tx: Connection,
    correction_id: int,
    contest_id: int,
    round_number: int,
    which: ColumnElement[bool],
    limit: int,
) -> list[Moved]:
    was, now = earlier_standing.c.place, standing.c.place
    foremost = case((was < now, was), else_=now)
    its = _moves(contest_id).where(_is_of(earlier_standing, correction_id, round_number), which)
    in_order = its.order_by(foremost, was, earlier_standing.c.participant_id)
    return every(tx, Moved, in_order.limit(limit))


def _moves(contest_id: int) -> Select[*tuple[object, ...]]:
    earlier = {f"earlier_{column.name}": column for column in earlier_standing.c}
    columns = {column.name: column for column in standing.c} | earlier | _NOW
    asked = select(*(columns[each.name].label(each.name) for each in fields(Moved)))
    return _both(contest_id, asked).join(
        participant, participant.c.id == earlier_standing.c.participant_id
    )


def _both(contest_id: int, asked: Select[*Ts]) -> Select[*Ts]:
    """Each person's standing before and now."""
    return asked.select_from(earlier_standing).join(
        standing,
        and_(
            standing.c.contest_id == contest_id,
            standing.c.round == earlier_standing.c.round,
            standing.c.participant_id == earlier_standing.c.participant_id,
        ),
    )


def _differs(name: str) -> ColumnElement[bool]:
    return standing.c[name].is_distinct_from(earlier_standing.c[name])


def _has_changed() -> ColumnElement[bool]:
    return or_(*map(_differs, _SHOWN))


def _is_of(earlier: Table, correction_id: int, round_number: int) -> ColumnElement[bool]:
    return (earlier.c.correction_id == correction_id) & (earlier.c.round == round_number)
