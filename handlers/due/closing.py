"""A round has closed: its papers become a ranking, kept but not yet shown to anybody."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from contest.calendar import DueRun
from contest.prediction import distance, true_value
from contest.ranking import Result, SeasonStanding, Standing, rank, winners
from contest.rules import PrizeScope, Rules
from handlers import notices
from handlers.due import doubles, unit_tables
from handlers.sitting import competing
from storage import attempts, merging, outages, outbox, rounds, standings
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.encryption import Cipher
from storage.roles import MAY_APPROVE


def close_round(
    tx: Connection, stored: StoredContest, due: DueRun, cipher: Cipher, at: datetime
) -> None:
    """Rank the papers handed in; those still open must have been handed in before."""
    rank_round(tx, stored, due.round, at)
    doubles.find(tx, stored, due.round, cipher, at)
    _tell(tx, stored, due.round, at)


def rank_round(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """Make the tables of a closed round, in place of those there may be."""
    competing.settle_listed(tx, stored)
    merging.settle(tx, stored.id)
    truth = make_tables(tx, stored, number)
    if not rounds.mark_closed(tx, stored.round_ids[number], truth=truth, at=at):
        rounds.correct_truth(tx, stored.round_ids[number], truth)


def make_tables(tx: Connection, stored: StoredContest, number: int) -> Decimal | None:
    """Rank the papers as they are kept; returns the true value of the prediction."""
    rules = stored.rules
    papers = best_papers(attempts.handed_in(tx, stored.round_ids[number]))
    truth = true_value(
        rules.prediction, [paper.score or 0 for paper in papers], _most(stored, number)
    )
    ranking = rank(results(papers, truth), rules.ranking.tie_chain, rules.ranking.lots_seed)
    won = prizes_won(rules, ranking, PrizeScope.ROUND)
    standings.replace(tx, stored.id, number, ranking, prizes=won)
    unit_tables.keep(tx, stored, number, {p.participant_id: p.unit_code for p in papers}, ranking)
    return truth


def _most(stored: StoredContest, number: int) -> int:
    """Points of a paper on which everything is right."""
    return stored.keys[number - 1].countable(stored.rules.rounds[number - 1].questions)


def _tell(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """Once for each close: a round that was extended has one more."""
    times = outages.extensions(tx, stored.id, number)
    about = outbox.About(
        contest_id=stored.id, round=number, detail=str(times) if times else "", at=at
    )
    outbox.add_for_chats(tx, notice=notices.CLOSING, **about)
    outbox.add_for_roles(tx, MAY_APPROVE, notice=notices.PROVISIONAL, **about)


def best_papers(handed_in: Iterable[Attempt]) -> list[Attempt]:
    """One paper a person: with most right answers, then in the shortest time, then the first."""
    best: dict[int, Attempt] = {}
    for paper in handed_in:
        if paper.is_counted:
            other = best.get(paper.participant_id, paper)
            best[paper.participant_id] = max(paper, other, key=_goodness)
    return list(best.values())


def results(papers: Iterable[Attempt], truth: Decimal | None) -> list[Result]:
    """Papers as the ranking compares them; `truth` is what was to be predicted."""
    return [
        Result(
            participant_id=paper.participant_id,
            score=paper.score or 0,
            distance=distance(paper.prediction, truth),
            seconds=paper.seconds or 0,
            handed_in_at=paper.handed_in_at or paper.deadline_at,
        )
        for paper in papers
    ]


def prizes_won(
    rules: Rules, ranking: Iterable[Standing | SeasonStanding], scope: PrizeScope
) -> dict[int, str]:
    """The titles of the prizes, by participant."""
    prizes = [prize for prize in rules.prizes if prize.scope is scope]
    won = winners(ranking, prizes)
    return {standing.result.participant_id: prize.title for prize, standing in won}


def _goodness(paper: Attempt) -> tuple[int, int, int]:
    return (paper.score or 0, -(paper.seconds or 0), -paper.number)
