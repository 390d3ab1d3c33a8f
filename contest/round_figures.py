"""All that is reported of a closed round, added up paper by paper."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from contest.collective import mean
from contest.paper import PaperItem
from contest.question_figures import GivesPoint, QuestionTally, tally
from contest.questions import Question


class HandedIn(Protocol):
    """A paper that was handed in; `place` is None where it is not in the ranking."""

    @property
    def score(self) -> int: ...
    @property
    def place(self) -> int | None: ...
    @property
    def answers(self) -> Mapping[int, int]: ...


@dataclass(slots=True)
class RoundFigures:
    """`questions` on a paper, of which `most` can give a point: void ones may be left out.
    `handed_in`: all papers, also those out of competition. What follows counts ranked ones
    alone: `by_score`, how many have which score; `mismarked`, how many have another score than
    their answers give."""

    questions: int
    most: int
    tallies: list[QuestionTally]
    handed_in: int = 0
    by_score: Counter[int] = field(default_factory=Counter)
    mismarked: int = 0

    @classmethod
    def of(cls, bank: Sequence[Question], questions: int, most: int) -> "RoundFigures":
        """Nothing yet."""
        return cls(questions, most, [QuestionTally([0] * len(each.options)) for each in bank])

    def add(self, paper: HandedIn, drawn: Sequence[PaperItem], gives_point: GivesPoint) -> None:
        self.handed_in += 1
        if paper.place is None:
            return
        self.by_score[paper.score] += 1
        self.mismarked += paper.score != tally(self.tallies, drawn, paper.answers, gives_point)

    @property
    def ranked(self) -> int:
        return self.by_score.total()

    @property
    def score_sum(self) -> int:
        return sum(score * count for score, count in self.by_score.items())

    @property
    def all_right(self) -> int:
        return self.by_score[self.most]

    @property
    def mean_score(self) -> Decimal:
        return mean(self.score_sum, self.ranked)

    @property
    def shown(self) -> int:
        """How many questions stood on all ranked papers together."""
        return sum(each.shown for each in self.tallies)

    @property
    def right(self) -> int:
        return sum(each.right for each in self.tallies)
