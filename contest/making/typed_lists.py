"""Lists that people type in a message, a thing a line, with semicolons between its parts."""

from collections.abc import Iterator

from contest.errors import EntryRefused
from contest.making import entries
from contest.making.slugs import free_slug
from contest.making.tables import UNIT_HEADS, Table
from contest.making.values import Values


def typed_units(text: str) -> bytes:
    """A list of units, `Sở Nội vụ; 70` with the headcount where it is known; one that begins with
    a dash is below the last without. Raises EntryRefused."""
    table, taken, above = Table(UNIT_HEADS), set[str](), ""
    for line in entries.lines(text):
        is_below = line[0] in "-–•+"
        name, headcount = _parts(line.lstrip("-–•+ "), 2)
        code = free_slug(name, taken)
        taken.add(code)
        people = str(entries.count(headcount)) if headcount else ""
        parent = above if is_below else ""
        table.add({"code": code, "name": name, "headcount": people, "parent": parent})
        above = above if is_below else code
    if not len(table):
        raise EntryRefused("no_units")
    return table.data()


def typed_prizes(text: str, scope: str) -> list[Values]:
    """`Giải Nhất; 1; 1.000.000 đồng`: title, how many, value. Raises EntryRefused."""
    return list(_prizes(text, scope))


def _prizes(text: str, scope: str) -> Iterator[Values]:
    for line in entries.lines(text):
        title, count, value = _parts(line, 3)
        prize: Values = {"scope": scope, "title": title}
        prize["count"] = entries.amount(count) if count else 1
        yield {**prize, "value": value} if value else prize


def _parts(line: str, most: int) -> list[str]:
    """As many as asked for; the last one may hold semicolons."""
    parts = [part.strip() for part in line.split(";", most - 1)]
    if not parts[0]:
        raise EntryRefused("entry_empty")
    return parts + [""] * (most - len(parts))
