"""The invented people: names, units, diligence, skill, habits. The same seed, the same people."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.rehearsing.names import read_names
from contest.units import Unit, Units


class Habit(StrEnum):
    """What some people do that programs forget."""

    DOUBLE_TAPS = "double_taps"
    BREAKS_OFF = "breaks_off"  # leaves the first paper lying, and comes too late
    LAST_MINUTE = "last_minute"  # begins minutes before the close
    BLOCKS_THE_BOT = "blocks_the_bot"  # after the first paper


_SPREAD = 4.0  # the smaller, the more people are at one end or the other

_SHARES = {
    Habit.DOUBLE_TAPS: 0.10,
    Habit.BREAKS_OFF: 0.03,
    Habit.LAST_MINUTE: 0.05,
    Habit.BLOCKS_THE_BOT: 0.02,
}


@dataclass(frozen=True, slots=True)
class Character:
    """`diligence`: the chance that they take part in a round; `skill`: that they know an answer."""

    number: int
    name: str
    unit: Unit
    diligence: float
    skill: float
    habits: frozenset[Habit]


def invent(units: Units, people: int, share: float, seed: int) -> list[Character]:
    """So many people over all units at the bottom of the tree, by headcount, at least one each.

    Where there are fewer people than units, the first units have one each. `share` (0 to 1) of
    them take part in a round, on average: some hardly ever, some always.
    """
    names, chance = read_names(), random.Random(seed)  # noqa: S311  invented people, not lots
    return [
        Character(
            number=number,
            name=names.invent(chance),
            unit=unit,
            diligence=chance.betavariate(_SPREAD * share, _SPREAD * (1 - share)),
            skill=chance.betavariate(8, 2),
            habits=frozenset(h for h, share in _SHARES.items() if chance.random() < share),
        )
        for number, unit in enumerate(_spread(units, people, chance), start=1)
    ]


def _spread(units: Units, people: int, chance: random.Random) -> Iterator[Unit]:
    leaves = [unit for unit in units if units.is_leaf(unit.code)]
    yield from leaves[:people]
    weights = [unit.headcount or 1 for unit in leaves]
    yield from chance.choices(leaves, weights, k=max(0, people - len(leaves)))
