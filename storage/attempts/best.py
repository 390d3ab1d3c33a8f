"""The paper by which each person stands in a round, and how many have which score."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Subquery, and_, func, select

from storage.statements import every
from storage.tables import attempt, participant


@dataclass(frozen=True, slots=True)
class Tally:
    """How many persons have this score, of those who belonged to `unit_then` when they began the
    paper and belong to `unit_now`: None of who was forgotten."""

    unit_then: str
    unit_now: str | None
    score: int
    persons: int


def best(tx: Connection, round_id: int) -> Subquery:
    """One paper in competition of each person: with most right answers, then in the shortest
    time, then the first."""
    score, seconds = func.coalesce(attempt.c.score, 0), func.coalesce(attempt.c.seconds, 0)
    whose = attempt.c.participant_id
    papers = select(
        whose,
        attempt.c.unit_code,
        score.label("score"),
        attempt.c.prediction,
        seconds.label("seconds"),
        attempt.c.handed_in_at,
    ).where(_counts(round_id))
    if not _has_second_ones(tx, round_id):  # where it is sure, sorting a million is spared
        return papers.subquery()
    best_first = score.desc(), seconds, attempt.c.number
    nth = func.row_number().over(partition_by=whose, order_by=best_first)
    each = papers.add_columns(nth.label("nth")).subquery()
    return select(each).where(each.c.nth == 1).subquery()


def _has_second_ones(tx: Connection, round_id: int) -> bool:
    second = select(attempt.c.id).where(_counts(round_id), attempt.c.number > 1)
    return tx.execute(second.limit(1)).first() is not None


def _counts(round_id: int) -> ColumnElement[bool]:
    return and_(
        attempt.c.round_id == round_id,
        attempt.c.handed_in_at.is_not(None),
        attempt.c.is_counted.is_(True),
    )


def tallies(tx: Connection, round_id: int) -> list[Tally]:
    """Of the papers that `best` picks out."""
    papers = best(tx, round_id)
    alike = papers.c.unit_code, participant.c.unit_code, papers.c.score
    counted = select(
        papers.c.unit_code.label("unit_then"),
        participant.c.unit_code.label("unit_now"),
        papers.c.score,
        func.count().label("persons"),
    ).join_from(papers, participant, participant.c.id == papers.c.participant_id)
    return every(tx, Tally, counted.group_by(*alike).order_by(*alike))
