"""What is due in a contest, and when.

Pushes to people that would fall into the quiet hours wait for their end. Everything else happens
at its own instant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from contest.calendar.quiet import after_quiet
from contest.rules import Reminder, RoundRules, Rules

REMINDER_OF_USE: Final = timedelta(hours=12)

_USUAL_TIME: Final = time(8, 30)
"""When focal points are told in a contest without reminders."""


class DueKind(StrEnum):
    """In the order in which they happen when they fall on the same instant."""

    HEADCOUNT = "headcount"
    CLOSE = "close"
    PUBLISH = "publish"
    FINAL = "final"
    COMPLAINTS_END = "complaints_end"
    OPEN = "open"
    REMIND = "remind"
    FOCAL_POINTS = "focal_points"
    REPORT = "report"
    PURGE = "purge"


ABOUT_DATA: Final = frozenset({DueKind.COMPLAINTS_END, DueKind.PURGE})
"""When all is over: they remove data, and nobody sees anything of them."""

_ORDER: Final = {kind: rank for rank, kind in enumerate(DueKind)}


@dataclass(frozen=True)
class DueRun:
    """`round` counts from 1, 0 is the whole contest; `index` is the reminder's place in the rules,
    or the day of a report, counted from the first opening.

    From `stale_at` on the run is of no use any more; None: always of use.
    """

    kind: DueKind
    round: int
    index: int
    at: datetime
    stale_at: datetime | None


def due_runs(rules: Rules) -> tuple[DueRun, ...]:
    """The whole contest in the order of time."""
    runs = [run for each in rules.rounds for run in _round_runs(rules, each)]
    last_at = max(run.at for run in runs if run.kind is DueKind.PUBLISH)
    runs.append(DueRun(DueKind.HEADCOUNT, 0, 0, rules.headcount_closes_at, None))
    runs.append(DueRun(DueKind.FINAL, 0, 0, last_at, None))
    heard_until = last_at + timedelta(days=rules.results.complaint_days)
    runs.append(DueRun(DueKind.COMPLAINTS_END, 0, 0, heard_until, None))
    kept_until = last_at + timedelta(days=rules.participation.keep_data_days)
    runs.append(DueRun(DueKind.PURGE, 0, 0, kept_until, None))
    runs += _report_runs(rules, last_at)
    return tuple(sorted(runs, key=lambda run: (run.at, _ORDER[run.kind], run.round, run.index)))


def reminder_at(reminder: Reminder, each: RoundRules, zone: ZoneInfo) -> datetime:
    """The instant the rules name, quiet hours or not."""
    day = each.closes_at.astimezone(zone).date() - timedelta(days=reminder.days_before_close)
    return datetime.combine(day, reminder.time, zone).astimezone(UTC)


def _round_runs(rules: Rules, each: RoundRules) -> Iterator[DueRun]:
    opens_at = _pushed_at(each.opens_at, rules)
    publish_at = _pushed_at(each.publish_at, rules)
    yield DueRun(DueKind.OPEN, each.number, 0, opens_at, each.closes_at)
    yield from _reminder_runs(rules, each)
    yield from _focal_point_runs(rules, each)
    yield DueRun(DueKind.CLOSE, each.number, 0, each.closes_at, None)
    yield DueRun(DueKind.PUBLISH, each.number, 0, publish_at, None)


def _reminder_runs(rules: Rules, each: RoundRules) -> Iterator[DueRun]:
    """A reminder is of use until the next one, the close, or for half a day."""
    moved = sorted(
        (_pushed_at(reminder_at(reminder, each, rules.zone), rules), index)
        for index, reminder in enumerate(rules.reminders)
    )
    within = [(at, index) for at, index in moved if each.opens_at <= at < each.closes_at]
    for (at, index), (next_at, _) in pairwise([*within, (each.closes_at, 0)]):
        stale_at = min(next_at, at + REMINDER_OF_USE)
        yield DueRun(DueKind.REMIND, each.number, index, at, stale_at)


def _focal_point_runs(rules: Rules, each: RoundRules) -> Iterator[DueRun]:
    """The day before the close, with the reminder of that day or else at the time of the first."""
    that_day = [reminder for reminder in rules.reminders if reminder.days_before_close == 1]
    times = [reminder.time for reminder in (*that_day, *rules.reminders)]
    eve = Reminder(days_before_close=1, time=times[0] if times else _USUAL_TIME)
    at = _pushed_at(reminder_at(eve, each, rules.zone), rules)
    if each.opens_at <= at < each.closes_at:
        stale_at = min(each.closes_at, at + REMINDER_OF_USE)
        yield DueRun(DueKind.FOCAL_POINTS, each.number, 0, at, stale_at)


def _report_runs(rules: Rules, last_at: datetime) -> Iterator[DueRun]:
    """Each day from the first opening to the last publication; of use until the next one."""
    if rules.reports.daily_at is None:
        return
    first_at = rules.rounds[0].opens_at
    first_day = first_at.astimezone(rules.zone).date()
    days = (last_at.astimezone(rules.zone).date() - first_day).days
    for index in range(days + 1):
        day = first_day + timedelta(days=index)
        told_at = datetime.combine(day, rules.reports.daily_at, rules.zone).astimezone(UTC)
        at = _pushed_at(told_at, rules)
        if first_at <= at <= last_at:
            yield DueRun(DueKind.REPORT, 0, index, at, at + REMINDER_OF_USE)


def _pushed_at(at: datetime, rules: Rules) -> datetime:
    return after_quiet(at, rules.quiet_hours, rules.zone)
