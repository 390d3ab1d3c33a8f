"""Of each part: whether marks may still change, and how much of it the hall has seen."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from storage.statements import every, insert
from storage.tables import stage_part


@dataclass(frozen=True, slots=True)
class PartState:
    """`revealed`: of how many teams the points are shown, from the last place up."""

    part: str
    locked_at: datetime | None = None
    revealed: int = 0

    @property
    def is_locked(self) -> bool:
        return self.locked_at is not None


_COLUMNS = tuple(stage_part.c[name] for name in PartState.__slots__)


def states(tx: Connection, stage_id: int) -> dict[str, PartState]:
    """By the code of the part; one of which nothing happened yet is missing."""
    asked = select(*_COLUMNS).where(stage_part.c.stage_id == stage_id)
    return {each.part: each for each in every(tx, PartState, asked)}


def state(tx: Connection, stage_id: int, part: str) -> PartState:
    """Also of a part of which nothing happened yet."""
    return states(tx, stage_id).get(part, PartState(part))


def lock(tx: Connection, stage_id: int, part: str, at: datetime | None) -> None:
    """From now on marks change only as later versions; None: they may change again."""
    _set(tx, stage_id, part, {"locked_at": at})


def reveal(tx: Connection, stage_id: int, part: str, teams: int) -> None:
    """Show the points of so many teams, from the last place up; 0: of none."""
    _set(tx, stage_id, part, {"revealed": teams})


def _set(tx: Connection, stage_id: int, part: str, told: dict[str, object]) -> None:
    new = insert(tx, stage_part).values(stage_id=stage_id, part=part, **{"revealed": 0} | told)
    tx.execute(new.on_conflict_do_update(index_elements=["stage_id", "part"], set_=told))
