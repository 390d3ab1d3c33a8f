"""A correction measured: in one statement, paper by paper, and whole."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from sqlalchemy import Connection, select, update

from benchmarks.correcting.filling import contest_of, fill
from contest.keys import Key
from contest.scoring import score
from handlers.corrections.carrying_out import carry_out
from handlers.corrections.working_out import foresee
from handlers.due import opening, ranking
from handlers.making.loading import import_contest
from storage import attempts, corrections, rounds
from storage.contests import StoredContest
from storage.database import Database
from storage.migrating import migrate
from storage.tables import attempt

T = TypeVar("T")

QUESTIONS = 10
CORRECTED = 0
"""The question whose key is changed, from A to B."""


@dataclass
class Measured:
    """What was measured, as it is shown."""

    figures: dict[str, str] = field(default_factory=dict)

    async def clock(self, what: str, work: Callable[[], Awaitable[T]], times: int = 1) -> T:
        begun = time.perf_counter()
        result = await work()
        self.figures[what] = f"{(time.perf_counter() - begun) * times:,.1f} s"
        return result


async def measure(url: str, papers: int, sample: int, *, whole: bool) -> Measured:
    await migrate(url)
    found = Measured()
    async with Database.opened(url) as database:
        contest = contest_of(QUESTIONS)
        at = contest.rules.rounds[0].closes_at
        stored = (await import_contest(database, contest, at=at - timedelta(days=8))).stored
        await database.write(opening.begin, stored, 1, at - timedelta(days=7))
        await database.write(fill, stored, papers, QUESTIONS)
        await database.write(_rescore, stored, stored.keys[0])
        corrected = replace(stored.keys[0], corrected={CORRECTED: frozenset({1})})
        changed = await found.clock(
            "scored anew in one statement", lambda: database.write(_rescore, stored, corrected)
        )
        await found.clock("scored back", lambda: database.write(_rescore, stored, stored.keys[0]))
        found.figures["scores that changed"] = f"{changed:,}"
        different = await found.clock(
            f"paper by paper (of {sample:,}, times {papers / sample:,.0f})",
            lambda: database.write(_one_by_one, stored, corrected, sample),
            papers // sample,
        )
        await database.write(_rescore, stored, corrected)
        agree = await database.read(_differ, stored, corrected, sample)
        found.figures["of them changed / otherwise than the statement"] = f"{different:,} / {agree}"
        await database.write(_rescore, stored, stored.keys[0])
        if whole:
            await _measure_whole(database, stored, found)
    return found


async def _measure_whole(database: Database, stored: StoredContest, found: Measured) -> None:
    at = stored.rules.rounds[0].publish_at
    await database.write(ranking.rank, stored, 1, at)
    await database.write(rounds.mark_published, stored.round_ids[1], at=at)
    asked = await database.write(_ask, stored)
    correction = await database.read(corrections.find, stored.id, asked)
    if correction is None:
        raise LookupError(f"there is no correction {asked}")
    foreseen = await found.clock(
        "a preview of all",
        lambda: database.foresee(corrections.WORKED_OUT, foresee, stored, correction, at),
    )
    outcome = await found.clock(
        "a whole correction: scores, tables, digest, notices",
        lambda: database.write(carry_out, stored, correction, by="telegram:1", at=at),
    )
    found.figures["the preview is the outcome"] = str(foreseen == outcome)


def _rescore(tx: Connection, stored: StoredContest, key: Key) -> int:
    return attempts.rescore(
        tx, stored.round_ids[1], key, lambda seed: stored.draw(1, seed), QUESTIONS
    )


def _one_by_one(tx: Connection, stored: StoredContest, key: Key, sample: int) -> int:
    """The simple way: read a paper, draw it, count it, write it."""
    changed = 0
    for paper_id, seed, kept in _sample(tx, stored, sample):
        now = score(stored.draw(1, seed), key, attempts.answers(tx, paper_id))
        if now != kept:
            tx.execute(update(attempt).where(attempt.c.id == paper_id).values(score=now))
            changed += 1
    return changed


def _differ(tx: Connection, stored: StoredContest, key: Key, sample: int) -> int:
    """How many papers the statement gave another score than drawing and counting does."""
    return sum(
        score(stored.draw(1, seed), key, attempts.answers(tx, paper_id)) != kept
        for paper_id, seed, kept in _sample(tx, stored, sample)
    )


def _sample(tx: Connection, stored: StoredContest, sample: int) -> list[tuple[int, str, int]]:
    first = select(attempt.c.id, attempt.c.seed, attempt.c.score)
    theirs = first.where(attempt.c.round_id == stored.round_ids[1]).order_by(attempt.c.id)
    return [(row.id, row.seed, row.score or 0) for row in tx.execute(theirs.limit(sample))]


def _ask(tx: Connection, stored: StoredContest) -> int:
    return corrections.ask(
        tx, stored.id, round_number=1, question=CORRECTED, accepts=[1], undoes=None, reason="Sai.",
        message="1", by="telegram:1", at=stored.rules.rounds[0].publish_at,
    )  # fmt: skip
