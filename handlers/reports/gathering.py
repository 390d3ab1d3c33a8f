"""All that is said of a closed round, from one look at its papers, and whether it adds up."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.adding_up import paper_disagreements
from contest.errors import Reason
from contest.keys import Key
from contest.paper import PaperItem
from contest.questions import Question
from contest.round_figures import RoundFigures
from contest.rules import RoundRules
from handlers.due import unit_tables
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from storage import reports, rounds, standings
from storage.contests import StoredContest
from storage.reports import PIECE, PaperRow
from storage.rounds import RoundState
from storage.standings import RankedPerson, RankedUnit

Drawn = tuple[PaperRow, Sequence[PaperItem]]
Take = Callable[[Sequence[Drawn]], object]
"""Called in a worker thread with a piece of the papers, each with its questions."""


@dataclass(frozen=True)
class ClosedRound:
    """`key` as it holds now; `winners` of prizes by place; `units` in the order of their tables."""

    rules: RoundRules
    state: RoundState
    key: Key
    bank: Sequence[Question]
    figures: RoundFigures
    units: Sequence[RankedUnit]
    winners: Sequence[RankedPerson]

    @property
    def number(self) -> int:
        return self.rules.number


class Disagrees(Exception):
    """Figures that do not add up: nothing is handed out."""

    def __init__(self, number: int, reasons: Sequence[Reason]) -> None:
        super().__init__(f"round {number}: {', '.join(reason.code for reason in reasons)}")
        self.number = number
        self.reasons = reasons


async def gather(visit: Visit, number: int, take: Take = len) -> ClosedRound:
    """Read every paper once, a thousand at a time, and give each piece to `take` as well.

    Raises Disagrees.
    """
    stored = visit.stored
    current, bank = stored.rules.rounds[number - 1], stored.contest.banks[number - 1]
    most = stored.keys[number - 1].countable(current.questions)
    figures = RoundFigures.of(bank, current.questions, most)
    last: PaperRow | None = None
    while piece := await _piece(visit, number, last):
        await asyncio.to_thread(_work, stored, number, piece, figures, take)
        last = piece[-1]
    state, units, winners = await visit.database.read(_around, stored, number)
    if reasons := await visit.database.read(_disagree, stored, number, figures):
        raise Disagrees(number, reasons)
    return ClosedRound(current, state, stored.keys[number - 1], bank, figures, units, winners)


async def check_season(visit: Visit) -> None:
    """Raises Disagrees where the tables of the whole contest do not add up."""
    reasons = await visit.database.read(unit_tables.disagree, visit.stored, WHOLE_CONTEST)
    if reasons:
        raise Disagrees(WHOLE_CONTEST, reasons)


async def winners(visit: Visit, number: int) -> list[RankedPerson]:
    """0: of the whole contest."""
    return await visit.database.read(_winners, visit.stored.id, number)


async def _piece(visit: Visit, number: int, last: PaperRow | None) -> list[PaperRow]:
    stored = visit.stored
    round_id = stored.round_ids[number]
    return await visit.database.read(reports.papers, stored.id, number, round_id, last)


def _work(
    stored: StoredContest,
    number: int,
    piece: Sequence[PaperRow],
    figures: RoundFigures,
    take: Take,
) -> None:
    gives_point = stored.keys[number - 1].gives_point
    drawn = [(row, stored.draw_anew(number, row.seed)) for row in piece]
    for row, items in drawn:
        figures.add(row, items, gives_point)
    take(drawn)


def _around(
    tx: Connection, stored: StoredContest, number: int
) -> tuple[RoundState, list[RankedUnit], list[RankedPerson]]:
    state = rounds.states(tx, stored.id)[number]
    return state, standings.every_unit(tx, stored.id, number), _winners(tx, stored.id, number)


def _winners(tx: Connection, contest_id: int, number: int) -> list[RankedPerson]:
    """Prizes share out the first places, so whoever has none ends them."""
    return list(_with_prize(tx, contest_id, number))


def _with_prize(tx: Connection, contest_id: int, number: int) -> Iterator[RankedPerson]:
    offset = 0
    while piece := standings.top(tx, contest_id, number, PIECE, offset):
        for person in piece:
            if person.prize is None:
                return
            yield person
        offset += PIECE


def _disagree(
    tx: Connection, stored: StoredContest, number: int, figures: RoundFigures
) -> list[Reason]:
    ranked = standings.count(tx, stored.id, number)
    score_sum = standings.score_sum(tx, stored.id, number)
    return [
        *unit_tables.disagree(tx, stored, number),
        *paper_disagreements(figures, ranked=ranked, score_sum=score_sum),
    ]
