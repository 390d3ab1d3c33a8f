"""What a rule paper leaves unsaid because it follows from what it says.

Works on the tables as they were read, before they are checked, so a value of the wrong kind is
left as it is: whoever checks it names it where it stands.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, TypeGuard
from zoneinfo import ZoneInfo

from contest.reading.values import HOME_ZONE, as_utc, zone_named

# Stands for an instant that follows from another one that could not be read.
_UNKNOWN_AT: Final = datetime(2199, 12, 31, tzinfo=UTC)


def filled_in(raw: Mapping[str, object]) -> dict[str, object]:
    """The same rules with names, numbers, quotas and UTC instants in every round."""
    filled = {"short_title": _text(raw.get("title")), "contact": _text(raw.get("organizer")), **raw}
    collective = raw.get("collective")
    if isinstance(collective, dict) and "headcount_closes_at" in collective:
        closes_at = as_utc(collective["headcount_closes_at"], _zone(raw))
        filled["collective"] = {**collective, "headcount_closes_at": closes_at}
    rounds = raw.get("rounds")
    if isinstance(rounds, list | tuple):
        filled["rounds"] = [_round(raw, number, each) for number, each in enumerate(rounds, 1)]
    return filled


def _round(raw: Mapping[str, object], number: int, told: object) -> object:
    if not isinstance(told, dict):
        return told
    zone = _zone(raw)
    instants = {
        key: as_utc(told[key], zone)
        for key in ("opens_at", "closes_at", "publish_at")
        if key in told
    }
    return {
        "number": number,
        "title": f"Tuần {number}",
        "questions": _whole(_table(raw, "paper").get("questions"), 10),
        "quotas": _quotas(_table(raw, "paper")),
        "publish_at": _published(raw, instants.get("closes_at")),
        **told,
        **instants,
    }


def _zone(raw: Mapping[str, object]) -> ZoneInfo:
    return zone_named(raw.get("time_zone", HOME_ZONE)) or ZoneInfo(HOME_ZONE)


def _published(raw: Mapping[str, object], closes_at: object) -> datetime:
    if not isinstance(closes_at, datetime) or closes_at.tzinfo is None:
        return _UNKNOWN_AT
    hours = _whole(_table(raw, "results").get("publish_after_hours"), 0)
    return closes_at + timedelta(hours=hours)


def _table(raw: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = raw.get(key)
    return found if isinstance(found, dict) else {}


def _quotas(paper: Mapping[str, object]) -> dict[str, int]:
    told = _table(paper, "quotas").items()
    return {topic: quota for topic, quota in told if _is_whole(quota)}


def _text(value: object) -> str:
    return value if isinstance(value, str) and value else "…"


def _whole(value: object, otherwise: int) -> int:
    return value if _is_whole(value) else otherwise


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 1000
