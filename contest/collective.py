"""The table of the units: the rate of participation, then the mean score."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from contest.prediction import percent
from contest.ranking.places import Key, placed
from contest.units import Unit, Units


@dataclass(frozen=True)
class UnitResult:
    """Figures of a unit with everything below it, rounded half up to two decimals.

    `rate` is a percentage, None where the headcount is unknown or 0; it is above 100 where more
    took part than the headcount says. `mean_score` is 0 where nobody took part.
    """

    unit: Unit
    participants: int
    headcount: int | None
    rate: Decimal | None
    mean_score: Decimal


@dataclass(frozen=True)
class UnitStanding:
    """`place` is None below the minimum rate, or where there is no rate."""

    result: UnitResult
    place: int | None
    is_tied: bool


def rank_units(
    units: Units,
    taken: Mapping[str, Sequence[int]],
    minimum_rate_percent: Decimal,
    block: str | None = None,
    parent: str | None = None,
) -> tuple[UnitStanding, ...]:
    """Places 1-2-2-4 by rate, then mean score; after them those without a place, alike in order.

    `taken` are the scores of those who count, by the code of their own unit. Ranked are the units
    right below `parent`, or the topmost ones, of `block` where it is given. Units that are alike
    stand in the order of the file.
    """
    results = [_result(units, unit, taken) for unit in _ranked(units, block, parent)]
    qualified = [result for result in results if _qualifies(result, minimum_rate_percent)]
    others = [result for result in results if not _qualifies(result, minimum_rate_percent)]
    return (
        *(UnitStanding(result, place, tied) for result, place, tied in placed(qualified, _key)),
        *(UnitStanding(result, None, False) for result in sorted(others, key=_key)),
    )


def _ranked(units: Units, block: str | None, parent: str | None) -> Iterator[Unit]:
    if block is None or parent is not None:
        yield from (unit for unit in units.children(parent) if block in {None, unit.block})
        return
    for unit in units.all:
        above = units.by_code(unit.parent).block if unit.parent else None
        if unit.block == block != above:
            yield unit


def _result(units: Units, unit: Unit, taken: Mapping[str, Sequence[int]]) -> UnitResult:
    scores = [score for code in units.below(unit.code) for score in taken.get(code, ())]
    return UnitResult(
        unit=unit,
        participants=len(scores),
        headcount=unit.headcount,
        rate=percent(len(scores), unit.headcount) if unit.headcount else None,
        mean_score=_mean(scores),
    )


def _mean(scores: Sequence[int]) -> Decimal:
    exact = Decimal(sum(scores)) / len(scores) if scores else Decimal(0)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _qualifies(result: UnitResult, minimum_rate_percent: Decimal) -> bool:
    return result.rate is not None and result.rate >= minimum_rate_percent


def _key(result: UnitResult) -> Key:
    return (result.rate is None, -(result.rate or 0), -result.mean_score)
