"""Who knows the questions of a round before it opens: whoever tried them, from any account."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, select

from storage.early_trials.record import EarlyTrial
from storage.statements import every
from storage.tables import early_trial, membership, participant


def of_address(tx: Connection, address: str) -> list[EarlyTrial]:
    """That can still be shown, oldest first."""
    theirs = early_trial.c.address == address, early_trial.c.is_gone.is_(False)
    return every(tx, EarlyTrial, select(early_trial).where(*theirs).order_by(early_trial.c.id))


def rounds_tried(tx: Connection, addresses: Collection[str]) -> set[int]:
    """Ids of the rounds, also of those whose questions were replaced since."""
    theirs = select(early_trial.c.round_id).where(early_trial.c.address.in_(addresses))
    return set(tx.scalars(theirs.distinct()))


def has_tried(round_id: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Of a participant, in a query: whether one of their accounts has."""
    return (
        select(early_trial.c.id)
        .join(membership, membership.c.address == early_trial.c.address)
        .where(membership.c.participant_id == participant.c.id, early_trial.c.round_id == round_id)
        .exists()
    )
