"""Teams on stage: when each was called, and how long it has been there by the host's clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, select, update

from storage.statements import every, held, insert, one
from storage.tables import stage_turn


@dataclass(frozen=True, slots=True)
class Turn:
    """One team in one part. `started_at`: since when the clock runs, None while it stands."""

    part: str
    team: str
    called_at: datetime
    started_at: datetime | None
    seconds: int
    is_done: bool

    def on_stage(self, at: datetime) -> timedelta:
        """How long the clock has run until now."""
        running = at - self.started_at if self.started_at else timedelta(0)
        return timedelta(seconds=self.seconds) + max(running, timedelta(0))


_COLUMNS = tuple(stage_turn.c[name] for name in Turn.__slots__)


def of_stage(tx: Connection, stage_id: int) -> list[Turn]:
    """In the order of calling."""
    asked = select(*_COLUMNS).where(stage_turn.c.stage_id == stage_id)
    return every(tx, Turn, asked.order_by(stage_turn.c.called_at, stage_turn.c.team))


def find(tx: Connection, stage_id: int, part: str, team: str) -> Turn | None:
    return one(tx, Turn, select(*_COLUMNS).where(*_the(stage_id, part, team)))


def call(tx: Connection, stage_id: int, part: str, team: str, at: datetime) -> None:
    """The team is called to the stage; called again, its clock stays what it was."""
    new = insert(tx, stage_turn).values(
        stage_id=stage_id, part=part, team=team, called_at=at, seconds=0, is_done=False
    )
    tx.execute(new.on_conflict_do_nothing())


def start(tx: Connection, stage_id: int, part: str, team: str, at: datetime) -> bool:
    """False where the clock runs already, or the team was not called."""
    its = *_the(stage_id, part, team), stage_turn.c.started_at.is_(None)
    return held(tx, update(stage_turn).where(*its).values(started_at=at, is_done=False))


def stop(tx: Connection, stage_id: int, part: str, team: str, at: datetime) -> Turn | None:
    """The turn with its clock standing; begun seconds count. None where it was not running."""
    turn = find(tx, stage_id, part, team)
    if turn is None or turn.started_at is None:
        return None
    seconds = -(-turn.on_stage(at) // timedelta(seconds=1))
    its = *_the(stage_id, part, team), stage_turn.c.started_at == turn.started_at
    stopped = update(stage_turn).where(*its).values(started_at=None, seconds=seconds, is_done=True)
    return find(tx, stage_id, part, team) if held(tx, stopped) else None


def stop_all(tx: Connection, stage_id: int, at: datetime) -> None:
    """Every clock that runs."""
    for turn in of_stage(tx, stage_id):
        stop(tx, stage_id, turn.part, turn.team, at)


def set_seconds(tx: Connection, stage_id: int, part: str, team: str, seconds: int) -> bool:
    """Put a clock right that was started or stopped at the wrong moment."""
    put = {"seconds": seconds, "started_at": None, "is_done": seconds > 0}
    return held(tx, update(stage_turn).where(*_the(stage_id, part, team)).values(**put))


def _the(stage_id: int, part: str, team: str) -> tuple[ColumnElement[bool], ...]:
    return (
        stage_turn.c.stage_id == stage_id,
        stage_turn.c.part == part,
        stage_turn.c.team == team,
    )
