"""Certificates of a Hội thi follow its result and its rules, from publication on."""

from sqlalchemy import Connection

from contest.calendar.quiet import after_quiet
from contest.stage.certified import certified
from contest.stage.rules import StageRules
from handlers import notices
from handlers.certificates.delivering import TO_HAVE
from handlers.people.one_time import new_code
from handlers.stage.prizes import prizes_won
from handlers.stage.scores import scores
from handlers.stage.seated import seated
from handlers.visit import Visit
from storage import outbox
from storage.stage import certificates, teams
from storage.stage.seats import Kind, Seat
from storage.stage.stages import StoredStage

Holder = tuple[str, int]
"""The code of a team, and a person of it."""


def settle(tx: Connection, visit: Visit, stored: StoredStage, occasion: str) -> None:
    """Whoever is to be certified has a certificate, and nobody else; who has a new one, or one
    that holds again under its number, is sent it."""
    rules = stored.rules
    won = prizes_won(rules.prizes, scores(tx, stored))
    given = certified(rules, won, teams.absent(tx, stored.id))
    certificates.revoke_others(tx, stored.id, given, visit.at)
    new: set[Holder] = set()
    for each in given:
        if certificates.issue(tx, stored.id, each, number=new_code(), at=visit.at):
            new.add((each.team, each.person))
    _send(tx, visit, stored, new, occasion)


def is_for(rules: StageRules, seat: Seat, holder: Holder) -> bool:
    """A leader is given all certificates of the team, a member the own ones."""
    team, person = holder
    is_of_team = rules.teams[seat.number].code == team
    return is_of_team and (not seat.place or seat.place == person)


def _send(
    tx: Connection, visit: Visit, stored: StoredStage, new: set[Holder], occasion: str
) -> None:
    rules = visit.rules
    addresses = [
        (address, None)
        for seat, address in seated(tx, stored, Kind.TEAM)
        if any(is_for(stored.rules, seat, holder) for holder in new)
    ]
    for form in TO_HAVE:
        outbox.add(
            tx,
            addresses=addresses,
            contest_id=visit.stored.id,
            notice=notices.STAGE_CERTIFICATES,
            round=0,
            detail=f"{stored.id}.{form}.{occasion}",
            at=visit.at,
            not_before_at=after_quiet(visit.at, rules.quiet_hours, rules.zone),
        )
