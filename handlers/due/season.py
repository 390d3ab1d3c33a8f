"""The ranking over all rounds, and the units' table of the whole contest."""

from sqlalchemy import Connection

from contest.ranking import RoundResults, rank_season
from contest.rules import PrizeScope
from handlers.due import unit_tables
from handlers.due.closing import best_papers, prizes_won, results
from handlers.published import WHOLE_CONTEST
from storage import attempts, rounds, standings
from storage.attempts import Attempt
from storage.contests import StoredContest


def keep(tx: Connection, stored: StoredContest) -> None:
    """Rank everybody who took any round; a unit counts who took part there last, once."""
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
    last = {p.participant_id: p.unit_code for number in sorted(papers) for p in papers[number]}
    unit_tables.keep(tx, stored, WHOLE_CONTEST, last, ranking)


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
