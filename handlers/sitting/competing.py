"""Who may take papers, and who takes them out of competition: only to try them out.

Out of it are whom the rules exclude, whom the roster excludes on the day, and who has a role at the
organizers' desk: they see counts that others are to predict, or questions before anybody does.
Out of it in one round is who has looked at its questions at the desk or tried its paper before it
opened, from whichever account, whatever they are by now.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import round_at
from contest.exclusion import exclusion
from contest.roster import Status
from contest.rules import OpenTo
from conversation.texts import Texts
from handlers.roles import words
from handlers.visit import Visit
from storage import attempts, insiders, participants, recognition, roles
from storage.contests import StoredContest
from storage.participants import Participant
from storage.recognition import Listed
from storage.roles import Kind


@dataclass(frozen=True, slots=True)
class Admission:
    """`listed`: the entry of the roster that the person is. Why papers are only tried out: for a
    `role` at the desk, or the `reason` that the rules or the roster give, maybe "", or because the
    person knows the questions."""

    listed: Listed | None
    is_admitted: bool
    is_trial: bool = False
    role: Kind | None = None
    reason: str = ""
    knows_questions: bool = False

    def why(self, t: Texts) -> str:
        who = words.name(t, self.role) if self.role else self.reason
        return who or t("người không thuộc đối tượng dự thi")


async def admission(visit: Visit) -> Admission:
    """Of the person of the visit, today."""
    if visit.participant is None:
        return Admission(None, is_admitted=False)
    current = round_at(visit.rules, visit.at)
    round_id = visit.stored.round_ids[current.number] if current else None
    return await visit.database.read(admit, visit.stored, visit.participant, visit.at, round_id)


def admit(
    tx: Connection, stored: StoredContest, who: Participant, at: datetime, round_id: int | None
) -> Admission:
    """To a round, at an instant. Whichever account the person writes from, all of them count."""
    listed = recognition.of(tx, who.id)
    addresses = participants.addresses(tx, who.id)
    if role := _role_at_the_desk(tx, addresses):
        return Admission(listed, is_admitted=True, is_trial=True, role=role)
    reason = _exclusion(stored, who, addresses, listed, at)
    is_known = listed is not None and not listed.is_gone
    is_open = stored.rules.participation.open_to is OpenTo.ANYONE
    knows = round_id in insiders.rounds_known(tx, addresses)
    return Admission(
        listed,
        is_admitted=is_open or is_known or reason is not None,
        is_trial=knows or reason is not None,
        reason=reason or "",
        knows_questions=knows and reason is None,
    )


def _role_at_the_desk(tx: Connection, addresses: list[str]) -> Kind | None:
    own = {role.role for each in addresses for role in roles.roles_of(tx, each)}
    return next((role for role in words.DESK_ROLES if role in own), None)


def settle(tx: Connection, stored: StoredContest, who: Participant) -> list[int]:
    """Take what somebody turns out not to compete with out of rounds that have not closed.

    What began as a trial stays one: the person was told so. Returns the papers taken out.
    """
    gone = [
        attempt.id
        for attempt in attempts.of_open_rounds(tx, who.id)
        if attempt.is_counted
        and admit(tx, stored, who, attempt.started_at, attempt.round_id).is_trial
    ]
    for attempt_id in gone:
        attempts.take_out(tx, attempt_id)
    return gone


def settle_account(tx: Connection, stored: StoredContest, address: str) -> list[int]:
    """The same for whoever writes from an account: it has been given a role."""
    who = participants.of(tx, stored.id, address)
    return settle(tx, stored, who) if who else []


def settle_listed(tx: Connection, stored: StoredContest) -> None:
    """Before a round is ranked: lists may have excluded people since they took their papers."""
    for participant_id in recognition.excluded(tx, stored.id):
        who = participants.find(tx, participant_id)
        if who is not None:
            settle(tx, stored, who)


def _exclusion(
    stored: StoredContest,
    who: Participant,
    addresses: list[str],
    listed: Listed | None,
    at: datetime,
) -> str | None:
    """The reason, None for who competes."""
    for address in addresses:
        met = exclusion(stored.rules, who.name or "", who.unit_code, address)
        if met:
            return met.reason
    today = at.astimezone(stored.rules.zone).date()
    if listed and listed.entry.status_on(today) is Status.EXCLUDED:
        return listed.entry.reason
    return "" if who.is_excluded else None
