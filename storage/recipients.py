"""Whom a notice goes to: queries of address and topic, for `outbox.add` or to be counted before.

A person is written to once, on the account made last of those that can be reached.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, String, func, literal, select, true

from storage.participants.lists import has_handed_in, is_registered
from storage.tables import account, attempt, broadcast_listed, chat, membership, role, round_, unit
from storage.tables import participant as participants
from storage.tables.people import RoleKind

Recipients = Select[str, str | None]

NO_TOPIC = literal(None, String).label("topic")


def everyone(contest_id: int, unit_codes: Collection[str] | None = None) -> Recipients:
    """Everybody who has registered, or those of these units."""
    return _one_account_each(is_registered(contest_id, unit_codes))


def missing(
    contest_id: int, round_id: int, unit_codes: Collection[str] | None = None
) -> Recipients:
    """Those of `everyone` who have handed in nothing in this round."""
    return _one_account_each(is_registered(contest_id, unit_codes) & ~has_handed_in([round_id]))


def started(contest_id: int, round_id: int) -> Recipients:
    """Those of `everyone` who have begun a paper of this round, and have handed in none."""
    has_begun = (
        select(attempt.c.id)
        .where(attempt.c.participant_id == participants.c.id, attempt.c.round_id == round_id)
        .exists()
    )
    return _one_account_each(is_registered(contest_id) & has_begun & ~has_handed_in([round_id]))


def listed(contest_id: int, broadcast_id: int) -> Recipients:
    """Those of `everyone` whom an organizer has listed for a broadcast."""
    is_listed = participants.c.id.in_(
        select(broadcast_listed.c.participant_id).where(
            broadcast_listed.c.broadcast_id == broadcast_id
        )
    )
    return _one_account_each(is_registered(contest_id) & is_listed)


def takers(contest_id: int, round_ids: Sequence[int]) -> Recipients:
    """Those of `everyone` who have handed in something in one of these rounds."""
    return _one_account_each(is_registered(contest_id) & has_handed_in(round_ids))


def with_open_paper(contest_id: int, at: datetime) -> Recipients:
    """Those who have a paper to go on with."""
    is_open = (
        select(attempt.c.id)
        .join(round_)
        .where(
            attempt.c.participant_id == participants.c.id,
            round_.c.contest_id == contest_id,
            attempt.c.handed_in_at.is_(None),
            attempt.c.deadline_at > at,
        )
        .exists()
    )
    return _one_account_each(is_registered(contest_id) & is_open)


def participant(participant_id: int) -> Recipients:
    is_asked_for = participants.c.id == participant_id
    return _one_account_each(is_asked_for & participants.c.forgotten_at.is_(None))


def every_account(participant_ids: Collection[int]) -> Recipients:
    """Where it is the accounts that something is said about."""
    return (
        select(account.c.address, NO_TOPIC)
        .join(membership, membership.c.address == account.c.address)
        .where(
            membership.c.participant_id.in_(participant_ids), account.c.unreachable_since.is_(None)
        )
    )


def participants_in(ids: Select[int]) -> Recipients:
    """Those of `everyone` whom a query names."""
    return _one_account_each(participants.c.id.in_(ids) & participants.c.forgotten_at.is_(None))


def with_role(kinds: Collection[RoleKind]) -> Recipients:
    """Also those of whom nothing is known but the address in the settings."""
    return (
        select(role.c.address, NO_TOPIC)
        .outerjoin(account, account.c.address == role.c.address)
        .where(role.c.role.in_(kinds), account.c.unreachable_since.is_(None))
        .distinct()
    )


def focal_points(contest_id: int, unit_codes: Collection[str] | None = None) -> Recipients:
    """Of the units of a contest: all, or these."""
    is_asked = true() if unit_codes is None else role.c.unit_code.in_(unit_codes)
    return (
        select(role.c.address, NO_TOPIC)
        .join(unit, unit.c.code == role.c.unit_code)
        .outerjoin(account, account.c.address == role.c.address)
        .where(
            unit.c.contest_id == contest_id,
            role.c.role == RoleKind.FOCAL_POINT,
            account.c.unreachable_since.is_(None),
            is_asked,
        )
        .distinct()
    )


def chats(contest_id: int, unit_codes: Collection[str] | None = None) -> Recipients:
    """Groups that can be reached: all, or those bound to one of these units."""
    is_theirs = true() if unit_codes is None else chat.c.unit_code.in_(unit_codes)
    return select(chat.c.address, chat.c.topic).where(
        chat.c.contest_id == contest_id, chat.c.unreachable_since.is_(None), is_theirs
    )


def count(tx: Connection, recipients: Recipients) -> int:
    return tx.execute(select(func.count()).select_from(recipients.subquery())).scalar_one()


def _one_account_each(condition: ColumnElement[bool]) -> Recipients:
    newest_first = func.row_number().over(
        partition_by=participants.c.id,
        order_by=(account.c.first_seen_at.desc(), account.c.address),
    )
    accounts = (
        select(account.c.address, newest_first.label("rank"))
        .select_from(participants)
        .join(membership, membership.c.participant_id == participants.c.id)
        .join(account, account.c.address == membership.c.address)
        .where(condition, account.c.unreachable_since.is_(None))
        .subquery()
    )
    return select(accounts.c.address, NO_TOPIC).where(accounts.c.rank == 1)
