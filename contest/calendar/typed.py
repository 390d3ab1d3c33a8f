"""An instant as people type it: 14:30, 14h30, 15/8 14:30, 14:30 15/8/2026."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_TIME: Final = r"(?P<hour>\d{1,2})\s*[:hH.]\s*(?P<minute>\d{2})"
_DAY: Final = r"(?P<day>\d{1,2})\s*[/-]\s*(?P<month>\d{1,2})(?:\s*[/-]\s*(?P<year>\d{4}))?"
_FORMS: Final = tuple(
    re.compile(form) for form in (_TIME, rf"{_DAY}[\s,]+{_TIME}", rf"{_TIME}[\s,]+{_DAY}")
)


def read_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The next instant of which the text may speak, local to `zone`; None where it is none.

    A time without a day is today, or tomorrow where it has gone by; a day without a year is the
    next one. A day with a year may have gone by: that is for the caller to say.
    """
    found = next((match for form in _FORMS if (match := form.fullmatch(text.strip()))), None)
    if found is None:
        return None
    told = {name: int(value) for name, value in found.groupdict().items() if value}
    try:
        return _next(told, now.astimezone(zone), zone)
    except ValueError:  # 31/2, 25:00
        return None


def _next(told: dict[str, int], now: datetime, zone: ZoneInfo) -> datetime:
    at = time(told["hour"], told["minute"])
    if "day" not in told:
        return _on(now.date() + timedelta(days=1 if at <= now.time() else 0), at, zone)
    if "year" in told:
        return _on(date(told["year"], told["month"], told["day"]), at, zone)
    this_year = _on(date(now.year, told["month"], told["day"]), at, zone)
    if this_year > now:
        return this_year
    return _on(date(now.year + 1, told["month"], told["day"]), at, zone)


def _on(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)
