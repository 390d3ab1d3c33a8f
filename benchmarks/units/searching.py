"""How long a search for a unit takes, by the index and by looking at every unit."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from contest.unit_search import UnitIndex
from contest.units import Unit, Units

TYPED = ("x", "xa", "huyen", "kim boi", "xkb", "xã đông bắc", "dong bac huyen an", "khong co")
_TIMES = 9


@dataclass(frozen=True)
class Searched:
    """Processor seconds, the median of some."""

    typed: str
    found: int
    indexed_seconds: float
    plain_seconds: float


def search(units: Units) -> tuple[float, list[Searched]]:
    """What building the index takes, and each search with it and without."""
    building = _seconds(lambda: units_again(units).search("x"), 1)
    alone = [UnitIndex([(unit, units.path(unit.code))]) for unit in units]
    return building, [_search(units, alone, typed) for typed in TYPED]


def units_again(units: Units) -> Units:
    """The same units, with nothing worked out yet."""
    return Units(units.all, units.former)


def _search(units: Units, alone: Sequence[UnitIndex[Unit]], typed: str) -> Searched:
    return Searched(
        typed,
        len(units.search(typed, len(units))),
        _seconds(lambda: units.search(typed), _TIMES),
        _seconds(lambda: _looked_at_all(alone, typed), 3),
    )


def _looked_at_all(alone: Sequence[UnitIndex[Unit]], typed: str) -> list[str]:
    """Each unit asked whether it is meant, its words ready, as without an index for them all."""
    return [found[0].code for index in alone if (found := index.find(typed, 1))]


def _seconds(work: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return sorted(taken)[times // 2]
