"""The units' tables as they were before a correction, beside those that stand now.

A correction changes scores and never who took part: names, headcounts and rates are those of now.
"""

from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from storage.standings.units import RankedUnit, units
from storage.tables import earlier_unit_place as earlier
from storage.tables import unit_standing as now

_FIGURES = ("place", "is_tied", "mean_score")


def units_moved(tx: Connection, correction_id: int, contest_id: int, round_number: int) -> int:
    """How many units stand at another place."""
    return _count(tx, correction_id, contest_id, round_number, _differs("place"))


def units_changed(tx: Connection, correction_id: int, contest_id: int, round_number: int) -> bool:
    """Whether there is another table of units: other places, or other scores."""
    differs = or_(*map(_differs, _FIGURES))
    return _count(tx, correction_id, contest_id, round_number, differs) > 0


def earlier_units(
    tx: Connection, correction_id: int, contest_id: int, round_number: int, block: str | None
) -> list[RankedUnit]:
    """As `units`, of what a correction replaced; but `score_sum` is that of now."""
    its = select(earlier.c.unit_code, *(earlier.c[name] for name in _FIGURES)).where(
        earlier.c.correction_id == correction_id, earlier.c.round == round_number
    )
    was = {row.unit_code: row for row in tx.execute(its)}
    table = [
        replace(unit, place=old.place, is_tied=old.is_tied, mean_score=old.mean_score)
        for unit in units(tx, contest_id, round_number, block)
        if (old := was.get(unit.unit_code))
    ]
    return sorted(table, key=_standing)


def _standing(unit: RankedUnit) -> tuple[object, ...]:
    """Those without a place come last, by their rates."""
    if unit.place is not None:
        return (False, unit.place)
    return (True, unit.rate is None, -(unit.rate or 0), -(unit.mean_score or 0))


def _count(
    tx: Connection,
    correction_id: int,
    contest_id: int,
    round_number: int,
    differs: ColumnElement[bool],
) -> int:
    same = and_(
        now.c.contest_id == contest_id,
        now.c.round == earlier.c.round,
        now.c.unit_code == earlier.c.unit_code,
    )
    counted = select(func.count()).select_from(earlier).join(now, same)
    its = earlier.c.correction_id == correction_id, earlier.c.round == round_number, differs
    return tx.execute(counted.where(*its)).scalar_one()


def _differs(name: str) -> ColumnElement[bool]:
    return now.c[name].is_distinct_from(earlier.c[name])
