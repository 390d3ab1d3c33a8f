"""Who has registered, and who of them has not taken part yet."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, func, select

from storage.participants.joining import Participant
from storage.statements import every
from storage.tables import attempt, earlier_account, participant


def count(tx: Connection, contest_id: int) -> int:
    """How many have registered."""
    return tx.execute(select(func.count()).where(is_registered(contest_id))).scalar_one()


def registered(
    tx: Connection, contest_id: int, unit_codes: Collection[str] | None = None
) -> list[Participant]:
    """Everybody, or those of these units (name each unit, also those below another)."""
    who = select(participant).where(is_registered(contest_id, unit_codes))
    return every(tx, Participant, who.order_by(participant.c.id))


def missing(
    tx: Connection, contest_id: int, round_id: int, unit_codes: Collection[str] | None = None
) -> list[Participant]:
    """Registered, and nothing handed in in this round."""
    who = select(participant).where(
        is_registered(contest_id, unit_codes), ~has_handed_in([round_id])
    )
    return every(tx, Participant, who.order_by(participant.c.id))


def units_of(
    tx: Connection, contest_id: int, participant_ids: Collection[int]
) -> dict[int, str | None]:
    """Where these people belong now."""
    asked = select(participant.c.id, participant.c.unit_code).where(
        participant.c.contest_id == contest_id, participant.c.id.in_(participant_ids)
    )
    return {row.id: row.unit_code for row in tx.execute(asked)} if participant_ids else {}


def is_registered(
    contest_id: int, unit_codes: Collection[str] | None = None
) -> ColumnElement[bool]:
    """A condition on `participant`; whoever was merged into somebody else is not there."""
    merged = select(earlier_account.c.participant_id).where(
        earlier_account.c.contest_id == contest_id
    )
    condition = (
        (participant.c.contest_id == contest_id)
        & participant.c.registered_at.is_not(None)
        & participant.c.forgotten_at.is_(None)
        & participant.c.id.not_in(merged)
    )
    return condition if unit_codes is None else condition & participant.c.unit_code.in_(unit_codes)


def has_handed_in(round_ids: Sequence[int]) -> ColumnElement[bool]:
    """A condition on `participant`: something, in one of these rounds."""
    return (
        select(attempt)
        .where(
            attempt.c.round_id.in_(round_ids),
            attempt.c.participant_id == participant.c.id,
            attempt.c.handed_in_at.is_not(None),
        )
        .exists()
    )
