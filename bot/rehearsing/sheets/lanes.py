"""A round as the picture shows it: everything in hours since the Monday before it opens."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from bot.rehearsing.report import Report, RoundReport
from bot.rehearsing.sheets.attempts import by_hour
from contest.calendar import DueKind, due_runs
from conversation.texts import Texts

HOURS_A_DAY: Final = 24


@dataclass(frozen=True, slots=True)
class Lane:
    """Hours since the local Monday 00:00 before the round opens; `begun` within each hour."""

    title: str
    begun: Mapping[float, int]
    opens: float
    reminders: tuple[float, ...]
    closes: float

    @property
    def ends(self) -> float:
        """With whoever began after the close, which nobody should."""
        return max([self.closes, *self.begun])


def lanes(report: Report, t: Texts) -> list[Lane]:
    return [_lane(report, each, t) for each in report.rounds]


def _lane(report: Report, each: RoundReport, t: Texts) -> Lane:
    rules = report.rules.rounds[each.number - 1]
    monday = _monday_before(rules.opens_at, t)

    def hours(at: datetime) -> float:
        return (at.astimezone(t.zone) - monday) / timedelta(hours=1)

    reminders = (
        run.at
        for run in due_runs(report.rules)
        if run.kind is DueKind.REMIND and run.round == each.number
    )
    return Lane(
        title=each.title,
        begun={hours(at): count for at, count in by_hour(t, each.started_at).items()},
        opens=hours(rules.opens_at),
        reminders=tuple(map(hours, reminders)),
        closes=hours(rules.closes_at),
    )


def _monday_before(at: datetime, t: Texts) -> datetime:
    day = at.astimezone(t.zone).date()
    return datetime.combine(day - timedelta(days=day.weekday()), time(), t.zone)
