"""Whether published figures agree: the table of units, the persons ranked, the papers.

Nothing whose sums disagree is published, nor handed out in a file.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Protocol

from contest.collective import mean, rate
from contest.errors import Reason
from contest.round_figures import RoundFigures


class Figures(Protocol):
    """One unit of a table, as it is kept; `parent_code` is None at the top."""

    @property
    def unit_code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def parent_code(self) -> str | None: ...
    @property
    def own(self) -> int: ...
    @property
    def participants(self) -> int: ...
    @property
    def score_sum(self) -> int: ...
    @property
    def headcount(self) -> int | None: ...
    @property
    def rate(self) -> Decimal | None: ...
    @property
    def mean_score(self) -> Decimal | None: ...


def disagreements(
    table: Sequence[Figures], *, attempts: int, ranked: int, score_sum: int
) -> Iterator[Reason]:
    """`table` has every unit of the tree once.

    `attempts`: persons with a paper in competition; `ranked`: persons in the ranking, with
    `score_sum` in all.
    """
    top = [row for row in table if row.parent_code is None]
    yield from _unequal("sums_attempts", attempts, ranked)
    yield from _unequal("sums_participants", sum(row.participants for row in top), ranked)
    yield from _unequal("sums_scores", sum(row.score_sum for row in top), score_sum)
    below: dict[str | None, list[Figures]] = {}
    for row in table:
        below.setdefault(row.parent_code, []).append(row)
    for row in table:
        yield from _within(row, below.get(row.unit_code, ()))


def paper_disagreements(papers: RoundFigures, *, ranked: int, score_sum: int) -> Iterator[Reason]:
    """Whether the papers of a round give its ranking: `ranked` persons, `score_sum` in all."""
    yield from _unequal("sums_papers", papers.ranked, ranked)
    yield from _unequal("sums_paper_scores", papers.score_sum, score_sum)
    yield from _unequal("sums_questions", papers.shown, papers.ranked * papers.questions)
    yield from _unequal("sums_right", papers.right, papers.score_sum)
    if papers.mismarked:
        yield Reason("sums_mismarked", {"found": papers.mismarked})


def _unequal(code: str, found: int, expected: int) -> Iterator[Reason]:
    if found != expected:
        yield Reason(code, {"found": found, "expected": expected})


def _within(row: Figures, below: Iterable[Figures]) -> Iterator[Reason]:
    parts = list(below)
    about = {"unit": row.name or row.unit_code}
    if row.participants != row.own + sum(part.participants for part in parts):
        yield Reason("sums_parts", about)
    if row.headcount is not None and row.headcount < sum(part.headcount or 0 for part in parts):
        yield Reason("sums_headcounts", about)
    if row.score_sum < sum(part.score_sum for part in parts):
        yield Reason("sums_scores_of_parts", about)
    figures = rate(row.participants, row.headcount), mean(row.score_sum, row.participants)
    if (row.rate, row.mean_score) != figures:
        yield Reason("sums_rounded", about)
