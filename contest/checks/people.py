"""Who is excluded, and the blocks units stand in."""

from collections.abc import Iterator

from contest.checks.parts import Parts
from contest.errors import Fault
from contest.reading.source import Source
from contest.rules import Rules
from contest.units import Units


def people_faults(parts: Parts) -> Iterator[Fault]:
    yield from _excluded(parts.source, parts.rules, parts.units)
    yield from _blocks(parts.source, parts.rules)


def _excluded(source: Source, rules: Rules, units: Units | None) -> Iterator[Fault]:
    for number, excluded in enumerate(rules.participation.excluded):
        path = ("participation", "excluded", number)
        if not excluded.name and not excluded.account:
            yield source.fault(path, "exclusion_empty")
        if excluded.unit is not None and units is not None and excluded.unit not in units:
            yield source.fault((*path, "unit"), "excluded_unit_unknown", unit=excluded.unit)


def _blocks(source: Source, rules: Rules) -> Iterator[Fault]:
    codes = [block.code for block in rules.blocks]
    for number, code in enumerate(codes):
        if code in codes[:number]:
            yield source.fault(("blocks", number, "code"), "block_twice", block=code)
