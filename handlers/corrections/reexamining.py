"""After a correction: who had the same mistakes, now that some of them are none any more."""

import asyncio
from datetime import datetime

from sqlalchemy import Connection

from contest.doubles import Pair
from contest.likeness import Sheet, alike
from handlers.due.doubles import sheets
from handlers.visit import Visit
from storage import attempts, contests, doubles, rounds
from storage.contests import StoredContest
from storage.tables.recognition import Suspicion


async def reexamine(visit: Visit, number: int) -> None:
    """Look anew for papers alike in a closed round. What organizers have decided stays; so does a
    suspicion against two who took another round too, which it may come from."""
    stored = await visit.database.read(contests.load, visit.stored.id)
    given = await visit.database.read(_sheets, stored, number)
    found = await asyncio.to_thread(alike, given, stored.keys[number - 1])
    takers = {sheet.participant_id for sheet in given}
    await visit.database.write(_note, stored, takers, found, visit.at)


def _sheets(tx: Connection, stored: StoredContest, number: int) -> list[Sheet]:
    """None while the round is open: they are looked for at its close."""
    if rounds.states(tx, stored.id)[number].closed_at is None:
        return []
    return sheets(tx, attempts.handed_in(tx, stored.round_ids[number]))


def _note(
    tx: Connection, stored: StoredContest, takers: set[int], found: set[Pair], at: datetime
) -> None:
    gone = {
        each.pair
        for each in doubles.of_contest(tx, stored.id)
        if Suspicion.PAPERS in each.suspicions
        and not each.decisions
        and takers.issuperset(each.pair)
        and each.pair not in found
    }
    doubles.clear_of(tx, gone - doubles.together_more_than_once(tx, gone), Suspicion.PAPERS)
    doubles.suspect_all(tx, sorted(found), Suspicion.PAPERS, at=at)
