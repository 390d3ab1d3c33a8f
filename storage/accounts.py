"""Addresses in a messenger, and what the bot has to know about each."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update

from storage.outbox import readdress
from storage.statements import insert, one
from storage.tables import account, membership, role


@dataclass(frozen=True, slots=True)
class Account:
    """`expects` is the encoded action that the next typed text belongs to."""

    address: str
    language: str | None
    expects: str | None
    unreachable_since: datetime | None
    first_seen_at: datetime


_AT = select(account).where(account.c.address == bindparam("address"))
_EXPECTING = (
    update(account).where(account.c.address == bindparam("of")).values(expects=bindparam("action"))
)


def touch(tx: Connection, address: str, *, language: str | None, at: datetime) -> Account:
    """The account, made at first sight. Who writes can be reached: forgets that one could not.

    `language` counts at first sight only; later a person chooses.
    """
    new = insert(tx, account).values(address=address, language=language, first_seen_at=at)
    tx.execute(
        new.on_conflict_do_update(
            index_elements=["address"],
            set_={"unreachable_since": None},
            where=account.c.unreachable_since.is_not(None),
        )
    )
    return Account(**tx.execute(_AT, {"address": address}).mappings().one())


def find(tx: Connection, address: str) -> Account | None:
    return one(tx, Account, _AT, address=address)


def set_language(tx: Connection, address: str, language: str) -> None:
    tx.execute(update(account).where(account.c.address == address).values(language=language))


def expect(tx: Connection, address: str, action: str | None) -> None:
    """Give the next typed text of this account to `action`, or to none."""
    tx.execute(_EXPECTING, {"of": address, "action": action})


def mark_unreachable(tx: Connection, address: str, at: datetime) -> None:
    """Blocked or deactivated; the first time is kept."""
    reachable = account.c.address == address, account.c.unreachable_since.is_(None)
    tx.execute(update(account).where(*reachable).values(unreachable_since=at))


def move(tx: Connection, old: str, new: str) -> None:
    """Give everything of one address to another, which keeps what it has already."""
    before = find(tx, old)
    if before is None or old == new:
        return
    _copy(tx, before, new)
    _move_memberships(tx, old, new)
    _move_roles(tx, old, new)
    readdress(tx, old, new)
    tx.execute(delete(account).where(account.c.address == old))


def _copy(tx: Connection, before: Account, new: str) -> None:
    copied = insert(tx, account).values(
        address=new,
        language=before.language,
        expects=before.expects,
        first_seen_at=before.first_seen_at,
    )
    tx.execute(copied.on_conflict_do_nothing())


def _move_memberships(tx: Connection, old: str, new: str) -> None:
    taken = select(membership.c.contest_id).where(membership.c.address == new)
    tx.execute(
        update(membership)
        .where(membership.c.address == old, membership.c.contest_id.not_in(taken))
        .values(address=new)
    )
    tx.execute(delete(membership).where(membership.c.address == old))


def _move_roles(tx: Connection, old: str, new: str) -> None:
    rows = tx.execute(delete(role).where(role.c.address == old).returning(role)).mappings().all()
    for row in rows:
        tx.execute(insert(tx, role).values({**row, "address": new}).on_conflict_do_nothing())
