"""Who may do what besides taking part."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from storage.statements import every, held, insert
from storage.tables import account
from storage.tables import role as roles
from storage.tables.people import RoleKind

Kind = RoleKind

ORGANIZER = RoleKind.ORGANIZER
APPROVER = RoleKind.APPROVER
QUESTION_WRITER = RoleKind.QUESTION_WRITER
OBSERVER = RoleKind.OBSERVER
FOCAL_POINT = RoleKind.FOCAL_POINT

MAY_APPROVE = (ORGANIZER, APPROVER)
MAY_TRY = (ORGANIZER, APPROVER, QUESTION_WRITER)
MAY_WATCH = (ORGANIZER, APPROVER, OBSERVER)

BY_SETTINGS = "settings"
"""In the place of who gave a role."""


@dataclass(frozen=True, slots=True)
class Role:
    """`unit_code` is the unit a focal point looks after, else empty."""

    role: RoleKind
    unit_code: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has a role; `unit_code` as in Role."""

    address: str
    unit_code: str
    given_by: str
    given_at: datetime
    unreachable_since: datetime | None


_HOLDERS = (
    select(
        roles.c.address,
        roles.c.unit_code,
        roles.c.given_by,
        roles.c.given_at,
        account.c.unreachable_since,
    )
    .outerjoin(account, account.c.address == roles.c.address)
    .order_by(roles.c.given_at, roles.c.address)
)
_OF = select(roles.c.role, roles.c.unit_code).where(roles.c.address == bindparam("address"))


def roles_of(tx: Connection, address: str) -> frozenset[Role]:
    return frozenset(every(tx, Role, _OF, address=address))


def give(tx: Connection, address: str, role: Role, *, by: str, at: datetime) -> bool:
    """False if the address had the role before."""
    new = insert(tx, roles).values(
        address=address, role=role.role, unit_code=role.unit_code, given_by=by, given_at=at
    )
    return held(tx, new.on_conflict_do_nothing())


def take(tx: Connection, address: str, role: Role) -> bool:
    """False if the address did not have the role."""
    return held(
        tx,
        delete(roles).where(
            roles.c.address == address,
            roles.c.role == role.role,
            roles.c.unit_code == role.unit_code,
        ),
    )


def organizers(tx: Connection) -> list[str]:
    """Their addresses."""
    theirs = select(roles.c.address).where(roles.c.role == ORGANIZER).distinct()
    return list(tx.scalars(theirs.order_by(roles.c.address)))


def holders(tx: Connection, role: RoleKind) -> list[Holder]:
    """Whoever has the role, in the order in which they got it."""
    return every(tx, Holder, _HOLDERS.where(roles.c.role == role))


def focal_points(tx: Connection, unit_codes: Iterable[str]) -> list[Holder]:
    """Of each of these units, in the order in which they were appointed."""
    theirs = roles.c.role == FOCAL_POINT, roles.c.unit_code.in_(list(unit_codes))
    return every(tx, Holder, _HOLDERS.where(*theirs))


def may_approve(tx: Connection, address: str) -> bool:
    """If so, nobody takes the role away until this change is committed."""
    theirs = select(roles.c.role).where(roles.c.address == address, roles.c.role.in_(MAY_APPROVE))
    return bool(tx.execute(theirs.with_for_update(read=True)).all())


def hold(tx: Connection, role: RoleKind) -> None:
    """Nobody else takes this role from anybody until this change is committed."""
    tx.execute(select(roles.c.address).where(roles.c.role == role).with_for_update()).all()


def settle_organizers(
    tx: Connection, addresses: Iterable[str], *, by: str, at: datetime
) -> list[str]:
    """Make `addresses` all the organizers that `by` has named; those named by others stay.

    Returns who was none before.
    """
    told = set(addresses)
    gone = roles.c.role == ORGANIZER, roles.c.given_by == by, roles.c.address.not_in(told)
    tx.execute(delete(roles).where(*gone))
    given = {address: give(tx, address, Role(ORGANIZER), by=by, at=at) for address in sorted(told)}
    return [address for address, is_new in given.items() if is_new]
