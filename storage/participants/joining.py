"""From the first consent to being registered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    bindparam,
    case,
    func,
    literal,
    null,
    select,
    update,
)

from storage.column_types import Instant
from storage.encryption import Cipher
from storage.statements import held, insert, one
from storage.tables import account, attempt, membership, participant, unit
from storage.tables import consent as consents


@dataclass(frozen=True, slots=True)
class Participant:
    """`registered_at` is set once name and unit are known; `is_excluded`: out of competition.
    `phone` is encrypted, its fingerprint equal for equal numbers."""

    id: int
    contest_id: int
    name: str | None
    unit_code: str | None
    phone: str | None
    phone_fingerprint: str | None
    consent_version: str
    consented_at: datetime
    registered_at: datetime | None
    forgotten_at: datetime | None
    is_excluded: bool


_BEHIND = (
    select(participant)
    .join(membership)
    .where(
        membership.c.contest_id == bindparam("contest"),
        membership.c.address == bindparam("address"),
    )
)


def of(tx: Connection, contest_id: int, address: str) -> Participant | None:
    """Whoever writes from this address, unless forgotten."""
    known = _behind(tx, contest_id, address)
    return None if known is None or known.forgotten_at else known


def find(tx: Connection, participant_id: int) -> Participant | None:
    return one(tx, Participant, select(participant).where(participant.c.id == participant_id))


def addresses(tx: Connection, participant_id: int) -> list[str]:
    """Every account the person writes from."""
    theirs = select(membership.c.address).where(membership.c.participant_id == participant_id)
    return list(tx.scalars(theirs.order_by(membership.c.address)))


def consent(
    tx: Connection, contest_id: int, address: str, version: str, at: datetime
) -> Participant:
    """The participant behind this account, new if there is none.

    The same consent again changes nothing, another version is kept. Who was forgotten comes back
    as the same participant without a name, so that forgetting is no way to a second attempt.
    The account must have been seen before (`accounts.touch`).
    """
    # Held so that two consents from one account do not make two people of it.
    tx.execute(select(account.c.address).where(account.c.address == address).with_for_update())
    known = _behind(tx, contest_id, address)
    if known and known.consent_version == version and known.forgotten_at is None:
        return known
    agreed = {"consent_version": version, "consented_at": at}
    if known is None:
        person = _join(tx, contest_id, address, agreed)
    else:
        person = _write(tx, known.id, agreed | {"forgotten_at": None})
    given = {"participant_id": person.id, "consented_at": at, "version": version}
    tx.execute(insert(tx, consents).values(given).on_conflict_do_nothing())
    return person


def link(tx: Connection, *, participant_id: int, address: str) -> bool:
    """Let a person write from one more account; False if that one is somebody's already."""
    theirs = select(participant.c.contest_id, literal(address, String), participant.c.id).where(
        participant.c.id == participant_id, participant.c.forgotten_at.is_(None)
    )
    new = insert(tx, membership).from_select(["contest_id", "address", "participant_id"], theirs)
    return held(tx, new.on_conflict_do_nothing())


def set_name(tx: Connection, participant_id: int, *, name: str, at: datetime) -> Participant:
    registered_at = _once_known(participant.c.unit_code, at)
    return _write(tx, participant_id, {"name": name, "registered_at": registered_at})


def set_unit(tx: Connection, participant_id: int, *, unit_code: str, at: datetime) -> Participant:
    """The participant, as before if their contest has no such unit."""
    is_unit = (
        select(unit)
        .where(unit.c.contest_id == participant.c.contest_id, unit.c.code == unit_code)
        .exists()
    )
    registered_at = _once_known(participant.c.name, at)
    told = {
        "unit_code": case((is_unit, unit_code), else_=participant.c.unit_code),
        "registered_at": case((is_unit, registered_at), else_=participant.c.registered_at),
    }
    return _write(tx, participant_id, told)


def set_phone(tx: Connection, participant_id: int, *, phone: str, cipher: Cipher) -> Participant:
    """Kept encrypted; raises KeyWrong where the settings have no key."""
    kept = {"phone": cipher.encrypt(phone), "phone_fingerprint": cipher.fingerprint(phone)}
    return _write(tx, participant_id, kept)


def set_excluded(tx: Connection, participant_id: int, *, is_excluded: bool) -> Participant:
    """Out of competition or back in, with all their attempts; rankings already kept stay."""
    theirs = update(attempt).where(attempt.c.participant_id == participant_id)
    tx.execute(theirs.values(is_counted=not is_excluded))
    return _write(tx, participant_id, {"is_excluded": is_excluded})


def _behind(tx: Connection, contest_id: int, address: str) -> Participant | None:
    """Forgotten or not."""
    return one(tx, Participant, _BEHIND, contest=contest_id, address=address)


def _join(
    tx: Connection, contest_id: int, address: str, agreed: Mapping[str, object]
) -> Participant:
    new = insert(tx, participant).values({"contest_id": contest_id, **agreed})
    person = Participant(**tx.execute(new.returning(participant)).mappings().one())
    joined = {"contest_id": contest_id, "address": address, "participant_id": person.id}
    tx.execute(insert(tx, membership).values(joined))
    return person


def _write(tx: Connection, participant_id: int, told: Mapping[str, object]) -> Participant:
    """Raises sqlalchemy.exc.NoResultFound for an id that never was."""
    theirs = update(participant).where(participant.c.id == participant_id).values(told)
    return Participant(**tx.execute(theirs.returning(participant)).mappings().one())


def _once_known(other: ColumnElement[str | None], at: datetime) -> ColumnElement[datetime | None]:
    """Now, if the other of name and unit is known too, unless it was so before."""
    first = func.coalesce(participant.c.registered_at, literal(at, Instant))
    return case((other.is_not(None), first), else_=null())
