"""Points of the part that teams answer live."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from contest.stage.rules import LiveRules


@dataclass(frozen=True, slots=True)
class LiveAnswer:
    """`answered_at` is the server's receive time."""

    is_right: bool
    answered_at: datetime


@dataclass(frozen=True)
class Played:
    """One question as it was played, all by team.

    `starts_at`: from when on everybody had it. `sizes`: how many answer for each team. `answers`:
    only of who answered in time. `stakes`: what a team put up before it saw the question.
    """

    starts_at: datetime
    sizes: Mapping[str, int]
    answers: Mapping[str, Sequence[LiveAnswer]]
    stakes: Mapping[str, Decimal]


def question_points(rules: LiveRules, played: Played) -> dict[str, Fraction]:
    """What each team gains by one question: the mean over those who answer for it.

    To say nothing is to be wrong. Wrong costs the stake, and nothing else.
    """
    fastest = _fastest(played)
    return {team: _mean(rules, played, team, fastest) for team in played.sizes}


def live_points(rules: LiveRules, every: Iterable[Played]) -> dict[str, Fraction]:
    """What each team has gained by all questions together."""
    gained: dict[str, Fraction] = {}
    for played in every:
        for team, points in question_points(rules, played).items():
            gained[team] = gained.get(team, Fraction(0)) + points
    return gained


def _mean(rules: LiveRules, played: Played, team: str, fastest: datetime | None) -> Fraction:
    size = played.sizes[team]
    stake = Fraction(min(played.stakes.get(team, Decimal(0)), rules.stake))
    right = [each for each in played.answers.get(team, ()) if each.is_right]
    quick = sum(_counted_at(played, each) == fastest for each in right)
    won = len(right) * (Fraction(rules.right) + stake) + quick * Fraction(rules.fastest)
    return (won - (size - len(right)) * stake) / size if size else Fraction(0)


def _fastest(played: Played) -> datetime | None:
    """Two who were right at the same instant were both the fastest."""
    right = [
        _counted_at(played, each)
        for given in played.answers.values()
        for each in given
        if each.is_right
    ]
    return min(right, default=None)


def _counted_at(played: Played, answer: LiveAnswer) -> datetime:
    """Who was sent the question before others gains nothing by it."""
    return max(answer.answered_at, played.starts_at)
