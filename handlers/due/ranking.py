"""Papers become rankings, kept but not yet shown to anybody but those who approve them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from handlers.due import round_tables, season
from handlers.results.published import WHOLE_CONTEST
from handlers.sitting import competing
from storage import approvals, merging, rounds
from storage.contests import StoredContest


def rank(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """Make the tables of a closed round, or (0) of the whole contest, in place of those there are.

    Approvals were given to another ranking, so they are withdrawn; with a round's also those of
    the whole contest, which follows from it.
    """
    if number == WHOLE_CONTEST:
        season.outdate(tx, stored)
        season.make(tx, stored, at)
    else:
        _rank(tx, stored, [number], at)


def rank_unpublished(tx: Connection, stored: StoredContest, at: datetime) -> None:
    """The same for every round that has closed and is not published."""
    states = rounds.states(tx, stored.id)
    closed = [n for n, state in states.items() if state.closed_at and not state.published_at]
    _rank(tx, stored, closed, at)


def is_provisional(tx: Connection, stored: StoredContest, number: int) -> bool:
    """Whether there is a ranking of a round, or (0) of the whole contest, and it is not out."""
    if number == WHOLE_CONTEST:
        return season.is_provisional(tx, stored)
    state = rounds.states(tx, stored.id).get(number)
    return bool(state and state.closed_at and not state.published_at)


def _rank(tx: Connection, stored: StoredContest, numbers: Iterable[int], at: datetime) -> None:
    competing.settle_listed(tx, stored)
    merging.settle(tx, stored.id)
    for number in numbers:
        truth = round_tables.make(tx, stored, number)
        if not rounds.mark_closed(tx, stored.round_ids[number], truth=truth, at=at):
            rounds.correct_truth(tx, stored.round_ids[number], truth)
        approvals.withdraw(tx, stored.id, number)
    season.outdate(tx, stored)
