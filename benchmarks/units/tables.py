"""How long the units' tables take where a million papers have been handed in."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, Integer, func, insert, literal, select

from contest.files import Contest
from handlers.due import ranking, unit_tables
from handlers.making.loading import import_contest
from handlers.watching import figures
from storage import standings, turnout
from storage.contests import StoredContest
from storage.database import Database
from storage.migrating import migrate
from storage.tables import attempt, participant

_TIMES = 15


@dataclass(frozen=True)
class Measured:
    """Seconds by what was asked; reading ones are the median of some, the others once."""

    papers: int
    units: int
    seconds: dict[str, float]


async def measure(url: str, contest: Contest, persons: int) -> Measured:
    await migrate(url)
    async with Database.opened(url) as database:
        at = contest.rules.rounds[0].opens_at
        stored = (await import_contest(database, contest, at=at)).stored
        await database.write(_fill, stored, persons)
        kept = await database.read(_count)
        seconds = {}
        seconds["closing a round: ranking and table"] = await _once(
            lambda: database.write(ranking.rank, stored, 1, at)
        )
        seconds["checking its sums before publishing"] = await _once(
            lambda: database.read(unit_tables.disagree, stored, 1)
        )
        for name, ask in _asked(database, stored).items():
            seconds[name] = await _median(ask)
        seconds["(the same counted from papers)"] = await _once(
            lambda: database.read(_count_by_unit, stored.round_ids[1])
        )
        return Measured(kept, len(contest.units), seconds)


def _asked(database: Database, stored: StoredContest) -> dict[str, Callable[[], Awaitable[object]]]:
    unit, last = stored.contest.units.children(None)[0].code, stored.rules.rounds[-1]
    round_id = stored.round_ids[last.number]
    return {
        "the province's table": lambda: database.read(standings.units, stored.id, 1),
        "every unit": lambda: database.read(standings.every_unit, stored.id, 1),
        "the units below one": lambda: database.read(standings.units_below, stored.id, 1, unit),
        "one unit, all rounds": lambda: database.read(standings.of_unit, stored.id, unit),
        "how things stand, for organizers": lambda: database.read(
            figures.read, stored, last.closes_at
        ),
        "papers by the hour": lambda: database.read(turnout.by_hour, round_id, last.opens_at),
    }


def _fill(tx: Connection, stored: StoredContest, persons: int) -> None:
    """Persons spread over the communes, each with a paper in every round."""
    opens_at = stored.rules.rounds[0].opens_at
    communes = [unit.code for unit in stored.contest.units if unit.parent]
    known = {"contest_id": stored.id, "consent_version": "1", "consented_at": opens_at}
    for first in range(0, persons, 10_000):
        rows = [
            {**known, "name": "Người Giả Định", "unit_code": communes[n % len(communes)]}
            for n in range(first, min(first + 10_000, persons))
        ]
        tx.execute(insert(participant), [{**row, "registered_at": opens_at} for row in rows])
    for number, round_id in stored.round_ids.items():
        _hand_in(tx, stored, number, round_id)


def _hand_in(tx: Connection, stored: StoredContest, number: int, round_id: int) -> None:
    opens_at = stored.rules.rounds[number - 1].opens_at
    person = participant.c.id
    told = {
        "round_id": literal(round_id, Integer),
        "participant_id": person,
        "number": literal(1, Integer),
        "unit_code": participant.c.unit_code,
        "seed": literal("s"),
        "started_at": literal(opens_at, attempt.c.started_at.type),
        "deadline_at": literal(opens_at + timedelta(hours=1), attempt.c.deadline_at.type),
        "handed_in_at": literal(opens_at + timedelta(minutes=9), attempt.c.handed_in_at.type),
        "score": (person * 7 + number) % 11,
        "seconds": 60 + person % 900,
        "is_counted": literal(True),
    }
    tx.execute(insert(attempt).from_select(list(told), select(*told.values())))


def _count(tx: Connection) -> int:
    return tx.execute(select(func.count()).select_from(attempt)).scalar_one()


def _count_by_unit(tx: Connection, round_id: int) -> int:
    """What a table that is not kept would have to ask each time."""
    counts = select(
        attempt.c.unit_code,
        func.count(attempt.c.participant_id.distinct()),
        func.sum(attempt.c.score),
    ).where(attempt.c.round_id == round_id, attempt.c.handed_in_at.is_not(None))
    return len(tx.execute(counts.group_by(attempt.c.unit_code)).all())


async def _once(work: Callable[[], Awaitable[object]]) -> float:
    begun = time.perf_counter()
    await work()
    return time.perf_counter() - begun


async def _median(work: Callable[[], Awaitable[object]]) -> float:
    taken = [await _once(work) for _ in range(_TIMES)]
    return sorted(taken)[_TIMES // 2]
