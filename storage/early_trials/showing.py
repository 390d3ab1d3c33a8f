"""Early trials that can still be shown: their questions are still those of the round."""

from sqlalchemy import Connection, select

from storage.early_trials.record import EarlyTrial
from storage.statements import every, one
from storage.tables import early_trial

_IS_THERE = early_trial.c.is_gone.is_(False)


def find(tx: Connection, trial_id: int) -> EarlyTrial | None:
    its = select(early_trial).where(early_trial.c.id == trial_id, _IS_THERE)
    return one(tx, EarlyTrial, its)


def of_address(tx: Connection, address: str) -> list[EarlyTrial]:
    """Oldest first."""
    theirs = select(early_trial).where(early_trial.c.address == address, _IS_THERE)
    return every(tx, EarlyTrial, theirs.order_by(early_trial.c.id))
