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


def done_by(at: datetime, length: timedelta, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    """When work of some length ends that begins at an instant and rests in quiet hours."""
    at, left = after_quiet(at, quiet, zone), length
    while (stops_at := _next_quiet(at, quiet, zone)) and stops_at < at + left:
        left -= stops_at - at
        at = after_quiet(stops_at, quiet, zone)
    return at + left


def _next_quiet(at: datetime, quiet: QuietHours, zone: ZoneInfo) -> datetime | None:
    """When the next quiet hours begin, of an instant in none; None where there never are any."""
    if quiet.starts == quiet.ends:
        return None
    local = at.astimezone(zone)
    has_been = local.time() >= quiet.starts
    day = local.date() + timedelta(days=1 if has_been else 0)
    return datetime.combine(day, quiet.starts, zone).astimezone(UTC)


def _is_quiet(at: time, quiet: QuietHours) -> bool:
    if quiet.starts <= quiet.ends:
        return quiet.starts <= at < quiet.ends
    return at >= quiet.starts or at < quiet.ends
