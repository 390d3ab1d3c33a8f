"""How the head of the jury puts teams that stay equal after the tie chain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from storage.statements import every, insert
from storage.tables import stage_decision


@dataclass(frozen=True, slots=True)
class Decision:
    """`teams`: codes, best first."""

    teams: Sequence[str]
    reason: str
    decided_by: str
    decided_at: datetime


_COLUMNS = tuple(stage_decision.c[name] for name in Decision.__slots__)


def decide(
    tx: Connection, stage_id: int, teams: Sequence[str], *, reason: str, by: str, at: datetime
) -> None:
    """`teams`: the codes of those that are equal, best first. An earlier decision stays in the log
    of decisions; the last one holds."""
    new = insert(tx, stage_decision).values(
        stage_id=stage_id, teams=list(teams), reason=reason, decided_by=by, decided_at=at
    )
    tx.execute(new)


def decided(tx: Connection, stage_id: int) -> tuple[str, ...]:
    """All teams that were put in order, the newest decision first: what `rank_teams` takes."""
    asked = select(stage_decision.c.teams).where(stage_decision.c.stage_id == stage_id)
    order: dict[str, None] = {}
    for teams in tx.scalars(asked.order_by(stage_decision.c.id.desc())):
        order |= dict.fromkeys(team for team in teams if team not in order)
    return tuple(order)


def of_stage(tx: Connection, stage_id: int) -> list[Decision]:
    """All that were made, oldest first; of two about the same teams the later one holds."""
    its = select(*_COLUMNS).where(stage_decision.c.stage_id == stage_id)
    return every(tx, Decision, its.order_by(stage_decision.c.id))
