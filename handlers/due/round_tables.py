"""The tables of a round, made of its papers and kept."""

from decimal import Decimal

from sqlalchemy import Connection

from contest.prediction import true_value
from contest.ranking import prizes_by_place
from contest.rules import PrizeScope
from handlers.due import unit_tables
from storage import attempts, standings
from storage.contests import StoredContest


def make(tx: Connection, stored: StoredContest, number: int) -> Decimal | None:
    """Rank the papers as they are kept; returns the true value of the prediction."""
    rules, round_id = stored.rules, stored.round_ids[number]
    tallies = attempts.tallies(tx, round_id)
    scores = [score for each in tallies for score in [each.score] * each.persons]
    truth = true_value(rules.prediction, scores, _most(stored, number))
    standings.rank(
        tx,
        stored.id,
        number,
        round_id,
        truth=truth,
        chain=rules.ranking.tie_chain,
        lots_seed=rules.ranking.lots_seed,
        prizes=_titles(stored),
    )
    unit_tables.keep(tx, stored, number, tallies)
    return truth


def _titles(stored: StoredContest) -> dict[int, str]:
    """Of prizes, by place."""
    prizes = [prize for prize in stored.rules.prizes if prize.scope is PrizeScope.ROUND]
    return {place: prize.title for place, prize in prizes_by_place(prizes).items()}


def _most(stored: StoredContest, number: int) -> int:
    """Points of a paper on which everything is right."""
    return stored.keys[number - 1].countable(stored.rules.rounds[number - 1].questions)
