"""Certificates follow the prizes of a published table, whatever becomes of it."""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from handlers.certificates import delivering
from handlers.certificates.delivering import Form
from handlers.people.one_time import new_code
from handlers.results import unit_winners
from handlers.results.published import WHOLE_CONTEST
from storage import certificates, outbox, standings
from storage.certificates import Issued, Owner
from storage.contests import StoredContest

PUBLISHED: Final = "published"
"""The occasion of a first publication, whenever that is: once it has gone out it does not again."""

Won = tuple[Owner, str]
"""Who has won, and the title of the prize."""


def settle(tx: Connection, stored: StoredContest, number: int, at: datetime, occasion: str) -> None:
    """Who has a prize of a round (0: of the contest) has a certificate of it, and nobody else.

    One that was revoked holds again, under its number, if the prize comes back. Who has a new one,
    or one again, is sent it.
    """
    of_units = _won_by_units(tx, stored) if number == WHOLE_CONTEST else []
    about = outbox.About(
        contest_id=stored.id,
        round=number,
        at=at,
        not_before_at=after_quiet(at, stored.rules.quiet_hours, stored.rules.zone),
    )
    for lost in _revoke(tx, stored, number, of_units, at):
        focal_points = delivering.whom(tx, stored, lost)
        forms = [Form.REVOKED]
        delivering.send(tx, lost, focal_points, forms=forms, occasion=occasion, **about)
    for won in [*_won_by_persons(tx, stored, number), *of_units]:
        issued = _issue(tx, stored, number, won, at)
        if issued:
            whom = delivering.whom(tx, stored, issued)
            delivering.send(tx, issued, whom, occasion=occasion, **about)


def _won_by_persons(tx: Connection, stored: StoredContest, number: int) -> list[Won]:
    """The forgotten are not certified."""
    winners = standings.winners(tx, stored.id, number)
    return [(each.participant_id, each.prize) for each in winners if each.prize and each.name]


def _won_by_units(tx: Connection, stored: StoredContest) -> list[Won]:
    """In the whole contest: no round has prizes of units."""
    table = standings.units(tx, stored.id, WHOLE_CONTEST)
    return [(row.unit_code, prize.title) for prize, row in unit_winners.won(stored.rules, table)]


def _revoke(
    tx: Connection, stored: StoredContest, number: int, of_units: list[Won], at: datetime
) -> list[Issued]:
    """All that is not won any more; tells those of units, for persons read it with the rest of
    what was corrected."""
    certificates.revoke_lost(tx, stored.id, number, at)
    return certificates.revoke_lost_of_units(tx, stored.id, number, of_units, at)


def _issue(
    tx: Connection, stored: StoredContest, number: int, won: Won, at: datetime
) -> Issued | None:
    """None where it holds already."""
    new = certificates.issue(tx, stored.id, number, *won, number=new_code(), at=at)
    return certificates.find(tx, new) if new else None
