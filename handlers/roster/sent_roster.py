"""A list of people that an organizer sent: what was read, what it would change, then the change.

The file stays with the messenger; each press fetches and reads it again, so what is done is what
the list and the database say at that moment.
"""

from sqlalchemy import Connection

from contest.errors import ContestRefused
from conversation.action.roster import LeaveRoster, TakeRoster
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import Screen
from handlers.roster import roster_screens as screens
from handlers.roster.taking_over_roster import Comparison, compare_roster, take_over
from handlers.visit import Visit
from storage import acts, roster, sent_files
from storage.errors import KeyWrong
from storage.sent_files import SentFile


async def show(visit: Visit) -> Screen:
    """What the roster has by now, and how to send a list of people."""
    return screens.overview(visit, await visit.database.read(roster.count, visit.stored.id))


async def look(sent: Sent, visit: Visit) -> Screen:
    """What a list that was just sent would change."""
    file = await visit.database.write(
        sent_files.keep,
        visit.stored.id,
        visit.address,
        name=sent.name,
        reference=sent.reference,
        at=visit.at,
    )
    found = await _compare(visit, file)
    return found if isinstance(found, Screen) else screens.changes(visit, file, found)


async def take(action: TakeRoster, visit: Visit) -> Screen:
    """Keep who is new, changed or back; then ask about those who are missing."""
    file = await visit.database.read(sent_files.find, visit.stored.id, action.file)
    if file is None:
        return screens.not_to_be_had(visit.t)
    found = await _compare(visit, file)
    if isinstance(found, Screen):
        return found
    await take_over(visit.database, visit.stored, visit.cipher, found, at=visit.at)
    detail = {"new": len(found.changes.new), "changed": len(found.changes.changed)}
    await visit.database.write(_log, visit, "take_roster", detail)
    return screens.taken(visit.t, file, found)


async def leave(action: LeaveRoster, visit: Visit) -> Screen:
    """Mark as gone whom the list does not have."""
    file = await visit.database.read(sent_files.find, visit.stored.id, action.file)
    if file is None:
        return screens.not_to_be_had(visit.t)
    found = await _compare(visit, file)
    if isinstance(found, Screen):
        return found
    await visit.database.write(_leave, visit, found.left)
    return screens.left(visit.t, len(found.left))


async def _compare(visit: Visit, file: SentFile) -> Comparison | Screen:
    """Or why there is nothing to compare."""
    try:
        data = await visit.messenger.fetch(file.reference)
        found = await compare_roster(visit.database, visit.stored, visit.cipher, file.name, data)
    except ContestRefused as refused:
        return screens.refused(visit.t, file, refused)
    except MessengerError:
        return screens.not_to_be_had(visit.t)
    except KeyWrong:
        return screens.no_key(visit.t)
    needs_key = any(entry.phone for entry in found.roster.entries) and not visit.cipher.has_key
    return screens.no_key(visit.t) if needs_key else found


def _leave(tx: Connection, visit: Visit, ids: frozenset[int]) -> None:
    roster.leave(tx, ids, at=visit.at)
    _log(tx, visit, "leave_roster", {"people": len(ids)})


def _log(tx: Connection, visit: Visit, kind: str, detail: dict[str, int]) -> None:
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)
