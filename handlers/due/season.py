"""The ranking over all rounds, and the units' table of the whole contest."""

from collections import defaultdict

from sqlalchemy import Connection

from contest.ranking import RoundResults, SeasonStanding, rank_season
from contest.rules import PrizeScope
from handlers.due.closing import best_papers, keep_unit_ranking, prizes_won, results
from handlers.published import WHOLE_CONTEST
from storage import attempts, rounds, standings
from storage.attempts import Attempt
from storage.contests import StoredContest


def keep(tx: Connection, stored: StoredContest) -> None:
    """Rank everybody who took any round; a unit counts each of its people once."""
    rules = stored.rules
    papers = {
        number: best_papers(attempts.handed_in(tx, round_id))
        for number, round_id in stored.round_ids.items()
    }
    ranking = rank_season(
        _round_results(tx, stored, papers), rules.ranking.tie_chain, rules.ranking.lots_seed
    )
    won = prizes_won(rules, ranking, PrizeScope.CONTEST)
    standings.replace(tx, stored.id, WHOLE_CONTEST, ranking, prizes=won)
    scores = _scores_by_unit(ranking, papers)
    keep_unit_ranking(tx, stored, WHOLE_CONTEST, scores)


def _round_results(
    tx: Connection, stored: StoredContest, papers: dict[int, list[Attempt]]
) -> list[RoundResults]:
    states = rounds.states(tx, stored.id)
    return [
        RoundResults(
            current.opens_at, results(papers[current.number], states[current.number].truth)
        )
        for current in stored.rules.rounds
    ]


def _scores_by_unit(
    ranking: tuple[SeasonStanding, ...], papers: dict[int, list[Attempt]]
) -> dict[str, list[int]]:
    """Sums of scores by the unit in which each person took part last."""
    unit_of = {p.participant_id: p.unit_code for number in sorted(papers) for p in papers[number]}
    scores = defaultdict(list)
    for standing in ranking:
        scores[unit_of[standing.result.participant_id]].append(standing.result.score)
    return dict(scores)
