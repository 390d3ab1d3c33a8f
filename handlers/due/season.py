"""The ranking over all rounds, and the units' table of the whole contest."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from contest.calendar import DueKind
from contest.prediction import distance
from contest.ranking import Result, RoundResults, SeasonStanding, rank_season, winners
from contest.rules import PrizeScope, Rules
from handlers import notices
from handlers.due import unit_tables
from handlers.results.published import WHOLE_CONTEST
from storage import (
    approvals,
    attempts,
    merging,
    outbox,
    participants,
    rounds,
    runs,
    season,
    standings,
)
from storage.attempts import Attempt, Tally
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
        number: _best_papers(_of_one_person(attempts.handed_in(tx, round_id), survivors))
        for number, round_id in stored.round_ids.items()
    }
    ranking = rank_season(
        _round_results(tx, stored, papers), rules.ranking.tie_chain, rules.ranking.lots_seed
    )
    won = _prizes_won(rules, ranking)
    standings.replace(tx, stored.id, WHOLE_CONTEST, ranking, prizes=won)
    last = {p.participant_id: p.unit_code for number in sorted(papers) for p in papers[number]}
    unit_tables.keep(tx, stored, WHOLE_CONTEST, _tallies(tx, stored, last, ranking))


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


def _tallies(
    tx: Connection,
    stored: StoredContest,
    unit_of: Mapping[int, str],
    ranking: Iterable[SeasonStanding],
) -> list[Tally]:
    """By the unit in which each took part last."""
    split = {unit.code for unit in stored.contest.units.split}
    now = participants.units_of(tx, stored.id, {p for p, c in unit_of.items() if c in split})
    counted = Counter(
        (unit_of[who], now.get(who), each.result.score)
        for each in ranking
        for who in [each.result.participant_id]
    )
    return [Tally(*alike, persons) for alike, persons in counted.items()]


def _best_papers(handed_in: Iterable[Attempt]) -> list[Attempt]:
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


def _prizes_won(rules: Rules, ranking: Iterable[SeasonStanding]) -> dict[int, str]:
    """The titles of the prizes, by participant."""
    prizes = [prize for prize in rules.prizes if prize.scope is PrizeScope.CONTEST]
    won = winners(ranking, prizes)
    return {standing.result.participant_id: prize.title for prize, standing in won}


def _goodness(paper: Attempt) -> tuple[int, int, int]:
    return (paper.score or 0, -(paper.seconds or 0), -paper.number)
