"""Hours in which nothing is pushed to people."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from contest.rules import QuietHours


def after_quiet(at: datetime, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    """The instant itself, or the end of the quiet hours it falls into."""
    local = at.astimezone(zone)
    if not _is_quiet(local.time(), quiet):
        return at
    ends_tomorrow = local.time() >= quiet.ends
    day = local.date() + timedelta(days=1 if ends_tomorrow else 0)
    return datetime.combine(day, quiet.ends, zone).astimezone(UTC)


def _is_quiet(at: time, quiet: QuietHours) -> bool:
    if quiet.starts <= quiet.ends:
        return quiet.starts <= at < quiet.ends
    return at >= quiet.starts or at < quiet.ends
