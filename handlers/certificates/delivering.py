"""To whom a certificate is sent, and as what.

That of a unit goes to its focal points, and that of who was merged into somebody to the survivor.
"""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Final, Unpack

from sqlalchemy import Connection

from contest.units import Unit
from handlers import notices
from handlers.visit import Visit
from storage import merged, outbox, recipients
from storage.certificates import Issued
from storage.contests import StoredContest
from storage.recipients import Recipients


class Form(StrEnum):
    """In which a certificate is sent, each in a message of its own."""

    PICTURE = "picture"  # to look at and to show others
    PDF = "pdf"  # to print
    REVOKED = "revoked"  # only that it does not hold any more


TO_HAVE: Final = (Form.PICTURE, Form.PDF)


def send(
    tx: Connection, issued: Issued, addresses: Iterable[tuple[str, str | None]] | Recipients,
    *, occasion: str, forms: Collection[Form] = TO_HAVE, **about: Unpack[outbox.About],
) -> bool:  # fmt: skip
    """Once for an occasion; False where it has been, or nobody can be reached."""
    added = 0
    for form in forms:
        one: outbox.About = {**about, "detail": f"{issued.id}.{form}.{occasion}"}
        added += outbox.add(tx, addresses=addresses, notice=notices.CERTIFICATE, **one)
    return added > 0


def whom(tx: Connection, stored: StoredContest, issued: Issued) -> Recipients:
    if issued.participant_id is not None:
        return recipients.participant(merged.survivor(tx, issued.participant_id))
    heirs = [each.code for each in _heirs(stored, issued)]
    return recipients.focal_points(stored.id, heirs)


def may_have(tx: Connection, visit: Visit, issued: Issued) -> bool:
    """Whether it is this person's, or that of a unit which they look after."""
    if issued.contest_id != visit.stored.id:
        return False
    if issued.participant_id is None:
        heirs = {each.code for each in _heirs(visit.stored, issued)}
        return visit.is_organizer or not visit.units_looked_after.isdisjoint(heirs)
    who = visit.participant
    return who is not None and merged.survivor(tx, issued.participant_id) == who.id


def _heirs(stored: StoredContest, issued: Issued) -> tuple[Unit, ...]:
    """The unit that won, or what took its place."""
    return stored.contest.units.heirs(issued.unit_code or "")
