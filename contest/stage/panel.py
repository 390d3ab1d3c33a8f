"""How the marks of a panel become one mark for each team, exactly: fractions, not rounded.

A judge who does not mark a team (of the same unit, or missing) takes no part in that team's mark,
whatever the way: what counts is the mean over those who did. So a sum is that mean times the size
of the panel, or a team would lose for having a judge of its own unit.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import isqrt
from typing import Final

from contest.stage.rules import PanelMark

Marks = Mapping[int, Decimal]
"""Of one team: a judge's total over the criteria, by judge."""

_SCALE: Final = 10**24
"""Roots are taken to twelve places; that is far below what rounding to two can show."""


def panel_marks(
    marks: Mapping[str, Marks], how: PanelMark, panel_size: int
) -> Mapping[str, Fraction]:
    """One mark for each team that somebody has marked, by team."""
    given = {team: _exact(each) for team, each in marks.items() if each}
    if how is PanelMark.STANDARDISED:
        given = _standardised(given)
    return {team: _one_of([*each.values()], how, panel_size) for team, each in given.items()}


def _exact(marks: Marks) -> dict[int, Fraction]:
    return {judge: Fraction(mark) for judge, mark in marks.items()}


def _one_of(marks: Sequence[Fraction], how: PanelMark, panel_size: int) -> Fraction:
    if how is PanelMark.TRIMMED_MEAN and len(marks) > 2:
        return _mean(sorted(marks)[1:-1])
    return _mean(marks) * (panel_size if how is PanelMark.SUM else 1)


def _standardised(marks: Mapping[str, dict[int, Fraction]]) -> dict[str, dict[int, Fraction]]:
    """Each judge's marks brought to the mean and the spread of all marks of the panel.

    A judge who gave every team the same says nothing about who is better: the panel's mean.
    """
    by_judge: dict[int, list[Fraction]] = {}
    for each in marks.values():
        for judge, mark in each.items():
            by_judge.setdefault(judge, []).append(mark)
    everything = [mark for given in by_judge.values() for mark in given]
    mean, spread = _mean(everything), _spread(everything)
    own = {judge: (_mean(given), _spread(given)) for judge, given in by_judge.items()}

    def brought(judge: int, mark: Fraction) -> Fraction:
        own_mean, own_spread = own[judge]
        return mean + (mark - own_mean) / own_spread * spread if own_spread else mean

    return {
        team: {judge: brought(judge, mark) for judge, mark in each.items()}
        for team, each in marks.items()
    }


def _mean(marks: Sequence[Fraction]) -> Fraction:
    return sum(marks, Fraction(0)) / len(marks)


def _spread(marks: Sequence[Fraction]) -> Fraction:
    """The standard deviation of these marks, as of a whole population."""
    mean = _mean(marks)
    variance = _mean([(mark - mean) ** 2 for mark in marks])
    return Fraction(isqrt(int(variance * _SCALE**2)), _SCALE)


def far_off(marks: Marks, points: Decimal) -> set[int]:
    """The judges whose mark lies at least so many points from the mean of the others.

    It asks for a second look and changes nothing; `points` 0 asks for none.
    """
    if not points or len(marks) < 2:
        return set()
    total = sum(_exact(marks).values(), Fraction(0))
    others = len(marks) - 1
    return {
        judge
        for judge, mark in _exact(marks).items()
        if abs(mark - (total - mark) / others) >= Fraction(points)
    }
