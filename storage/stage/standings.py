"""The places of the teams as they were published: read often, and never worked out anew."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, select

from contest.stage.totals import TeamStanding
from storage.statements import every, insert
from storage.tables import stage_standing


@dataclass(frozen=True, slots=True)
class PublishedTeam:
    team: str
    place: int
    total: Decimal


_COLUMNS = tuple(stage_standing.c[name] for name in PublishedTeam.__slots__)


def keep(tx: Connection, stage_id: int, ranking: Iterable[TeamStanding]) -> None:
    """Once, as the result is published."""
    rows = [
        {
            "stage_id": stage_id,
            "team": each.total.team,
            "place": each.place,
            "total": each.total.total,
        }
        for each in ranking
    ]
    tx.execute(insert(tx, stage_standing), rows)


def of_stage(tx: Connection, stage_id: int) -> list[PublishedTeam]:
    """By place; empty before publication."""
    its = select(*_COLUMNS).where(stage_standing.c.stage_id == stage_id)
    return every(tx, PublishedTeam, its.order_by(stage_standing.c.place, stage_standing.c.team))
