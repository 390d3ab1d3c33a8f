"""Single values as people write them in contest.toml; others are refused by a code of ours."""

from datetime import UTC, datetime, time
from pathlib import PurePosixPath
from typing import Final
from zoneinfo import ZoneInfo

from pydantic_core import PydanticCustomError

HOME_ZONE: Final = "Asia/Ho_Chi_Minh"


def instant(value: object) -> datetime:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value
    raise PydanticCustomError("not_an_instant", "not a date with a time")


def time_of_day(value: object) -> time:
    try:
        read = time.fromisoformat(value.zfill(5)) if isinstance(value, str) else value
    except ValueError:
        read = None
    if isinstance(read, time) and read.tzinfo is None:
        return read
    raise PydanticCustomError("not_a_time", "not a time of day")


def time_zone(value: object) -> object:
    if isinstance(value, str) and zone_named(value) is None:
        raise PydanticCustomError("time_zone_unknown", "no time zone", {"time_zone": value})
    return value


def zone_named(name: object) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if isinstance(name, str) else None
    except (ValueError, KeyError, OSError):  # a path, an unknown name, a folder of zones
        return None


def file_name(value: object) -> object:
    if isinstance(value, str) and not lies_beside(value):
        raise PydanticCustomError("file_outside", "not a file beside", {"file": value})
    return value


def lies_beside(name: str) -> bool:
    """A contest can be sent by anybody: its file names must not lead out of its folder."""
    return PurePosixPath(name).name == name and "\\" not in name and ":" not in name


def as_utc(value: object, zone: ZoneInfo) -> object:
    """A local or aware datetime, or its ISO text, as aware UTC; anything else as it is."""
    try:
        read = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value
    if not isinstance(read, datetime) or not 2000 <= read.year <= 2199:
        return value
    return (read if read.tzinfo else read.replace(tzinfo=zone)).astimezone(UTC)
