"""Kept rankings of units, by rate of participation."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, delete, select, true
from sqlalchemy import insert as plain_insert

from contest.collective import UnitStanding
from storage.statements import every
from storage.tables import unit, unit_standing


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """`rate` in percent, of the headcount; `place` None below the minimum rate."""

    unit_code: str
    parent_code: str | None
    block: str | None
    place: int | None
    is_tied: bool
    participants: int
    headcount: int | None
    rate: Decimal | None
    mean_score: Decimal | None


def replace_units(
    tx: Connection, contest_id: int, round_number: int, ranking: Iterable[UnitStanding]
) -> None:
    kept = unit_standing.c.contest_id == contest_id, unit_standing.c.round == round_number
    tx.execute(delete(unit_standing).where(*kept))
    rows = [_row(each) | {"contest_id": contest_id, "round": round_number} for each in ranking]
    if rows:
        tx.execute(plain_insert(unit_standing), rows)


def units(
    tx: Connection, contest_id: int, round_number: int, block: str | None = None
) -> list[RankedUnit]:
    """By place, those without one last; all of them, or those of one block."""
    columns = [column for column in unit_standing.c if column.name not in {"contest_id", "round"}]
    return every(
        tx,
        RankedUnit,
        select(*columns, unit.c.parent_code)
        .outerjoin(
            unit,
            (unit.c.contest_id == unit_standing.c.contest_id)
            & (unit.c.code == unit_standing.c.unit_code),
        )
        .where(
            unit_standing.c.contest_id == contest_id,
            unit_standing.c.round == round_number,
            true() if block is None else unit_standing.c.block == block,
        )
        .order_by(
            unit_standing.c.place.is_(None),
            unit_standing.c.place,
            unit.c.position,
            unit_standing.c.unit_code,
        ),
    )


def _row(each: UnitStanding) -> dict[str, object]:
    return {
        "unit_code": each.result.unit.code,
        "block": each.result.unit.block,
        "place": each.place,
        "is_tied": each.is_tied,
        "participants": each.result.participants,
        "headcount": each.result.headcount,
        "rate": each.result.rate,
        "mean_score": each.result.mean_score,
    }
