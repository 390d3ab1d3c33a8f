"""One person on several accounts."""

from datetime import datetime
from enum import Enum, auto

from sqlalchemy import Connection, delete, or_, select, update

from storage import doubles
from storage.participants.joining import link
from storage.statements import held
from storage.tables import (
    account,
    attempt,
    consent,
    membership,
    participant,
    privacy_request,
    recognition,
    request,
)
from storage.tables.recognition import Suspicion


class Linked(Enum):
    DONE = auto()  # also where it was done before
    TWO_PEOPLE = auto()  # both accounts are participants already; nothing was changed


def link_account(tx: Connection, *, participant_id: int, address: str, at: datetime) -> Linked:
    """Let a person write from one more account, which must have been seen before.

    Somebody who is there has done something or told who they are; who has only pressed a button
    gives way. Two who are there stay two, and are suspected to be one.
    """
    # Held so that a consent from that account and this do not make two people of it.
    tx.execute(select(account.c.address).where(account.c.address == address).with_for_update())
    if link(tx, participant_id=participant_id, address=address):
        return Linked.DONE
    other = _behind(tx, participant_id, address)
    if other == participant_id:
        return Linked.DONE
    if other is None or not _gives_way(tx, other, participant_id, address):
        if other is not None:
            doubles.suspect(tx, participant_id, other, Suspicion.LINKING, at=at)
        return Linked.TWO_PEOPLE
    return Linked.DONE


def _behind(tx: Connection, participant_id: int, address: str) -> int | None:
    """Whoever writes from the address in the same contest."""
    contest_id = select(participant.c.contest_id).where(
        participant.c.id == participant_id, participant.c.forgotten_at.is_(None)
    )
    return tx.scalar(
        select(membership.c.participant_id).where(
            membership.c.address == address,
            membership.c.contest_id == contest_id.scalar_subquery(),
        )
    )


def _gives_way(tx: Connection, other: int, participant_id: int, address: str) -> bool:
    """Give the account of nobody much to the person, and delete the nobody."""
    if _is_somebody(tx, other):
        return False
    theirs = membership.c.address == address, membership.c.participant_id == other
    moved = held(tx, update(membership).where(*theirs).values(participant_id=participant_id))
    if not _has_accounts(tx, other):
        doubles.clear(tx, other)
        tx.execute(delete(consent).where(consent.c.participant_id == other))
        tx.execute(delete(participant).where(participant.c.id == other))
    return moved


def _is_somebody(tx: Connection, participant_id: int) -> bool:
    done = [
        select(table.c.participant_id).where(table.c.participant_id == participant_id).exists()
        for table in (attempt, privacy_request, recognition, request)
    ]
    is_somebody = or_(participant.c.registered_at.is_not(None), *done)
    who = select(participant.c.id).where(participant.c.id == participant_id, is_somebody)
    return tx.execute(who).first() is not None


def _has_accounts(tx: Connection, participant_id: int) -> bool:
    theirs = select(membership.c.address).where(membership.c.participant_id == participant_id)
    return tx.execute(theirs).first() is not None
