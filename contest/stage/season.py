"""What a Hội thi adds to the season of a unit, beside the weekly contest.

Both are added as they are published: mean score of the unit over all weeks, and the total of its
team times the weight that the rules give the Hội thi.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from contest.ranking.places import placed
from contest.stage.rules import StageRules
from contest.stage.totals import rounded


@dataclass(frozen=True, slots=True)
class UnitSeason:
    """`weekly` is None while the weekly contest is not published as a whole, or where nobody of
    the unit took part."""

    unit: str
    weekly: Decimal | None
    stage: Decimal

    @property
    def points(self) -> Decimal:
        return (self.weekly or Decimal(0)) + self.stage


@dataclass(frozen=True, slots=True)
class SeasonStanding:
    season: UnitSeason
    place: int
    is_tied: bool


def points_of_units(rules: StageRules, totals: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """By unit; `totals` by team. A unit that sent several teams has the points of its best one."""
    points: dict[str, Decimal] = {}
    for team in rules.teams:
        if rules.season_points and team.unit and team.code in totals:
            earned = rounded(Fraction(rules.season_weight) * Fraction(totals[team.code]))
            points[team.unit] = max(earned, points.get(team.unit, earned))
    return points


def season(
    points: Mapping[str, Decimal], weekly: Mapping[str, Decimal | None]
) -> tuple[SeasonStanding, ...]:
    """The units that sent a team, by what they have together; equal ones share a place."""
    units = [UnitSeason(unit, weekly.get(unit), earned) for unit, earned in points.items()]
    return tuple(SeasonStanding(*each) for each in placed(units, lambda each: (-each.points,)))
