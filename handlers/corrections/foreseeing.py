"""What a correction would do, worked out once for each state of the contest, and kept."""

from collections.abc import Hashable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import Connection

from contest.corrections import Correction
from handlers.corrections.outcome import Outcome
from handlers.corrections.working_out import foresee
from handlers.visit import Visit
from storage import corrections, doubles, rounds, runs

FRESH: Final = timedelta(minutes=5)
"""While a round is open papers come in, and what was foreseen grows old."""


async def foreseen(visit: Visit, correction: Correction) -> Outcome | None:
    """None where it cannot be carried out; raises StillWorking where there are many papers."""
    name = await visit.database.read(_state, visit, correction)
    work = partial(
        visit.database.foresee,
        corrections.WORKED_OUT,
        foresee,
        visit.stored,
        correction,
        visit.at,
    )
    return await visit.corrections.foreseen.outcome(name, work)


async def forget(visit: Visit, correction: Correction) -> None:
    """It came otherwise."""
    visit.corrections.foreseen.forget(await visit.database.read(_state, visit, correction))


def _state(tx: Connection, visit: Visit, correction: Correction) -> Hashable:
    """Where it is the same, so is the outcome; and if not, whoever approves is told."""
    stored = visit.stored
    state = rounds.states(tx, stored.id)[correction.round]
    recorded = len(runs.recorded(tx, stored.id))
    decided = tuple(each.decided_at for each in doubles.decisions(tx, stored.id))
    return correction.id, stored.version, state, recorded, decided, _age(state.closed_at, visit.at)


def _age(closed_at: datetime | None, at: datetime) -> int:
    return 0 if closed_at else int(at.timestamp() // FRESH.total_seconds())
