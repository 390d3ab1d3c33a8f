"""After a correction: who had the same mistakes, now that some of them are none any more."""

import asyncio
from datetime import datetime

from sqlalchemy import Connection

from contest.doubles import Pair
from contest.likeness import Choice, Sheet, alike
from storage import attempts, contests, doubles, rounds
from storage.contests import StoredContest
from storage.database import Database
from storage.tables.recognition import Suspicion


async def reexamine(database: Database, contest_id: int, number: int, at: datetime) -> None:
    """Look anew for papers alike in a closed round; in an open one they are looked for at its
    close.

    What organizers have decided stays; so does a suspicion against two who took another round too,
    which it may come from.
    """
    if (await database.read(rounds.states, contest_id))[number].closed_at is None:
        return
    stored = await database.read(contests.load, contest_id)
    sheets, chosen = await database.read(_look_up, stored, number)
    found = await asyncio.to_thread(alike, sheets, stored.keys[number - 1], chosen)
    await database.write(_note, stored, number, found, at)


def _look_up(
    tx: Connection, stored: StoredContest, number: int
) -> tuple[list[Sheet], dict[Choice, int]]:
    key, round_id = stored.keys[number - 1], stored.round_ids[number]
    return list(attempts.with_mistakes(tx, round_id, key)), attempts.chosen(tx, round_id)


def _note(
    tx: Connection, stored: StoredContest, number: int, found: set[Pair], at: datetime
) -> None:
    gone = {
        each.pair
        for each in doubles.of_contest(tx, stored.id)
        if Suspicion.PAPERS in each.suspicions and not each.decisions and each.pair not in found
    }
    of_this_round = doubles.together_only_in(tx, gone, stored.round_ids[number])
    doubles.clear_of(tx, of_this_round, Suspicion.PAPERS)
    doubles.suspect_all(tx, sorted(found), Suspicion.PAPERS, at=at)
