"""How hard each question of a bank was, and how well it tells good papers from others.

Difficulty is the share of papers that had the question right. Discrimination is the correlation
between having it right and the score on the rest of the paper: the point-biserial correlation,
corrected, for a question is also a part of the score that it is compared with (S. Henrysson,
Correction of item-total correlations in item analysis, Psychometrika 28, 1963). The usual
difference between the best and the worst 27 % needs papers that can be told apart; where half of
all are perfect there is no best quarter.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from contest.paper import PaperItem
from contest.prediction import percent

GivesPoint = Callable[[int, int | None], bool]
"""Whether an option counts as right, by question and option of the bank; None: left out."""


@dataclass(slots=True)
class QuestionTally:
    """Sums over the papers that had a question. `chosen`: how often each option was.

    A paper is added and forgotten, so that 27,000 take no more room than one.
    """

    chosen: list[int]
    shown: int = 0
    right: int = 0
    _rest: int = 0
    _rest_squares: int = 0
    _rest_of_right: int = 0

    def add(self, option: int | None, rest: int, *, is_right: bool) -> None:
        """`rest`: the score on the other questions of the paper."""
        self.shown += 1
        self.right += is_right
        self._rest += rest
        self._rest_squares += rest * rest
        self._rest_of_right += rest * is_right
        if option is not None:
            self.chosen[option] += 1

    @property
    def left_out(self) -> int:
        return self.shown - sum(self.chosen)

    @property
    def difficulty(self) -> Decimal | None:
        """In percent, two decimals: 100 where everybody had it right. None if nobody saw it."""
        return percent(self.right, self.shown) if self.shown else None

    @property
    def discrimination(self) -> Decimal | None:
        """From -1 to 1, two decimals. None where all had it right, or wrong, or alike the rest."""
        n = self.shown
        spread = (n * self.right - self.right**2) * (n * self._rest_squares - self._rest**2)
        if not spread:
            return None
        together = n * self._rest_of_right - self.right * self._rest
        exact = Decimal(together) / Decimal(spread).sqrt()
        return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def tally(
    tallies: Sequence[QuestionTally],
    paper: Sequence[PaperItem],
    answers: Mapping[int, int],
    gives_point: GivesPoint,
) -> int:
    """Add a paper to the tallies of its bank; returns its score."""
    points = {q: gives_point(q, answers.get(q)) for q in (item.question for item in paper)}
    score = sum(points.values())
    for question, is_right in points.items():
        tallies[question].add(answers.get(question), score - is_right, is_right=is_right)
    return score
