"""Who may be one person, by what they tell of themselves. Only a suspicion: people decide.

Everybody is put in groups by what would have to be the same, and only groups are compared: the
time grows with the number of people, not with that of pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from contest.names import plain
from contest.units import Units

Pair = tuple[int, int]
"""Ids of two participants, the smaller first."""

_COMPARED_WITH_ALL = 6


@dataclass(frozen=True, slots=True)
class Known:
    """`phone`: digits, "" for none. `is_listed`: recognised as an entry of the roster, of which
    nobody else is one."""

    participant_id: int
    name: str
    unit: str
    phone: str = ""
    is_listed: bool = False


def namesakes(people: Iterable[Known], units: Units) -> set[Pair]:
    """Of one name, however it is written, in one unit or one above the other.

    Two whom the roster knows are two, whatever they are called.
    """
    there: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for each in people:
        there[plain(each.name), each.unit].append(each)
    found: set[Pair] = set()
    for (name, unit), group in there.items():
        found |= _among(group)
        for above in _above(units, unit):
            found |= _between(group, there.get((name, above), ()))
    return found


def of_one_phone(people: Iterable[Known]) -> set[Pair]:
    """Also two whom the roster knows: one phone may be another's, which people can tell."""
    by_phone: dict[str, list[int]] = defaultdict(list)
    for each in people:
        if each.phone:
            by_phone[each.phone].append(each.participant_id)
    return {pair for group in by_phone.values() for pair in pairs(group)}


def of_near_phones(people: Iterable[Known]) -> set[Pair]:
    """In one unit, where one digit differs or two neighbours are swapped: what somebody mistypes,
    or makes up after their own. Offices buy numbers in a row, so two whom the roster knows are two.
    """
    there: dict[str, list[Known]] = defaultdict(list)
    for each in people:
        there[each.unit].append(each)
    return {pair for group in there.values() for pair in _near_in(group)}


def _near_in(unit: Sequence[Known]) -> Iterator[Pair]:
    """Near numbers have one digit less in common, so only those who share that are compared."""
    sharing: dict[str, list[Known]] = defaultdict(list)
    for each in unit:
        for key in {each.phone[:at] + each.phone[at + 1 :] for at in range(len(each.phone))}:
            sharing[key].append(each)
    phones = {each.participant_id: each.phone for each in unit}
    for group in sharing.values():
        if len(group) > 1:
            yield from (p for p in _among(group) if are_near(phones[p[0]], phones[p[1]]))


def are_near(one: str, other: str) -> bool:
    """Of equal length, and different in one digit or by two neighbours in the other order."""
    if len(one) != len(other):
        return False
    differ = [place for place, pair in enumerate(zip(one, other, strict=True)) if len({*pair}) > 1]
    if len(differ) != 2:
        return len(differ) == 1
    first, second = differ
    return second == first + 1 and one[first] + one[second] == other[second] + other[first]


def pairs(group: Sequence[int]) -> Iterator[Pair]:
    """All of a small group; of a larger one each with the next, which is enough to be looked at."""
    members = sorted(set(group))
    return combinations(members, 2) if len(members) <= _COMPARED_WITH_ALL else pairwise(members)


def _among(group: Sequence[Known]) -> set[Pair]:
    listed = {each.participant_id for each in group if each.is_listed}
    return {pair for pair in pairs([x.participant_id for x in group]) if not set(pair) <= listed}


def _between(group: Sequence[Known], others: Sequence[Known]) -> set[Pair]:
    """A group in a unit and namesakes above: each with the first few of the others."""
    return {
        (min(pair), max(pair))
        for one in group
        for other in others[:_COMPARED_WITH_ALL]
        if not (one.is_listed and other.is_listed)
        for pair in [(one.participant_id, other.participant_id)]
    }


def _above(units: Units, code: str) -> tuple[str, ...]:
    return tuple(unit.code for unit in units.path(code)[:-1]) if units.find(code) else ()
