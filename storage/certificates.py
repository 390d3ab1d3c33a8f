"""Certificates: issued once for each prize, revoked with it, and found by their number."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, func, select, update

from storage.statements import changed, every, insert, one
from storage.tables import certificate, participant, standing

TOOK_PART: Final = ""
"""In place of the prize of who has none to show."""


@dataclass(frozen=True, slots=True)
class Issued:
    """`prize`: its title, or TOOK_PART; `round` 0: of the whole contest. `name` and `unit_code` as
    they are now: None of who was forgotten."""

    id: int
    contest_id: int
    round: int
    participant_id: int
    prize: str
    number: str
    issued_at: datetime
    revoked_at: datetime | None
    name: str | None
    unit_code: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many certificates of a round are of prizes and hold, of prizes and do not any more, or
    say that somebody took part."""

    round: int
    held: int
    revoked: int
    took_part: int


def issue(
    tx: Connection, contest_id: int, round_number: int, participant_id: int, prize: str,
    *, number: str, at: datetime,
) -> int | None:  # fmt: skip
    """The certificate's id where it is new or holds again, then under the number it had; None
    where it holds already."""
    new = insert(tx, certificate).values(
        contest_id=contest_id,
        round=round_number,
        participant_id=participant_id,
        prize=prize,
        number=number,
        issued_at=at,
    )
    again = new.on_conflict_do_update(
        index_elements=["contest_id", "round", "participant_id", "prize"],
        set_={"revoked_at": None},
        where=certificate.c.revoked_at.is_not(None),
    )
    return tx.scalar(again.returning(certificate.c.id))


def revoke_lost(tx: Connection, contest_id: int, round_number: int, at: datetime) -> int:
    """Those of prizes that the kept ranking does not give any more; how many that were."""
    still_won = (
        select(standing.c.prize)
        .where(
            standing.c.contest_id == certificate.c.contest_id,
            standing.c.round == certificate.c.round,
            standing.c.participant_id == certificate.c.participant_id,
            standing.c.prize == certificate.c.prize,
        )
        .exists()
    )
    lost = update(certificate).where(
        _of_prizes(contest_id, round_number), certificate.c.revoked_at.is_(None), ~still_won
    )
    return changed(tx, lost.values(revoked_at=at))


def find(tx: Connection, certificate_id: int) -> Issued | None:
    return one(tx, Issued, _issued().where(certificate.c.id == certificate_id))


def find_by_number(tx: Connection, number: str) -> Issued | None:
    """Of whichever contest: those of last year still hang on walls."""
    return one(tx, Issued, _issued().where(certificate.c.number == number))


def of_participant(tx: Connection, participant_id: int) -> list[Issued]:
    """Also those that are revoked."""
    theirs = _issued().where(certificate.c.participant_id == participant_id)
    return every(tx, Issued, theirs.order_by(certificate.c.id))


def of_prizes(tx: Connection, contest_id: int, round_number: int) -> list[Issued]:
    """Those of a round that hold, in the order of places; not of the forgotten."""
    holds = certificate.c.revoked_at.is_(None), participant.c.name.is_not(None)
    its = _issued().join(
        standing,
        (standing.c.contest_id == certificate.c.contest_id)
        & (standing.c.round == certificate.c.round)
        & (standing.c.participant_id == certificate.c.participant_id),
    )
    its = its.where(_of_prizes(contest_id, round_number), *holds)
    return every(tx, Issued, its.order_by(standing.c.place, certificate.c.id))


def counts(tx: Connection, contest_id: int) -> list[Count]:
    """Of every round that has any, the whole contest last."""
    took_part, holds = certificate.c.prize == TOOK_PART, certificate.c.revoked_at.is_(None)
    asked = select(
        certificate.c.round,
        func.count().filter(~took_part & holds).label("held"),
        func.count().filter(~took_part & ~holds).label("revoked"),
        func.count().filter(took_part).label("took_part"),
    ).where(certificate.c.contest_id == contest_id)
    in_order = asked.group_by(certificate.c.round).order_by(
        certificate.c.round == 0, certificate.c.round
    )
    return every(tx, Count, in_order)


def _issued() -> Select[*tuple[object, ...]]:
    columns = {each.name: each for each in certificate.c} | {
        "name": participant.c.name,
        "unit_code": participant.c.unit_code,
    }
    return select(*(columns[field.name] for field in fields(Issued))).join_from(
        certificate, participant
    )


def _of_prizes(contest_id: int, round_number: int) -> ColumnElement[bool]:
    return (
        (certificate.c.contest_id == contest_id)
        & (certificate.c.round == round_number)
        & (certificate.c.prize != TOOK_PART)
    )
