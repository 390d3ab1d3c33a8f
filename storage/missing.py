"""Who of some units has not taken part in a round yet, by the roster and by registration.

Left out are those whom nobody need chase: organizers, who is not counted, who has been forgotten,
who knows the questions from the desk.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, select

from storage import insiders, roster
from storage.outbox import Which
from storage.participants.lists import has_handed_in, is_registered
from storage.tables import account, membership, outbox, participant, recognition, role, roster_entry
from storage.tables.people import RoleKind


@dataclass(frozen=True, slots=True)
class Missing:
    """`participant_id` is None of people on the roster who have not registered; `address` is
    where they can be reached, None for nowhere."""

    name: str
    unit_code: str
    participant_id: int | None = None
    address: str | None = None


def missing(
    tx: Connection, contest_id: int, round_id: int, unit_codes: Collection[str], on: date
) -> list[Missing]:
    """`on`: the day on which who is exempt or excluded is not counted."""
    return [
        *_registered(tx, contest_id, round_id, unit_codes, on),
        *_only_listed(tx, contest_id, unit_codes, on),
    ]


def told(tx: Connection, notice: Which) -> set[int]:
    """Participants whom a notice has been written to, on whichever of their accounts."""
    rows = select(membership.c.participant_id).join(
        outbox, outbox.c.address == membership.c.address
    )
    is_it = [outbox.c[name] == value for name, value in notice.items()]
    is_here = membership.c.contest_id == outbox.c.contest_id
    return set(tx.scalars(rows.where(is_here, *is_it)))


def _registered(
    tx: Connection, contest_id: int, round_id: int, unit_codes: Collection[str], on: date
) -> Iterator[Missing]:
    """Each once, with the account made last of those that can be reached."""
    is_asked = is_registered(contest_id, unit_codes) & ~has_handed_in([round_id])
    rows = (
        select(participant.c.id, participant.c.name, participant.c.unit_code, account.c.address)
        .outerjoin_from(participant, membership, membership.c.participant_id == participant.c.id)
        .outerjoin(
            account,
            (account.c.address == membership.c.address) & account.c.unreachable_since.is_(None),
        )
        .where(is_asked, ~_is_organizer(), ~participant.c.is_excluded, ~_is_not_counted(on))
        .where(~insiders.knows(round_id))
        .order_by(participant.c.id, account.c.first_seen_at, account.c.address.desc())
    )
    found: dict[int, Missing] = {}
    for id_, name, unit_code, address in tx.execute(rows):
        known = found.get(id_)
        reached = address or (known.address if known else None)
        found[id_] = Missing(name or "", unit_code or "", id_, reached)
    yield from found.values()


def _only_listed(
    tx: Connection, contest_id: int, unit_codes: Collection[str], on: date
) -> Iterator[Missing]:
    is_unregistered = participant.c.registered_at.is_(None) & participant.c.forgotten_at.is_(None)
    rows = (
        select(roster_entry.c.name, roster_entry.c.unit_code)
        .outerjoin_from(roster_entry, recognition)
        .outerjoin(participant, participant.c.id == recognition.c.participant_id)
        .where(
            roster_entry.c.contest_id == contest_id,
            roster_entry.c.unit_code.in_(unit_codes),
            roster.counts_on(on),
            recognition.c.entry_id.is_(None)
            | (recognition.c.participant_id.is_not(None) & is_unregistered),
        )
        .order_by(roster_entry.c.id)
    )
    for name, unit_code in tx.execute(rows):
        yield Missing(name, unit_code)


def _is_organizer() -> ColumnElement[bool]:
    return (
        select(membership.c.address)
        .join(role, role.c.address == membership.c.address)
        .where(membership.c.participant_id == participant.c.id, role.c.role == RoleKind.ORGANIZER)
        .exists()
    )


def _is_not_counted(on: date) -> ColumnElement[bool]:
    return (
        select(recognition.c.entry_id)
        .join(roster_entry)
        .where(recognition.c.participant_id == participant.c.id, ~roster.counts_on(on))
        .exists()
    )
