"""The tables of a round, made of its papers and kept."""

from collections.abc import Iterable
from decimal import Decimal

from sqlalchemy import Connection

from contest.prediction import distance, true_value
from contest.ranking import Result, SeasonStanding, Standing, rank, winners
from contest.rules import PrizeScope, Rules
from handlers.due import unit_tables
from storage import attempts, standings
from storage.attempts import Attempt
from storage.contests import StoredContest


def make(tx: Connection, stored: StoredContest, number: int) -> Decimal | None:
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
