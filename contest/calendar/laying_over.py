"""The same contest at another time: for a rehearsal, or when the start is put off."""

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from contest.errors import ContestRefused, Fault, Reason
from contest.rules import CollectiveRules, RoundRules, Rules

SHORTEST_FIRST_ROUND: Final = timedelta(hours=1)


def laid_over(rules: Rules, start: datetime) -> Rules:
    """The first round opens exactly at `start` (aware).

    Every other instant moves by whole days of the contest's time zone, so it keeps its local time
    of day. Raises ContestRefused where the first round would be open for less than an hour.
    """
    zone = rules.zone
    days = start.astimezone(zone).date() - _local_day(rules.rounds[0].opens_at, zone)
    first, *rest = (_moved(each, days, zone) for each in rules.rounds)
    first = first.model_copy(update={"opens_at": start.astimezone(UTC)})
    if first.closes_at - first.opens_at < SHORTEST_FIRST_ROUND:
        reason = Reason("start_leaves_no_hour", {"round": first.title})
        raise ContestRefused([Fault("contest.toml", None, reason)])
    collective = _with_headcount_closed(rules, days)
    return rules.model_copy(update={"rounds": (first, *rest), "collective": collective})


def _with_headcount_closed(rules: Rules, days: timedelta) -> CollectiveRules:
    closes_at = rules.collective.headcount_closes_at
    moved = closes_at and _days_later(closes_at, days, rules.zone)
    return rules.collective.model_copy(update={"headcount_closes_at": moved})


def _moved(each: RoundRules, days: timedelta, zone: ZoneInfo) -> RoundRules:
    return each.model_copy(
        update={
            "opens_at": _days_later(each.opens_at, days, zone),
            "closes_at": _days_later(each.closes_at, days, zone),
            "publish_at": _days_later(each.publish_at, days, zone),
        }
    )


def _days_later(at: datetime, days: timedelta, zone: ZoneInfo) -> datetime:
    """Adding days to a local datetime keeps its wall clock, also over a change of summer time."""
    return (at.astimezone(zone) + days).astimezone(UTC)


def _local_day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()
