"""Certificates that were issued, whether or not they hold."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, func, select

from storage.statements import every, one
from storage.tables import certificate, participant, standing, unit_standing

Owner = int | str
"""Whose it is: a participant's id, or the code of a unit."""

TOOK_PART: Final = ""
"""In place of the prize of who has none to show."""


@dataclass(frozen=True, slots=True)
class Issued:
    """`prize`: its title, or TOOK_PART; `round` 0: of the whole contest.

    Of a person, `name` and `unit_code` are as they are now, None of who was forgotten. Of a unit,
    `participant_id` is None, `unit_code` its code and `name` that of the published table.
    """

    id: int
    contest_id: int
    round: int
    participant_id: int | None
    prize: str
    number: str
    issued_at: datetime
    revoked_at: datetime | None
    name: str | None
    unit_code: str | None

    @property
    def is_of_unit(self) -> bool:
        return self.participant_id is None


@dataclass(frozen=True, slots=True)
class Count:
    """How many certificates of a round are of prizes and hold, of prizes and do not any more, or
    say that somebody took part."""

    round: int
    held: int
    revoked: int
    took_part: int


def find(tx: Connection, certificate_id: int) -> Issued | None:
    return one(tx, Issued, _issued().where(certificate.c.id == certificate_id))


def find_by_number(tx: Connection, number: str) -> Issued | None:
    """Of whichever contest: those of last year still hang on walls."""
    return one(tx, Issued, _issued().where(certificate.c.number == number))


def of_participant(tx: Connection, participant_id: int) -> list[Issued]:
    """Also those that are revoked."""
    theirs = _issued().where(certificate.c.participant_id == participant_id)
    return every(tx, Issued, theirs.order_by(certificate.c.id))


def of_units(tx: Connection, contest_id: int, unit_codes: Collection[str]) -> list[Issued]:
    """Those of these units that hold."""
    theirs = certificate.c.contest_id == contest_id, certificate.c.unit_code.in_(unit_codes)
    held = _issued().where(*theirs, certificate.c.revoked_at.is_(None))
    return every(tx, Issued, held.order_by(certificate.c.id))


def of_prizes(tx: Connection, contest_id: int, round_number: int) -> list[Issued]:
    """Those of a round that hold, persons' before units', each in the order of places; not of the
    forgotten."""
    its = _issued().outerjoin(
        standing,
        (standing.c.contest_id == certificate.c.contest_id)
        & (standing.c.round == certificate.c.round)
        & (standing.c.participant_id == certificate.c.participant_id),
    )
    holds = certificate.c.revoked_at.is_(None), _NAME.is_not(None)
    in_order = its.where(of_prizes_of(contest_id, round_number), *holds).order_by(
        certificate.c.unit_code.is_not(None),
        standing.c.place,
        unit_standing.c.position,
        certificate.c.id,
    )
    return every(tx, Issued, in_order)


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


def of_prizes_of(contest_id: int, round_number: int) -> ColumnElement[bool]:
    """Whether a certificate is one of a round's prizes."""
    return (
        (certificate.c.contest_id == contest_id)
        & (certificate.c.round == round_number)
        & (certificate.c.prize != TOOK_PART)
    )


_NAME: Final = func.coalesce(participant.c.name, unit_standing.c.name)


def _issued() -> Select[*tuple[object, ...]]:
    columns = {each.name: each for each in certificate.c} | {
        "name": _NAME.label("name"),
        "unit_code": func.coalesce(certificate.c.unit_code, participant.c.unit_code).label(
            "unit_code"
        ),
    }
    table = (
        (unit_standing.c.contest_id == certificate.c.contest_id)
        & (unit_standing.c.round == certificate.c.round)
        & (unit_standing.c.unit_code == certificate.c.unit_code)
    )
    return (
        select(*(columns[field.name] for field in fields(Issued)))
        .select_from(certificate)
        .outerjoin(participant, participant.c.id == certificate.c.participant_id)
        .outerjoin(unit_standing, table)
    )
