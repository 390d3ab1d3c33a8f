"""The tables of the units: the rate of participation, then the mean score.

Figures are counted from persons and scores, and every total from the counts of its parts: never
from rates or means, which are rounded. So what is published adds up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Protocol

from contest.prediction import percent
from contest.ranking.places import Key, placed
from contest.units import Unit, Units

Taken = Mapping[str, Sequence[int]]
"""The scores of those who count, by the code of their own unit."""


@dataclass(frozen=True)
class UnitResult:
    """Figures of a unit with everything below it; `own` are its participants but those below.

    `rate` is a percentage, None where the headcount is unknown or 0; it is above 100 where more
    took part than the headcount says. `mean_score` is 0 where nobody took part. Both are rounded
    half up to two decimals.
    """

    unit: Unit
    own: int
    participants: int
    score_sum: int
    headcount: int | None

    @property
    def rate(self) -> Decimal | None:
        return rate(self.participants, self.headcount)

    @property
    def mean_score(self) -> Decimal:
        return mean(self.score_sum, self.participants)


@dataclass(frozen=True)
class UnitStanding:
    """`place` is None below the minimum rate, or where there is no rate.

    `is_listed`: in the table of its block, or of the topmost units where there are no blocks;
    the others are ranked beside those under the same unit.
    """

    result: UnitResult
    place: int | None
    is_tied: bool
    is_listed: bool = True


class Placed(Protocol):
    """A unit with its place, None below the minimum rate."""

    @property
    def place(self) -> int | None: ...
    @property
    def rate(self) -> Decimal | None: ...
    @property
    def mean_score(self) -> Decimal | None: ...


class UnitLink(StrEnum):
    """What units are compared by, in order of weight."""

    MINIMUM_RATE = "minimum_rate"
    RATE = "rate"
    MEAN_SCORE = "mean_score"


def rate(participants: int, headcount: int | None) -> Decimal | None:
    return percent(participants, headcount) if headcount else None


def mean(score_sum: int, participants: int) -> Decimal:
    exact = Decimal(score_sum) / participants if participants else Decimal(0)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def rank_every_unit(
    units: Units, taken: Taken, minimum_rate_percent: Decimal, blocks: Iterable[str]
) -> tuple[UnitStanding, ...]:
    """Each unit once: first the tables of the blocks, then every unit's among its neighbours."""
    results = _results(units, taken)
    tables: list[str | None] = [*blocks] or [None]
    listed = [
        standing
        for block in tables
        for standing in _rank(_ranked(units, results, block, None), minimum_rate_percent)
    ]
    seen = {standing.result.unit.code for standing in listed}
    for parent in (None, *(unit.code for unit in units)):
        others = (r for r in _beside(units, results, parent) if r.unit.code not in seen)
        ranked = _rank(others, minimum_rate_percent)
        listed += [replace(standing, is_listed=False) for standing in ranked]
    return tuple(listed)


def rank_units(
    units: Units,
    taken: Taken,
    minimum_rate_percent: Decimal,
    block: str | None = None,
    parent: str | None = None,
) -> tuple[UnitStanding, ...]:
    """Places 1-2-2-4 by rate, then mean score; after them those without a place, alike in order.

    Ranked are the units right below `parent`, or the topmost ones, of `block` where it is given.
    Units that are alike stand in the order of the file.
    """
    return _rank(_ranked(units, _results(units, taken), block, parent), minimum_rate_percent)


def _rank(results: Iterable[UnitResult], minimum_rate_percent: Decimal) -> tuple[UnitStanding, ...]:
    listed = list(results)
    qualified = [result for result in listed if _qualifies(result, minimum_rate_percent)]
    others = [result for result in listed if not _qualifies(result, minimum_rate_percent)]
    return (
        *(UnitStanding(result, place, tied) for result, place, tied in placed(qualified, _key)),
        *(UnitStanding(result, None, False) for result in sorted(others, key=_key)),
    )


def _results(units: Units, taken: Taken) -> dict[str, UnitResult]:
    """Of every living unit, and of split ones that still have participants."""
    results = {unit.code: UnitResult(unit, 0, 0, 0, unit.headcount) for unit in units} | {
        unit.code: UnitResult(unit, 0, 0, 0, None) for unit in units.split if unit.code in taken
    }
    for code, scores in taken.items():
        heir = units.heir(code)
        own = heir.code if heir else code
        for each in units.path(own) if own in results else ():
            results[each.code] = _with(results[each.code], scores, is_own=each.code == own)
    return results


def _with(result: UnitResult, scores: Sequence[int], *, is_own: bool) -> UnitResult:
    return replace(
        result,
        own=result.own + len(scores) * is_own,
        participants=result.participants + len(scores),
        score_sum=result.score_sum + sum(scores),
    )


def _ranked(
    units: Units, results: Mapping[str, UnitResult], block: str | None, parent: str | None
) -> Iterator[UnitResult]:
    if block is None or parent is not None:
        beside = _beside(units, results, parent)
        yield from (each for each in beside if block in {None, each.unit.block})
        return
    for result in results.values():
        above = {unit.block for unit in units.path(result.unit.code)[:-1]}
        if result.unit.block == block and block not in above:
            yield result


def _beside(
    units: Units, results: Mapping[str, UnitResult], parent: str | None
) -> Iterator[UnitResult]:
    """Right below one unit; split ones last."""
    yield from (results[unit.code] for unit in units.children(parent))
    for unit in units.split:
        if unit.code in results and units.parent(unit.code) == parent:
            yield results[unit.code]


def _qualifies(result: UnitResult, minimum_rate_percent: Decimal) -> bool:
    return result.rate is not None and result.rate >= minimum_rate_percent


def decided_between(one: Placed, other: Placed) -> UnitLink | None:
    """What puts one unit above another of the same table; None for two who share a place."""
    if other.place is None:
        return UnitLink.MINIMUM_RATE
    if one.rate != other.rate:
        return UnitLink.RATE
    return UnitLink.MEAN_SCORE if one.mean_score != other.mean_score else None


def _key(result: UnitResult) -> Key:
    return (result.rate is None, -(result.rate or 0), -result.mean_score)
