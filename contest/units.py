"""Agencies and communes as a tree, with those that others have taken the place of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from contest.lineage import Lineage
from contest.unit_search import UnitIndex


@dataclass(frozen=True)
class Unit:
    """`headcount` is the number of staff that was told, None where nobody has.

    `block` is the unit's own, or the nearest one above it. `replaces`: codes of the units whose
    place it took, wholly or in part.
    """

    code: str
    name: str
    parent: str | None = None
    block: str | None = None
    headcount: int | None = None
    aliases: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True)
class Units:
    """Living units in the order of their file, and former ones, in whose place others are.

    Codes that are asked for must be there (KeyError), living or former.
    """

    all: tuple[Unit, ...]
    former: tuple[Unit, ...] = ()

    @classmethod
    def completed(cls, told: Iterable[Unit]) -> "Units":
        """Blocks go down the tree, headcounts left empty add up from the units below."""
        tree = cls(tuple(told))
        blocks, headcounts = tree._blocks(), tree._headcounts()
        return cls(
            tuple(
                replace(unit, block=blocks[unit.code], headcount=headcounts[unit.code])
                for unit in tree.all
            )
        )

    def __contains__(self, code: str) -> bool:
        """Whether it lives."""
        return code in self._living

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def by_code(self, code: str) -> Unit:
        return self._by_code[code]

    def find(self, code: str) -> Unit | None:
        return self._by_code.get(code)

    def heirs(self, code: str) -> tuple[Unit, ...]:
        """The living units a code stands for: itself, or what took its place, step by step.

        More than one where a unit was split; none for a code that never was.
        """
        return tuple(self._living[heir] for heir in self._lineage.heirs(code))

    def heir(self, code: str) -> Unit | None:
        """The one living unit that a code stands for, if it is one."""
        heirs = self.heirs(code)
        return heirs[0] if len(heirs) == 1 else None

    def parent(self, code: str) -> str | None:
        """The living unit right above, or the one that took its place."""
        return self._parents[code]

    def children(self, code: str | None) -> tuple[Unit, ...]:
        """The living units right below; of None: those at the top."""
        return self._children.get(code, ())

    def is_leaf(self, code: str) -> bool:
        return not self.children(code)

    def path(self, code: str) -> tuple[Unit, ...]:
        """From the top down to the unit itself."""
        path = [self.by_code(code)]
        while (above := self._parents[path[-1].code]) is not None:
            path.append(self._living[above])
        return tuple(reversed(path))

    def below(self, code: str) -> tuple[str, ...]:
        """Codes of the unit and of all below it, and of former units that belong there."""
        codes, waiting = [], [code]
        while waiting:
            each = waiting.pop()
            codes += [each, *self._former_of.get(each, ())]
            waiting += [child.code for child in reversed(self.children(each))]
        return tuple(codes)

    def search(self, text: str, limit: int = 8) -> list[Unit]:
        """What people may mean, best first: without diacritics, by initials or starts of words.

        What a unit was called before leads to what took its place.
        """
        return [self._living[found.code] for found in self._index.find(text, limit)]

    def is_split(self, code: str | None) -> bool:
        """Whether there is more than one in its place, so that its people must be asked."""
        return code is not None and len(self.heirs(code)) > 1

    def is_below(self, code: str, above: str) -> bool:
        """Whether it is the living unit `above`, or somewhere below it."""
        return code in self and above in {unit.code for unit in self.path(code)}

    @cached_property
    def split(self) -> tuple[Unit, ...]:
        """Former units in the place of which there is more than one."""
        return tuple(unit for unit in self.former if self.is_split(unit.code))

    @cached_property
    def _living(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in self.all}

    @cached_property
    def _by_code(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in (*self.former, *self.all)}

    @cached_property
    def _lineage(self) -> Lineage:
        known = (*self.all, *self.former)
        replaced = ((code, unit.code) for unit in known for code in unit.replaces)
        return Lineage.of(frozenset(self._living), replaced)

    @cached_property
    def _parents(self) -> dict[str, str | None]:
        return {code: self._living_above(unit) for code, unit in self._by_code.items()}

    def _living_above(self, unit: Unit) -> str | None:
        above = self.heir(unit.parent) if unit.parent else None
        return None if above is None or above.code == unit.code else above.code

    @cached_property
    def _children(self) -> dict[str | None, tuple[Unit, ...]]:
        children: dict[str | None, list[Unit]] = {}
        for unit in self.all:
            children.setdefault(self._parents[unit.code], []).append(unit)
        return {parent: tuple(units) for parent, units in children.items()}

    @cached_property
    def _former_of(self) -> dict[str, list[str]]:
        """Whole ones belong to what took their place, split ones to what was above them."""
        homes: dict[str, list[str]] = {}
        for code in self._lineage.successors:
            heirs = self.heirs(code)
            home = heirs[0].code if len(heirs) == 1 else self._parents.get(code)
            if home is not None:
                homes.setdefault(home, []).append(code)
        return homes

    def taken_over(self, code: str) -> tuple[str, ...]:
        """Codes of the units whose place it took wholly, step by step."""
        return tuple(c for c in self._former_of.get(code, ()) if not self.is_split(c))

    @cached_property
    def _index(self) -> UnitIndex[Unit]:
        once_called: dict[str, tuple[str, ...]] = {}
        for former in self.former:
            for heir in self.heirs(former.code):
                once_called[heir.code] = (*once_called.get(heir.code, ()), former.name)
        return UnitIndex(
            (replace(unit, aliases=unit.aliases + once_called.get(unit.code, ())), path)
            for unit, path in ((unit, self.path(unit.code)) for unit in self.all)
        )

    def from_the_top(self) -> Iterator[Unit]:
        """Each after the one above it."""
        waiting = list(self.children(None))
        while waiting:
            unit = waiting.pop()
            yield unit
            waiting += self.children(unit.code)

    def _blocks(self) -> dict[str, str | None]:
        blocks: dict[str | None, str | None] = {None: None}
        for unit in self.from_the_top():
            blocks[unit.code] = unit.block or blocks[self._parents[unit.code]]
        return {code: block for code, block in blocks.items() if code is not None}

    def _headcounts(self) -> dict[str, int | None]:
        """The sum is unknown as long as one part of it is."""
        headcounts: dict[str, int | None] = {}
        for unit in reversed(list(self.from_the_top())):
            parts = [headcounts[child.code] for child in self.children(unit.code)]
            known = [part for part in parts if part is not None]
            is_known = bool(parts) and len(known) == len(parts)
            told = unit.headcount
            headcounts[unit.code] = sum(known) if told is None and is_known else told
        return headcounts
