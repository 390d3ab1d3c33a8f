"""What is known about two who may be one person, for whoever decides."""

from dataclasses import dataclass

from sqlalchemy import Connection

from handlers.visit import Visit
from storage import attempts, doubles, participants, rounds
from storage.attempts import Attempt
from storage.doubles import Double
from storage.participants import Participant


@dataclass(frozen=True)
class Side:
    """`paper`: of the newest round that both took."""

    who: Participant
    paper: Attempt | None
    answers: dict[int, int]


@dataclass(frozen=True)
class Facts:
    """`round`: the newest that both took, 0 for none. `is_published`: whether it is."""

    double: Double
    sides: tuple[Side, Side]
    round: int
    is_published: bool


def find_facts(tx: Connection, visit: Visit, pair: doubles.Pair) -> Facts | None:
    """None for a pair that nobody suspects."""
    suspected = {each.pair: each for each in doubles.of_contest(tx, visit.stored.id)}
    found = [participants.find(tx, each) for each in pair]
    if pair not in suspected or found[0] is None or found[1] is None:
        return None
    number, papers = _newest_of_both(tx, visit, pair)
    one, other = (
        Side(who, paper, attempts.answers(tx, paper.id) if paper else {})
        for who, paper in zip((found[0], found[1]), papers, strict=True)
    )
    states = rounds.states(tx, visit.stored.id)
    is_published = number > 0 and states[number].published_at is not None
    return Facts(suspected[pair], (one, other), number, is_published)


def names(facts: Facts) -> str:
    return " · ".join(side.who.name or "—" for side in facts.sides)


def waiting(tx: Connection, visit: Visit) -> list[Double]:
    """Those a round waits for, and those about whom nothing was ever decided."""
    states = rounds.states(tx, visit.stored.id).values()
    closed = [state for state in states if state.closed_at and not state.published_at]
    awaited = {
        each.pair for state in closed for each in doubles.undecided(tx, visit.stored.id, state.id)
    }
    return [
        each
        for each in doubles.of_contest(tx, visit.stored.id)
        if not each.decisions or each.pair in awaited
    ]


def _newest_of_both(
    tx: Connection, visit: Visit, pair: doubles.Pair
) -> tuple[int, tuple[Attempt | None, Attempt | None]]:
    one, other = (
        {paper.round_id: paper for paper in attempts.history(tx, who) if paper.handed_in_at}
        for who in pair
    )
    for number, round_id in sorted(visit.stored.round_ids.items(), reverse=True):
        if round_id in one and round_id in other:
            return number, (one[round_id], other[round_id])
    return 0, (None, None)
