"""How many people each unit has: told, counted on the roster, or closed once and for all.

A unit's own headcount is what it has beside the units below it. Totals are sums of own ones, so
that they add up whatever moves in the tree.
"""

from collections.abc import Mapping
from dataclasses import replace

from contest.units import Unit, Units

Own = Mapping[str, int | None]
"""By the code of a unit; None where nobody knows."""


def own_headcounts(units: Units) -> dict[str, int | None]:
    """As the list of units tells them."""
    return {unit.code: _own(units, unit) for unit in units}


def with_own(units: Units, own: Own) -> Units:
    """Units whose headcounts are these, added up the tree; unknown where a part of it is.

    Of a unit that knows its own, those below it that are unknown were counted in it.
    """
    totals: dict[str, int | None] = {}
    for unit in reversed(list(units.from_the_top())):
        parts = [totals[child.code] for child in units.children(unit.code)]
        totals[unit.code] = _total(own.get(unit.code), parts)
    living = tuple(replace(unit, headcount=totals[unit.code]) for unit in units)
    return Units(living, units.former)


def as_closed(units: Units, closed: Own) -> Units:
    """Units with the headcounts that were closed, whatever has become of the units since.

    What took the place of others has theirs and its own, added up. What is new, or a part of a
    split unit, has what the list of units tells by now.
    """
    if not closed:
        return units
    told = own_headcounts(units)
    own = {unit.code: _closed(units, unit.code, closed, told) for unit in units}
    return with_own(units, own)


def _own(units: Units, unit: Unit) -> int | None:
    parts = [child.headcount or 0 for child in units.children(unit.code)]
    return None if unit.headcount is None else max(0, unit.headcount - sum(parts))


def _total(own: int | None, parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    if own is not None:
        return own + sum(known)
    return sum(known) if parts and len(known) == len(parts) else None


def _closed(units: Units, code: str, closed: Own, told: Own) -> int | None:
    sources = [each for each in (code, *units.taken_over(code)) if each in closed]
    takes_a_part = any(units.is_split(each) for each in units.by_code(code).replaces)
    if takes_a_part or not sources:
        return told[code]
    known = [each for each in (closed[source] for source in sources) if each is not None]
    return sum(known) if len(known) == len(sources) else None
