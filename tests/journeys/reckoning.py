"""A Hội thi reckoned on paper, from what judges were made to press.

By the rules as one reads them in examples/kim-boi-2023; nothing of the bot's own reckoning is used.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from math import ceil, floor
from typing import Final

MAXIMA: Final[Mapping[str, Sequence[int]]] = {
    "chao-hoi": (10, 5, 5),
    "tieu-pham": (15, 10, 5),
    "y-tuong": (10, 5, 5),
}
"""Of the criteria of each part that is judged; all go by half points."""

MINUTES: Final[Mapping[str, int]] = {"chao-hoi": 5, "tieu-pham": 12, "y-tuong": 5}
"""A team has in each part; each minute begun beyond them costs one point."""

PARTS: Final = ("chao-hoi", "hieu-biet", "tieu-pham", "y-tuong")
QUIZ: Final = "hieu-biet"
RIGHT: Final = 3  # points for a right answer there

TIE_CHAIN: Final = ("tieu-pham", "y-tuong", "chao-hoi")

Marks = tuple[Decimal, ...]
Places = list[tuple[int, str, Decimal]]
"""Place, team and points, from the first down."""


def imagined(part: str, team: str, judge: str) -> Marks:
    """What a judge gives, always the same: up to four points below the most there is."""
    return tuple(
        Decimal(most) - Decimal(_digit(part, team, judge, number)) / 2
        for number, most in enumerate(MAXIMA[part])
    )


def knows(team: str, question: int) -> bool:
    """Whether the leader of the team has this question right, always the same."""
    return _digit(QUIZ, team, question) > 2


def _digit(*told: str | int) -> int:
    return int(sha256(" ".join(map(str, told)).encode()).hexdigest(), 16) % 9


@dataclass
class Ledger:
    """`marks` by part, team and judge, as they stand in the end; `seconds` on stage by part and
    team; `right`: how many live questions a team had right; `decided`: whom the head of the jury
    has put first."""

    teams: Sequence[str]
    marks: dict[tuple[str, str, str], Marks] = field(default_factory=dict)
    seconds: dict[tuple[str, str], int] = field(default_factory=dict)
    right: Counter[str] = field(default_factory=Counter)
    decided: str = ""

    def points(self, part: str, team: str) -> Decimal:
        """The mean without the highest and the lowest, less what the clock took."""
        if part == QUIZ:
            return Decimal(RIGHT * self.right[team])
        given = sorted(over_all(m) for (*of, _), m in self.marks.items() if of == [part, team])
        kept = given[1:-1] if len(given) > 2 else given
        mean = sum(map(Fraction, kept), Fraction(0)) / len(kept)
        over = self.seconds.get((part, team), 0) - 60 * MINUTES[part]
        return _hundredths(max(Fraction(0), mean - max(0, ceil(over / 60))))

    def total(self, team: str) -> Decimal:
        return sum((self.points(part, team) for part in PARTS), Decimal(0))

    def places(self) -> Places:
        ranked = sorted(self.teams, key=self._key, reverse=True)
        keys = [self._key(team) for team in ranked]
        return [(1 + keys.index(key), team, key[0]) for key, team in zip(keys, ranked, strict=True)]

    def of_part(self, part: str) -> Places:
        points = {team: self.points(part, team) for team in self.teams}
        ranked = sorted(self.teams, key=points.__getitem__, reverse=True)
        values = [points[team] for team in ranked]
        return [(1 + values.index(points[team]), team, points[team]) for team in ranked]

    def _key(self, team: str) -> tuple[Decimal, ...]:
        chain = (self.points(part, team) for part in TIE_CHAIN)
        return (self.total(team), *chain, Decimal(team == self.decided))


def over_all(marks: Marks) -> Decimal:
    """Of one sheet: its criteria added up."""
    return sum(marks, Decimal(0))


def _hundredths(points: Fraction) -> Decimal:
    """Half up."""
    return Decimal(floor(points * 100 + Fraction(1, 2))) / 100


def said(points: Decimal) -> str:
    """As people read it: 17,5."""
    return f"{points.normalize():f}".replace(".", ",")
