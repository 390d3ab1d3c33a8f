"""Insiders: who knows a round's questions from the desk, having looked at them or tried its paper
before it opened, from whichever account."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, union

from storage.statements import held, insert
from storage.tables import contest, early_trial, insider, membership, participant, round_

_ROUNDS_SEEN = round_.join(contest).join(
    insider,
    (insider.c.contest_code == contest.c.code) & (insider.c.round == round_.c.number),
)


def add(tx: Connection, contest_code: str, number: int, *, address: str, at: datetime) -> bool:
    """Somebody has seen questions of a round; True the first time only."""
    new = insert(tx, insider).values(
        address=address, contest_code=contest_code, round=number, seen_at=at
    )
    return held(tx, new.on_conflict_do_nothing())


def seen(tx: Connection, contest_code: str, address: str) -> set[int]:
    """Numbers of the rounds whose questions were looked at from this account."""
    theirs = insider.c.contest_code == contest_code, insider.c.address == address
    return set(tx.scalars(select(insider.c.round).where(*theirs)))


def rounds_known(tx: Connection, addresses: Collection[str]) -> set[int]:
    """Ids of the rounds, also of those whose questions were replaced since."""
    tried = select(early_trial.c.round_id).where(early_trial.c.address.in_(addresses))
    looked_at = select(round_.c.id).select_from(_ROUNDS_SEEN)
    return set(tx.scalars(union(tried, looked_at.where(insider.c.address.in_(addresses)))))


def knows(round_id: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Of a participant, in a query: whether one of their accounts does."""
    is_theirs = membership.c.participant_id == participant.c.id
    tried = (
        select(early_trial.c.id)
        .join(membership, membership.c.address == early_trial.c.address)
        .where(is_theirs, early_trial.c.round_id == round_id)
    )
    looked_at = (
        select(insider.c.round)
        .select_from(_ROUNDS_SEEN.join(membership, membership.c.address == insider.c.address))
        .where(is_theirs, round_.c.id == round_id)
    )
    return tried.exists() | looked_at.exists()
