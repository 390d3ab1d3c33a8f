"""Entries of the roster that somebody may be who asks to be found on it."""

from sqlalchemy import Connection

from contest.names import plain
from handlers.visit import Visit
from storage import recognition
from storage.participants import Participant
from storage.recognition import Listed
from storage.requests import Kind, Request

_SHOWN_AT_MOST = 5


def candidates(
    tx: Connection, visit: Visit, asked: Request, who: Participant | None
) -> list[Listed]:
    """Entries that may be meant, of units whose people the reader may know; the likeliest first."""
    if asked.kind is not Kind.RECOGNITION or who is None or who.name is None:
        return []
    year, name = int(str(asked.asked["birth_year"])), plain(who.name)
    within = None if visit.is_organizer else visit.units_looked_after
    near = recognition.born_or_in(tx, visit.stored.id, year, asked.unit_code, within)
    likely = [
        (plain(each.entry.name) != name, each.entry.birth_year != year, each.id, each)
        for each in near
        if not each.is_gone and _may_be_meant(each, name, year)
    ]
    return [each for *_, each in sorted(likely)[:_SHOWN_AT_MOST]]


def _may_be_meant(each: Listed, name: str, year: int) -> bool:
    """The same name; or the same year and given name, for names are misspelt."""
    there = plain(each.entry.name)
    return there == name or (
        each.entry.birth_year == year and there.split()[-1:] == name.split()[-1:]
    )
