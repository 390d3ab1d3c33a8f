"""Two rows must be two persons, or nobody could say later which of them took part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from contest.errors import Fault, Reason
from contest.names import plain
from contest.roster.sheet import Line


def not_told_apart(lines: Sequence[Line]) -> Iterator[Fault]:
    """A code given twice; one name twice in a unit, and nothing else that differs."""
    for alike in _groups((line.entry.code, line) for line in lines if line.entry.code):
        yield from _faults(alike, "roster_code_twice", code=alike[0].entry.code)
    for alike in _groups(((plain(line.entry.name), line.entry.unit), line) for line in lines):
        twins = [line for line in alike if _is_like_another(line, alike)]
        yield from _faults(twins, "roster_person_twice", name=alike[0].entry.name)


def _groups(keyed: Iterable[tuple[object, Line]]) -> Iterator[list[Line]]:
    groups: dict[object, list[Line]] = defaultdict(list)
    for key, line in keyed:
        groups[key].append(line)
    return (group for group in groups.values() if len(group) > 1)


def _is_like_another(line: Line, others: Sequence[Line]) -> bool:
    return any(other is not line and not _differ(line, other) for other in others)


def _differ(one: Line, other: Line) -> bool:
    """Something that both tell is not the same."""
    mine, theirs = one.entry, other.entry
    pairs = (
        (mine.code, theirs.code),
        (mine.birth_year, theirs.birth_year),
        (mine.phone, theirs.phone),
    )
    return any(a and b and a != b for a, b in pairs)


def _faults(alike: Sequence[Line], why: str, **params: str) -> Iterator[Fault]:
    for line in alike[1:]:
        first = f"{alike[0].file} {alike[0].cell}" if line.file != alike[0].file else alike[0].cell
        yield Fault(line.file, line.row, Reason(why, {**params, "first": first}), line.cell)
