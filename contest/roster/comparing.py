"""A roster as it is kept beside one that was sent: who is new, who changed, who is not on it.

Who is who is settled from the surest sign to the weakest: the office's code, the phone with the
name, the name with unit and birth year, the name with the unit, the name with the birth year
(somebody who moved). A sign counts only where it names one person on each side, so the order of
rows decides nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from contest.names import plain
from contest.roster.entry import Entry

Sign = Callable[[Entry], Hashable | None]
"""What tells a person; None where the entry does not have it."""


@dataclass(frozen=True)
class Changes:
    """`listed`: ids of kept entries that are on the list, `missing`: of those that are not.

    `changed`: what some of the listed become, by their ids.
    """

    new: tuple[Entry, ...]
    changed: Mapping[int, Entry]
    listed: frozenset[int]
    missing: frozenset[int]


def compare(kept: Mapping[int, Entry], read: Sequence[Entry]) -> Changes:
    """`kept` by their ids. Doing what is found and comparing again finds nothing."""
    pairs = dict(_pairs(kept, read))
    changed = {
        id_: _brought_up(kept[id_], read[number])
        for number, id_ in pairs.items()
        if _brought_up(kept[id_], read[number]) != kept[id_]
    }
    return Changes(
        new=tuple(entry for number, entry in enumerate(read) if number not in pairs),
        changed=changed,
        listed=frozenset(pairs.values()),
        missing=frozenset(kept.keys() - pairs.values()),
    )


def _pairs(kept: Mapping[int, Entry], read: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Number in `read`, and id in `kept`."""
    ours = dict(kept)
    theirs = dict(enumerate(read))
    for sign in _SIGNS:
        mine, named = _only_ones(ours, sign), _only_ones(theirs, sign)
        for told in mine.keys() & named.keys():
            if _may_be_one(ours[mine[told]], theirs[named[told]]):
                yield named[told], mine[told]
                del ours[mine[told]], theirs[named[told]]


def _only_ones(entries: Mapping[int, Entry], sign: Sign) -> dict[Hashable, int]:
    """By what the sign tells, where it tells it of one entry only."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    for id_, entry in entries.items():
        told = sign(entry)
        if told is not None:
            found[told].append(id_)
    return {told: ids[0] for told, ids in found.items() if len(ids) == 1}


def _may_be_one(one: Entry, other: Entry) -> bool:
    """Two different codes are two persons, whatever else is alike; so are two birth years."""
    if one.code and one.code == other.code:
        return True
    pairs = ((one.code, other.code), (one.birth_year, other.birth_year))
    return not any(a and b and a != b for a, b in pairs)


def _brought_up(before: Entry, now: Entry) -> Entry:
    """What the new list says; what it leaves empty stays as it was."""
    return Entry(
        name=now.name,
        unit=now.unit,
        code=now.code or before.code,
        phone=now.phone or before.phone,
        birth_year=now.birth_year or before.birth_year,
        status=now.status,
        reason=now.reason,
        since=now.since,
        until=now.until,
    )


def _by_code(entry: Entry) -> Hashable | None:
    return entry.code or None


def _by_phone(entry: Entry) -> Hashable | None:
    return (entry.phone, plain(entry.name)) if entry.phone else None


def _by_birth(entry: Entry) -> Hashable | None:
    return (plain(entry.name), entry.unit, entry.birth_year) if entry.birth_year else None


def _by_unit(entry: Entry) -> Hashable | None:
    return (plain(entry.name), entry.unit)


def _by_move(entry: Entry) -> Hashable | None:
    return (plain(entry.name), entry.birth_year) if entry.birth_year else None


_SIGNS: Final[tuple[Sign, ...]] = (_by_code, _by_phone, _by_birth, _by_unit, _by_move)
