"""Agencies and communes as a tree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from contest.unit_search import found_units


@dataclass(frozen=True)
class Unit:
    """`headcount` is the closed number of staff, None where nobody has told it.

    `block` is the unit's own, or the nearest one above it.
    """

    code: str
    name: str
    parent: str | None = None
    block: str | None = None
    headcount: int | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Units:
    """All units in the order of their file. Codes that are asked for must be there (KeyError)."""

    all: tuple[Unit, ...]

    @classmethod
    def completed(cls, told: Iterable[Unit]) -> "Units":
        """Blocks go down the tree, headcounts left empty add up from the units below."""
        tree = cls(tuple(told))
        return cls(tuple(tree._completed(unit) for unit in tree.all))

    @cached_property
    def _by_code(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in self.all}

    @cached_property
    def _by_parent(self) -> dict[str | None, tuple[Unit, ...]]:
        children: dict[str | None, list[Unit]] = {}
        for unit in self.all:
            children.setdefault(unit.parent, []).append(unit)
        return {parent: tuple(units) for parent, units in children.items()}

    def __contains__(self, code: str) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def by_code(self, code: str) -> Unit:
        return self._by_code[code]

    def find(self, code: str) -> Unit | None:
        return self._by_code.get(code)

    def children(self, code: str | None) -> tuple[Unit, ...]:
        """Of None: the units at the top."""
        return self._by_parent.get(code, ())

    def is_leaf(self, code: str) -> bool:
        return not self.children(code)

    def path(self, code: str) -> tuple[Unit, ...]:
        """From the top down to the unit itself."""
        unit = self.by_code(code)
        return (*(self.path(unit.parent) if unit.parent else ()), unit)

    def below(self, code: str) -> tuple[str, ...]:
        """Codes of the unit and of all below it."""
        return (code, *(each for child in self.children(code) for each in self.below(child.code)))

    def search(self, text: str, limit: int = 8) -> list[Unit]:
        """What people may mean, best first: without diacritics, by initials or starts of words."""
        return found_units(((unit, self.path(unit.code)) for unit in self.all), text, limit)

    def _completed(self, unit: Unit) -> Unit:
        blocks = [each.block for each in self.path(unit.code) if each.block]
        block = blocks[-1] if blocks else None
        return replace(unit, block=block, headcount=self._headcount(unit))

    def _headcount(self, unit: Unit) -> int | None:
        """The sum is unknown as long as one part of it is."""
        if unit.headcount is not None or self.is_leaf(unit.code):
            return unit.headcount
        parts = [self._headcount(child) for child in self.children(unit.code)]
        known = [part for part in parts if part is not None]
        return sum(known) if len(known) == len(parts) else None
