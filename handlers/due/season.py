"""The ranking over all rounds, and the units' table of the whole contest."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import DueKind
from contest.ranking import RoundResults, rank_season
from contest.rules import PrizeScope
from handlers import notices
from handlers.due import unit_tables
from handlers.due.round_tables import best_papers, prizes_won, results
from handlers.results.published import WHOLE_CONTEST
from storage import approvals, attempts, merging, outbox, rounds, runs, season, standings
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.roles import MAY_APPROVE


def is_provisional(tx: Connection, stored: StoredContest) -> bool:
    """Whether the ranking over all rounds is there to be looked at, and is not published."""
    return _is_over(tx, stored) and season.is_current(tx, stored.id)


def is_due(tx: Connection, stored: StoredContest) -> bool:
    """Whether every round has closed, and the ranking over all of them has to be made (anew)."""
    return _is_over(tx, stored) and not season.is_current(tx, stored.id)


def make(tx: Connection, stored: StoredContest, at: datetime) -> None:
    """If it is due: from now on it waits for who may approve it, and they are told."""
    if not is_due(tx, stored):
        return
    keep(tx, stored)
    outbox.add_for_roles(
        tx,
        MAY_APPROVE,
        contest_id=stored.id,
        notice=notices.PROVISIONAL,
        round=WHOLE_CONTEST,
        detail=str(season.mark_made(tx, stored.id)),
        at=at,
    )


def outdate(tx: Connection, stored: StoredContest) -> None:
    """What it was made of has changed; approved was another one. Until it is published it is made
    anew with the next look at the calendar: that takes as long as ranking every paper."""
    if not _is_published(tx, stored):
        season.outdate(tx, stored.id)
        approvals.withdraw(tx, stored.id, WHOLE_CONTEST)


def keep(tx: Connection, stored: StoredContest) -> None:
    """Rank everybody who took any round; a unit counts who took part there last, once."""
    rules = stored.rules
    survivors = merging.survivors(tx, stored.id)
    papers = {
        number: best_papers(_of_one_person(attempts.handed_in(tx, round_id), survivors))
        for number, round_id in stored.round_ids.items()
    }
    ranking = rank_season(
        _round_results(tx, stored, papers), rules.ranking.tie_chain, rules.ranking.lots_seed
    )
    won = prizes_won(rules, ranking, PrizeScope.CONTEST)
    standings.replace(tx, stored.id, WHOLE_CONTEST, ranking, prizes=won)
    last = {p.participant_id: p.unit_code for number in sorted(papers) for p in papers[number]}
    unit_tables.keep(tx, stored, WHOLE_CONTEST, last, ranking)


def _is_over(tx: Connection, stored: StoredContest) -> bool:
    """Whether every round has closed, and the ranking over all of them is not published."""
    are_closed = all(state.closed_at for state in rounds.states(tx, stored.id).values())
    return are_closed and not _is_published(tx, stored)


def _is_published(tx: Connection, stored: StoredContest) -> bool:
    return (DueKind.FINAL, 0, 0) in runs.recorded(tx, stored.id)


def _of_one_person(papers: list[Attempt], survivors: dict[int, int]) -> list[Attempt]:
    """Also in rounds published before two were merged: there the papers of the first count."""
    first: dict[int, int] = {}
    for paper in papers:
        who = survivors.get(paper.participant_id, paper.participant_id)
        first.setdefault(who, paper.participant_id)
    return [
        replace(paper, participant_id=who)
        for paper in papers
        for who in [survivors.get(paper.participant_id, paper.participant_id)]
        if first[who] == paper.participant_id
    ]


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
