"""The scoreboard: of all that was earned, what the hall may see.

A part is shown from the last place up, as far as it is revealed. Totals, and the points of a day,
are of parts that are shown whole: half a part would put the last in front, and what is hidden could
be worked out by subtracting.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from contest.ranking.places import placed
from contest.stage.rules import StageRules
from contest.stage.totals import TeamTotal, rank_part, rank_teams, total_of


@dataclass(frozen=True, slots=True)
class BoardRow:
    """`parts`: of the table's columns, None where nothing is shown yet; `sum`: what the place goes
    by. A team of which nothing is shown has no place."""

    place: int | None
    team: str
    parts: tuple[Decimal | None, ...]
    sum: Decimal | None


@dataclass(frozen=True, slots=True)
class BoardTable:
    """Best first. `parts`: codes of the columns. `hidden`: how many places above the first row
    are not revealed yet."""

    parts: tuple[str, ...]
    rows: tuple[BoardRow, ...]
    hidden: int = 0

    @property
    def is_begun(self) -> bool:
        """Whether it shows any points."""
        return any(row.sum is not None for row in self.rows)

    @property
    def is_whole(self) -> bool:
        return self.is_begun and not self.hidden


@dataclass(frozen=True, slots=True)
class Board:
    """`counted`: codes of the parts that are shown whole, of which totals are made."""

    total: BoardTable
    parts: Mapping[str, BoardTable]
    days: Mapping[date, BoardTable]
    counted: tuple[str, ...]


def board_of(
    rules: StageRules,
    totals: Sequence[TeamTotal],
    revealed: Mapping[str, int],
    decided: Sequence[str] = (),
) -> Board:
    """`totals` of every team over all that was earned; `revealed`: of how many teams the points of
    a part are shown, from the last place up. `decided` as in `rank_teams`."""
    parts = {part.code: _part(totals, part.code, revealed) for part in rules.parts}
    counted = tuple(code for code, table in parts.items() if table.is_whole)
    seen = [_only(each, counted) for each in totals]
    days = {day: _day(seen, codes) for day, codes in parts_by_day(rules).items()}
    is_all_seen = all(each.parts.keys() <= set(counted) for each in totals)
    return Board(_total(rules, seen, decided if is_all_seen else ()), parts, days, counted)


def parts_by_day(rules: StageRules) -> dict[date, tuple[str, ...]]:
    """The parts of each day's sessions, in the contest's time zone."""
    days: dict[date, dict[str, None]] = {}
    for session in rules.sessions:
        day = session.starts_at.astimezone(rules.zone).date()
        days.setdefault(day, {}).update(dict.fromkeys(session.parts))
    return {day: tuple(codes) for day, codes in days.items()}


def _part(totals: Sequence[TeamTotal], part: str, revealed: Mapping[str, int]) -> BoardTable:
    """With the places they have among all teams: one that was announced stays what it is, though it
    tells whether somebody who is still hidden shares it."""
    ranked = rank_part(totals, part)
    hidden = max(0, len(ranked) - revealed.get(part, 0))
    rows = [
        BoardRow(each.place, each.total.team, (points,), points)
        for each in ranked[hidden:]
        for points in [each.total.parts[part]]
    ]
    return BoardTable((part,), tuple(rows), hidden)


def _total(rules: StageRules, seen: Sequence[TeamTotal], decided: Sequence[str]) -> BoardTable:
    ranked = rank_teams(rules, [each for each in seen if each.parts], decided)
    columns = tuple(part.code for part in rules.parts)
    placed_teams = [(each.total, each.place) for each in ranked]
    return BoardTable(columns, (*_rows(placed_teams, columns), *_without(seen, columns)))


def _day(seen: Sequence[TeamTotal], columns: tuple[str, ...]) -> BoardTable:
    """By the sum alone: what breaks ties of the whole need not have been on that day."""
    of_day = [_only(each, columns) for each in seen]
    ranked = placed([each for each in of_day if each.parts], lambda each: (-each.total,))
    rows = _rows([(each, place) for each, place, _ in ranked], columns)
    return BoardTable(columns, (*rows, *_without(of_day, columns)))


def _rows(ranked: Sequence[tuple[TeamTotal, int]], columns: tuple[str, ...]) -> Iterator[BoardRow]:
    for each, place in ranked:
        yield BoardRow(place, each.team, tuple(map(each.parts.get, columns)), each.total)


def _without(totals: Sequence[TeamTotal], columns: tuple[str, ...]) -> Iterator[BoardRow]:
    """Teams of which nothing is shown yet, in the order of the rules."""
    for each in totals:
        if not each.parts:
            yield BoardRow(None, each.team, (None,) * len(columns), None)


def _only(each: TeamTotal, parts: Collection[str]) -> TeamTotal:
    return total_of(each.team, {part: got for part, got in each.parts.items() if part in parts})
