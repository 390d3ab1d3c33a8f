"""Kept rankings of units, by rate of participation: all of them, as they were called then."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, select, true
from sqlalchemy import insert as plain_insert

from contest.collective import UnitStanding
from contest.units import Units
from storage.statements import every
from storage.tables import unit_standing


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """`rate` in percent, of the headcount; `place` None below the minimum rate.

    `own` are the participants but those of units below; `score_sum` is of them all. `is_listed`:
    in the table of its block, or of the topmost units.
    """

    round: int
    unit_code: str
    name: str
    parent_code: str | None
    block: str | None
    is_listed: bool
    place: int | None
    is_tied: bool
    own: int
    participants: int
    score_sum: int
    headcount: int | None
    rate: Decimal | None
    mean_score: Decimal | None


_COLUMNS: Final = tuple(unit_standing.c[field.name] for field in fields(RankedUnit))


def replace_units(
    tx: Connection,
    contest_id: int,
    round_number: int,
    units: Units,
    ranking: Iterable[UnitStanding],
) -> None:
    """Keep this ranking, in its order, instead of the one before."""
    tx.execute(delete(unit_standing).where(_is_of(contest_id, round_number)))
    whose = {"contest_id": contest_id, "round": round_number}
    rows = [
        {**whose, "position": position, **_row(units, each)}
        for position, each in enumerate(ranking)
    ]
    if rows:
        tx.execute(plain_insert(unit_standing), rows)


def units(
    tx: Connection, contest_id: int, round_number: int, block: str | None = None
) -> list[RankedUnit]:
    """The units of the tables in their order; all of them, or those of one block."""
    is_asked = true() if block is None else unit_standing.c.block == block
    is_listed = unit_standing.c.is_listed.is_(True)
    return _ranked(tx, _is_of(contest_id, round_number) & is_listed & is_asked)


def units_below(
    tx: Connection, contest_id: int, round_number: int, parent: str | None
) -> list[RankedUnit]:
    """The units right below one (None: at the top), ranked among themselves if they are in no
    table of a block."""
    is_below = unit_standing.c.parent_code == parent
    return _ranked(tx, _is_of(contest_id, round_number) & is_below)


def every_unit(tx: Connection, contest_id: int, round_number: int) -> list[RankedUnit]:
    return _ranked(tx, _is_of(contest_id, round_number))


def of_unit(tx: Connection, contest_id: int, unit_code: str) -> dict[int, RankedUnit]:
    """By round, 0 being the whole contest."""
    is_its = (unit_standing.c.contest_id == contest_id) & (unit_standing.c.unit_code == unit_code)
    return {row.round: row for row in _ranked(tx, is_its)}


def _ranked(tx: Connection, condition: ColumnElement[bool]) -> list[RankedUnit]:
    asked = select(*_COLUMNS).where(condition)
    return every(tx, RankedUnit, asked.order_by(unit_standing.c.round, unit_standing.c.position))


def _is_of(contest_id: int, round_number: int) -> ColumnElement[bool]:
    return (unit_standing.c.contest_id == contest_id) & (unit_standing.c.round == round_number)


def _row(units: Units, each: UnitStanding) -> dict[str, object]:
    result = each.result
    return {
        "unit_code": result.unit.code,
        "name": result.unit.name,
        "parent_code": units.parent(result.unit.code),
        "block": result.unit.block,
        "is_listed": each.is_listed,
        "place": each.place,
        "is_tied": each.is_tied,
        "own": result.own,
        "participants": result.participants,
        "score_sum": result.score_sum,
        "headcount": result.headcount,
        "rate": result.rate,
        "mean_score": result.mean_score,
    }
