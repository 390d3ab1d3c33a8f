"""Certificates follow the prizes of a published table, whatever becomes of it."""

from datetime import datetime
from enum import StrEnum
from typing import Unpack

from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from handlers import notices
from handlers.people.one_time import new_code
from storage import certificates, outbox, standings
from storage.contests import StoredContest


class Form(StrEnum):
    """In which a certificate is sent, each in a message of its own."""

    PICTURE = "picture"  # to look at and to show others
    PDF = "pdf"  # to print


PUBLISHED = "published"
"""The occasion of a first publication, whenever that is: once it has gone out it does not again."""


def settle(tx: Connection, stored: StoredContest, number: int, at: datetime, occasion: str) -> None:
    """Who has a prize of a round (0: of the contest) has a certificate of it, and nobody else.

    One that was revoked holds again, under its number, if the prize comes back. Who has a new one,
    or one again, is sent it.
    """
    certificates.revoke_lost(tx, stored.id, number, at)
    for winner in standings.winners(tx, stored.id, number):
        if winner.prize and winner.name:  # the forgotten are not certified
            issue(tx, stored, number, winner.participant_id, winner.prize, at=at, occasion=occasion)


def issue(
    tx: Connection, stored: StoredContest, number: int, participant_id: int, prize: str,
    *, at: datetime, occasion: str,
) -> None:  # fmt: skip
    """And send it; nothing where it holds already."""
    issued = certificates.issue(
        tx, stored.id, number, participant_id, prize, number=new_code(), at=at
    )
    if issued:
        may_push_at = after_quiet(at, stored.rules.quiet_hours, stored.rules.zone)
        about = outbox.About(
            contest_id=stored.id,
            round=number,
            at=at,
            not_before_at=may_push_at,
        )
        send(tx, participant_id, issued, occasion=occasion, **about)


def send(
    tx: Connection, participant_id: int, certificate_id: int, *, occasion: str,
    **about: Unpack[outbox.About],
) -> bool:  # fmt: skip
    """Once for an occasion; False where it has been, or nobody can be reached."""
    added = 0
    for form in Form:
        one: outbox.About = {**about, "detail": f"{certificate_id}.{form}.{occasion}"}
        added += outbox.add_for_participant(
            tx, participant_id=participant_id, notice=notices.CERTIFICATE, **one
        )
    return added > 0


def second(at: datetime) -> str:
    """As an occasion: so that a press that comes again sends nothing again."""
    return f"{at:%Y%m%d%H%M%S}"
