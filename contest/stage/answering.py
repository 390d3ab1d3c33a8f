"""Points of the part that teams answer live."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from contest.stage.rules import LiveRules


@dataclass(frozen=True, slots=True)
class LiveAnswer:
    """`member` tells the members of a team apart; `answered_at` is the server's receive time."""

    member: int
    is_right: bool
    answered_at: datetime
    stake: Decimal = Decimal(0)


def question_points(
    rules: LiveRules, answers: Mapping[str, Sequence[LiveAnswer]], sizes: Mapping[str, int]
) -> Mapping[str, Fraction]:
    """What each team gains by one question; `answers` only of who answered in time, by team.

    With one answering member that answer counts, the first if there are several. Where everyone
    answers it is the mean over the `sizes` of the teams: who is silent gains nothing.
    """
    fastest = _fastest(answers)
    gained = {team: [_points(rules, a, fastest) for a in given] for team, given in answers.items()}
    if rules.everyone_answers:
        return {team: sum(each, Fraction(0)) / sizes[team] for team, each in gained.items()}
    return {team: each[0] if each else Fraction(0) for team, each in gained.items()}


def _points(rules: LiveRules, answer: LiveAnswer, fastest: datetime | None) -> Fraction:
    """A wrong answer costs its stake and nothing else."""
    stake = min(answer.stake, rules.stake)
    if not answer.is_right:
        return -Fraction(stake)
    quick = rules.fastest if answer.answered_at == fastest else Decimal(0)
    return Fraction(rules.right + stake + quick)


def _fastest(answers: Mapping[str, Sequence[LiveAnswer]]) -> datetime | None:
    """Two who were right at the same instant were both the fastest."""
    right = [a.answered_at for given in answers.values() for a in given if a.is_right]
    return min(right, default=None)
