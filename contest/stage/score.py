"""What every team has earned so far: from the sheets that count, the clock and the live answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from contest.stage.marking import may_mark, penalty
from contest.stage.panel import panel_marks
from contest.stage.rules import StagePart, StageRules, Team
from contest.stage.totals import PartPoints, TeamTotal, total


@dataclass(frozen=True, slots=True)
class Given:
    """What one judge gave one team in one part, over all criteria; of a sheet that counts."""

    part: str
    team: str
    judge: int
    points: Decimal


def judges_of(rules: StageRules, team: Team) -> list[int]:
    """The positions of those who mark this team."""
    return [number for number, judge in enumerate(rules.judges) if may_mark(judge, team)]


def part_points(
    rules: StageRules,
    part: StagePart,
    given: Iterable[Given],
    times: Mapping[str, timedelta],
    live: Mapping[str, Fraction],
) -> dict[str, PartPoints]:
    """By team, of whoever has anything in this part: a mark, or live points.

    `given` may be of other parts too, or by a judge of the team's own unit: those do not count.
    `times`: how long each team was on stage.
    """
    teams = {team.code: team for team in rules.teams}
    marks: dict[str, dict[int, Decimal]] = {}
    for each in given:
        is_of_it = each.part == part.code and each.team in teams
        if is_of_it and may_mark(rules.judges[each.judge], teams[each.team]):
            marks.setdefault(each.team, {})[each.judge] = each.points
    judged = panel_marks(marks, rules.panel_mark, len(rules.judges))
    return {
        team: PartPoints(
            judged.get(team, Fraction(0)),
            live.get(team, Fraction(0)),
            penalty(part, times.get(team, timedelta(0))),
        )
        for team in teams
        if team in judged or team in live
    }


def team_totals(
    rules: StageRules, earned: Mapping[str, Mapping[str, PartPoints]]
) -> tuple[TeamTotal, ...]:
    """Of every team in the order of the rules; `earned` by part and team."""
    return tuple(
        total(
            rules,
            team.code,
            {part: points[team.code] for part, points in earned.items() if team.code in points},
        )
        for team in rules.teams
    )
