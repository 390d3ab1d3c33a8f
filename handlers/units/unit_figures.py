"""How a unit stands in a round, for those who chase it: counted afresh, also while it is open."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_CEILING, Decimal

from sqlalchemy import Connection

from contest.calendar import last_closed, round_at
from contest.collective import Taken, UnitResult, rank_units, rate
from contest.exclusion import exclusion
from contest.forecasting import Course, as_far_as, forecast
from contest.rules import RoundRules, Rules
from contest.succession import counted_in, may_count_in
from contest.units import Unit, Units
from handlers.due import headcounts
from handlers.visit import Visit
from storage import missing, takers
from storage.contests import StoredContest
from storage.missing import Missing


@dataclass(frozen=True, slots=True)
class Figures:
    """`unit` bears the headcount that counts: the closed one, or as it stands by now.

    `last` is None in the first round. Never to be shown to participants or groups while the
    round is open.
    """

    unit: Unit
    is_closed: bool
    round: RoundRules
    at: datetime
    course: Course
    last: Course | None
    missing: tuple[Missing, ...]

    @property
    def taken(self) -> int:
        return self.course.count_by(self.at)

    @property
    def taken_last(self) -> int:
        return len(self.last.handed_in_at) if self.last else 0

    @property
    def taken_last_by_then(self) -> int:
        return self.last.count_by(as_far_as(self.last, self.course, self.at)) if self.last else 0

    @property
    def expected(self) -> int | None:
        """At the close; an estimate."""
        return forecast(self.course, self.at, self.last, self.unit.headcount)

    def rate(self, participants: int) -> Decimal | None:
        return rate(participants, self.unit.headcount)

    def lacking(self, target_rate_percent: Decimal) -> int | None:
        """How many more make the target; None where the headcount is unknown."""
        if not self.unit.headcount:
            return None
        needed = target_rate_percent * self.unit.headcount / 100
        return max(0, int(needed.to_integral_value(ROUND_CEILING)) - self.taken)


def round_chased(rules: Rules, at: datetime) -> RoundRules | None:
    """The one that is open, or else the newest."""
    return round_at(rules, at) or last_closed(rules, at)


def read(tx: Connection, stored: StoredContest, code: str, at: datetime) -> Figures | None:
    """None before the first round opens."""
    current = round_chased(stored.rules, at)
    if current is None:
        return None
    units, is_closed = headcounts.by_now(tx, stored, at)
    before = stored.rules.rounds[current.number - 2] if current.number > 1 else None
    return Figures(
        unit=units.by_code(code),
        is_closed=is_closed,
        round=current,
        at=at,
        course=_course(tx, stored, units, code, current),
        last=_course(tx, stored, units, code, before) if before else None,
        missing=tuple(who_is_missing(tx, stored, code, current, at)),
    )


def who_is_missing(
    tx: Connection, stored: StoredContest, code: str, current: RoundRules, at: datetime
) -> list[Missing]:
    """Of a unit and all below it, but for those whom the rules keep out."""
    today = at.astimezone(stored.rules.zone).date()
    round_id = stored.round_ids[current.number]
    below = stored.contest.units.below(code)
    everybody = missing.missing(tx, stored.id, round_id, below, today)
    return [each for each in everybody if not _is_kept_out(stored.rules, each)]


@dataclass(frozen=True, slots=True)
class SubUnits:
    """`whole` is the unit itself with all below it, None at the top."""

    whole: UnitResult | None
    parts: tuple[UnitResult, ...]


def sub_units(
    tx: Connection, stored: StoredContest, code: str | None, current: RoundRules, at: datetime
) -> SubUnits:
    """The units right below one (None: at the top), that with the lowest rate first."""
    units, _ = headcounts.by_now(tx, stored, at)
    codes = may_count_in(units, code) if code else None
    taken: defaultdict[str, list[int]] = defaultdict(list)
    for each in takers.of_round(tx, stored.round_ids[current.number], codes):
        taken[counted_in(units, each.unit_then, each.unit_now)].append(0)
    beside = _results(units, taken, units.parent(code)) if code else ()
    whole = next((each for each in beside if each.unit.code == code), None)
    return SubUnits(whole, tuple(sorted(_results(units, taken, code), key=_slowness)))


async def of(visit: Visit, code: str) -> Figures | None:
    return await visit.database.read(read, visit.stored, code, visit.at)


def _course(
    tx: Connection, stored: StoredContest, units: Units, code: str, current: RoundRules
) -> Course:
    below = frozenset(units.below(code))
    found = takers.of_round(tx, stored.round_ids[current.number], may_count_in(units, code))
    counted = [t for t in found if counted_in(units, t.unit_then, t.unit_now) in below]
    return Course(current.opens_at, current.closes_at, [each.handed_in_at for each in counted])


def _results(units: Units, taken: Taken, parent: str | None) -> Sequence[UnitResult]:
    return [each.result for each in rank_units(units, taken, Decimal(0), parent=parent)]


def _slowness(result: UnitResult) -> tuple[bool, Decimal]:
    return result.rate is None, result.rate or Decimal(0)


def _is_kept_out(rules: Rules, each: Missing) -> bool:
    return exclusion(rules, each.name, each.unit_code, each.address or "") is not None
