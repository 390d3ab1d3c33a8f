"""What leaders have confirmed of their teams."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from storage.statements import every, insert
from storage.tables import stage_team


@dataclass(frozen=True, slots=True)
class ConfirmedTeam:
    """`absent`: members who will not come, by their number in the team from 1."""

    team: str
    absent: Sequence[int]
    confirmed_at: datetime


_COLUMNS = tuple(stage_team.c[name] for name in ConfirmedTeam.__slots__)


def confirm(
    tx: Connection, stage_id: int, team: str, absent: Sequence[int], *, by: str, at: datetime
) -> None:
    """What was confirmed last holds."""
    told = {"absent": sorted(absent), "confirmed_by": by, "confirmed_at": at}
    new = insert(tx, stage_team).values(stage_id=stage_id, team=team, **told)
    tx.execute(new.on_conflict_do_update(index_elements=["stage_id", "team"], set_=told))


def confirmed(tx: Connection, stage_id: int) -> dict[str, ConfirmedTeam]:
    """By the code of the team."""
    asked = select(*_COLUMNS).where(stage_team.c.stage_id == stage_id)
    return {each.team: each for each in every(tx, ConfirmedTeam, asked)}


def absent(tx: Connection, stage_id: int) -> dict[str, Sequence[int]]:
    """Members who will not come, by the code of the team; of those that have confirmed."""
    return {code: each.absent for code, each in confirmed(tx, stage_id).items()}
