"""What a team has earned, and the places; rounded once, at the end, as it is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

from contest.ranking.places import Key, placed
from contest.stage.rules import StageRules

_PUBLISHED: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class PartPoints:
    """What the panel and the live questions gave, and what the clock took; before `weight`."""

    judged: Fraction = Fraction(0)
    live: Fraction = Fraction(0)
    penalty: Decimal = Decimal(0)

    @property
    def sum(self) -> Fraction:
        """Nobody leaves a part with less than nothing."""
        return max(Fraction(0), self.judged + self.live - Fraction(self.penalty))


@dataclass(frozen=True)
class TeamTotal:
    """`parts` and `total` weighted, to two places; parts not played are not in it."""

    team: str
    parts: Mapping[str, Decimal]
    total: Decimal


@dataclass(frozen=True)
class TeamStanding:
    total: TeamTotal
    place: int
    is_tied: bool


def total(rules: StageRules, team: str, earned: Mapping[str, PartPoints]) -> TeamTotal:
    """`earned` by the code of the part. The total is the sum of what is shown for the parts:
    a hall that adds up comes to the same."""
    parts = {
        part.code: rounded(Fraction(part.weight) * earned[part.code].sum)
        for part in rules.parts
        if part.code in earned
    }
    return total_of(team, parts)


def total_of(team: str, parts: Mapping[str, Decimal]) -> TeamTotal:
    """`parts` weighted and rounded already."""
    return TeamTotal(team, parts, sum(parts.values(), Decimal(0)))


def rank_teams(
    rules: StageRules, totals: Sequence[TeamTotal], decided: Sequence[str] = ()
) -> tuple[TeamStanding, ...]:
    """Places 1-2-2-4 by total, then the parts of the tie chain, then `decided`: teams in the
    order in which the head of the jury puts those who are still equal."""
    order = {team: number for number, team in enumerate(decided)}

    def key(each: TeamTotal) -> Key:
        chain = (-each.parts.get(code, Decimal(0)) for code in rules.tie_chain)
        return (-each.total, *chain, order.get(each.team, len(order)))

    return tuple(TeamStanding(*each) for each in placed(totals, key))


def rank_part(totals: Sequence[TeamTotal], part: str) -> tuple[TeamStanding, ...]:
    """For a side prize: who was best in one part; only those who played it."""
    played = [each for each in totals if part in each.parts]
    return tuple(TeamStanding(*each) for each in placed(played, lambda each: (-each.parts[part],)))


def rounded(points: Fraction) -> Decimal:
    """To two places, half up, as published."""
    hundredths = points * 100
    whole = (2 * hundredths.numerator + hundredths.denominator) // (2 * hundredths.denominator)
    return (Decimal(whole) / 100).quantize(_PUBLISHED, ROUND_HALF_UP)
