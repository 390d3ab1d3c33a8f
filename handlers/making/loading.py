"""A contest loaded into the database, once or again: from then on people see it."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from contest.calendar import laid_over
from contest.files import Contest
from contest.reloading import Kept, reload
from contest.units import Unit
from storage import attempts, contests, early_trials
from storage.contests import StoredContest
from storage.database import Database


@dataclass(frozen=True)
class Imported:
    """`kept`: what of a running contest stayed although the files say otherwise.

    `replaced`: units in whose place there are others as of now. `left_out`: those that are on the
    list no more, but stay because somebody belongs to them.
    """

    stored: StoredContest
    is_new: bool
    kept: tuple[Kept, ...]
    replaced: tuple[Unit, ...] = ()
    left_out: tuple[Unit, ...] = ()


def lay_over(contest: Contest, start: datetime | None) -> Contest:
    """The contest with its first round opening at `start`; as it is for None."""
    return replace(contest, rules=laid_over(contest.rules, start)) if start else contest


async def import_contest(
    database: Database, contest: Contest, *, at: datetime, start: datetime | None = None
) -> Imported:
    """Load a contest, or change of a running one what may still change.

    `start` lays it over another start; a contest loaded again without one keeps the calendar
    that it was laid over.
    """
    return await database.write(load, contest, at, start)


def load(tx: Connection, contest: Contest, at: datetime, start: datetime | None = None) -> Imported:
    """`import_contest` as part of a transaction."""
    running = contests.find(tx, contest.rules.code)
    if running is None:
        told, secret = lay_over(contest, start), _new_secret()
        stored = contests.save(tx, told, secret=secret, at=at, start_at=start)
        return Imported(stored, True, ())
    start = start or running.start_at
    reloaded = reload(running.contest, lay_over(contest, start), at)
    stored = contests.save(tx, reloaded.contest, secret=running.secret, at=at, start_at=start)
    _move_deadlines(tx, running, stored)
    _settle_early_trials(tx, running, stored, at)
    now = stored.contest.units
    replaced = (unit for unit in now.former if unit.code in running.contest.units)
    left_out = (unit for unit in now if unit.code not in contest.units)
    return Imported(stored, False, reloaded.kept, tuple(replaced), tuple(left_out))


def _new_secret() -> str:
    """It says what it is, so that it is found wherever it should not be."""
    return f"secret-{secrets.token_hex(32)}"


def _move_deadlines(tx: Connection, before: StoredContest, after: StoredContest) -> None:
    """Papers that the old close cuts short go on until the new one, or their time is up."""
    minutes = after.rules.paper.time_limit_minutes
    for old, new in zip(before.rules.rounds, after.rules.rounds, strict=False):
        if old.closes_at != new.closes_at:
            attempts.move_deadlines(
                tx,
                after.round_ids[new.number],
                old_close=old.closes_at,
                new_close=new.closes_at,
                time_limit=timedelta(minutes=minutes) if minutes else None,
            )


def _settle_early_trials(
    tx: Connection, before: StoredContest, after: StoredContest, at: datetime
) -> None:
    """None is shown with other questions than it was drawn from, or goes on across the opening."""
    for number, round_id in after.round_ids.items():
        if number not in before.round_ids:
            continue
        if _drawn_from(before, number) != _drawn_from(after, number):
            early_trials.outdate(tx, round_id, at)
        early_trials.cut_short(tx, round_id, after.rules.rounds[number - 1].opens_at)


def _drawn_from(stored: StoredContest, number: int) -> tuple[object, ...]:
    """Where any of it is otherwise, a seed may give another paper."""
    current = stored.rules.rounds[number - 1]
    bank = stored.contest.banks[number - 1]
    return bank, current.questions, current.quotas, stored.rules.paper
