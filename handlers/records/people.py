"""What those are called who did something at a Hội thi: by their seat, or the name they joined by.

Seats are looked up as they are now: where another took one over, it is the other who is named.
"""

from collections.abc import Iterable

from sqlalchemy import Connection

from handlers.people import names
from handlers.stage import seat_words
from handlers.stage.opened import AtStage
from handlers.stage.seated import seated
from handlers.visit import Visit
from storage import acts, participants, roles
from storage.roles import ORGANIZER
from storage.stage.seats import Kind


def called(tx: Connection, visit: Visit, at: AtStage, addresses: Iterable[str]) -> dict[str, str]:
    """By address."""
    sitting = {
        address: seat_words.name(visit.t, at.rules, seat) for seat, address in seated(tx, at.stored)
    }
    itself = {acts.BY_ITSELF: visit.t("bot")}
    return {
        address: itself.get(address) or sitting.get(address) or _unseated(tx, visit, address)
        for address in addresses
    }


def _unseated(tx: Connection, visit: Visit, address: str) -> str:
    """Organizers need not have joined, and an account says nothing on paper."""
    name = names.of_account(tx, visit, address)
    is_organizer = any(each.role == ORGANIZER for each in roles.roles_of(tx, address))
    return visit.t("Ban Tổ chức") if name == address and is_organizer else name


def host(tx: Connection, visit: Visit, at: AtStage) -> str:
    """ "" where the seat is empty, or who has it never joined."""
    taken = [address for _, address in seated(tx, at.stored, Kind.HOST)]
    who = participants.of(tx, visit.stored.id, taken[0]) if taken else None
    return who.name or "" if who else ""
