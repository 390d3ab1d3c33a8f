"""A round ranked by the database itself, in one statement, however many papers.

It does what `contest.ranking.rank` says, which a test compares.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, islice
from operator import itemgetter
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Numeric,
    Select,
    String,
    Subquery,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal,
    null,
    select,
    update,
)

from contest.prediction import PERCENT_DIGITS
from contest.ranking.tie_chain import lot
from contest.rules import Criterion
from storage.attempts.best import best
from storage.tables import standing

_AT_ONCE: Final = 1_000


def rank(
    tx: Connection,
    contest_id: int,
    round_number: int,
    round_id: int,
    *,
    truth: Decimal | None,
    chain: Sequence[Criterion],
    lots_seed: str,
    prizes: Mapping[int, str],
) -> None:
    """Keep the ranking of the papers handed in instead of the one before. `truth` is what was to
    be predicted; `prizes` are titles by place."""
    its = (standing.c.contest_id == contest_id) & (standing.c.round == round_number)
    tx.execute(delete(standing).where(its))
    is_drawn = Criterion.LOTS in chain and bool(lots_seed)
    decided = chain[: chain.index(Criterion.LOTS)] if is_drawn else chain
    whose = {"contest_id": contest_id, "round": round_number, "rounds_taken": 1}
    rows = _ranked(best(tx, round_id), truth, decided).add_columns(
        *(literal(value, Integer).label(name) for name, value in whose.items())
    )
    tx.execute(insert(standing).from_select(list(rows.selected_columns.keys()), rows))
    if is_drawn:
        _draw_lots(tx, its, lots_seed)
    for place, title in prizes.items():
        tx.execute(update(standing).where(its, standing.c.place == place).values(prize=title))


def _ranked(
    papers: Subquery, truth: Decimal | None, chain: Sequence[Criterion]
) -> Select[*tuple[object, ...]]:
    far = select(*papers.c, _distance(papers, truth).label("distance")).subquery()
    order = [part for criterion in chain for part in _key(far, criterion)]
    as_good = func.count().over(order_by=order, range_=(0, 0))
    return select(
        far.c.participant_id,
        func.rank().over(order_by=order).label("place"),
        (as_good > 1).label("is_tied"),
        far.c.score,
        far.c.distance,
        far.c.seconds,
        far.c.handed_in_at,
    )


def _distance(papers: Subquery, truth: Decimal | None) -> ColumnElement[Decimal | None]:
    """As `contest.prediction.distance`. SQLite keeps decimals as text and reckons with binary ones,
    so what has digits behind the point is rounded to those that can be predicted."""
    if truth is None:
        return cast(null(), Numeric)
    exact = cast(literal(format(truth, "f"), String), Numeric)
    gap = func.abs(cast(papers.c.prediction, Numeric) - exact)
    return func.round(gap, PERCENT_DIGITS) if truth.as_tuple().exponent else gap


def _key(far: Subquery, criterion: Criterion) -> list[ColumnElement[object]]:
    match criterion:
        case Criterion.SCORE:
            return [far.c.score.desc()]
        case Criterion.CLOSEST_PREDICTION:
            return [far.c.distance.is_(None), far.c.distance]
        case Criterion.SHORTER_TIME:
            return [far.c.seconds]
        case Criterion.EARLIER_HAND_IN:
            return [far.c.handed_in_at]
        case Criterion.LOTS:
            return []


def _draw_lots(tx: Connection, its: ColumnElement[bool], seed: str) -> None:
    """Among those whom nothing else parts."""
    parted = update(standing).where(its, standing.c.participant_id == bindparam("who"))
    parted = parted.values(place=bindparam("at"), is_tied=False)
    rows = _drawn(tx, its, seed)
    while some := list(islice(rows, _AT_ONCE)):
        tx.execute(parted, some)


def _drawn(tx: Connection, its: ColumnElement[bool], seed: str) -> Iterator[dict[str, int]]:
    tied = select(standing.c.place, standing.c.participant_id).where(its, standing.c.is_tied)
    rows = tx.execute(tied.order_by(standing.c.place)).all()
    for place, group in groupby(rows, key=itemgetter(0)):
        in_order = sorted((lot(who, seed), who) for _, who in group)
        for at, (_, who) in enumerate(in_order, place):
            yield {"who": who, "at": at}
