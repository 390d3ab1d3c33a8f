"""What hoithi.toml leaves unsaid: the four parts such an event usually has, and times in UTC.

Works on the tables as they were read, before they are checked: what is of the wrong kind stays as
it is, and whoever checks it names it where it stands.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from contest.reading.values import HOME_ZONE, as_utc, zone_named


def _criterion(title: str, maximum: int) -> dict[str, object]:
    return {"title": title, "maximum": Decimal(maximum), "step": Decimal("0.5")}


# Named in the notice of the Hội thi of Kim Bôi, 29/8/2023; criteria and points are ours.
USUAL_PARTS: Final[tuple[dict[str, object], ...]] = (
    {
        "code": "chao-hoi",
        "title": "Màn chào hỏi",
        "minutes": 5,
        "penalty_per_minute": Decimal(1),
        "criteria": [
            _criterion("Nội dung giới thiệu, bám sát chủ đề", 10),
            _criterion("Hình thức thể hiện, trang phục", 5),
            _criterion("Sáng tạo, ấn tượng", 5),
        ],
    },
    {
        "code": "hieu-biet",
        "title": "Hiểu biết về cải cách hành chính",
        "kind": "live",
        "live": {"questions": 10, "seconds": 30, "right": Decimal(3)},
    },
    {
        "code": "tieu-pham",
        "title": "Tiểu phẩm cải cách hành chính",
        "minutes": 12,
        "penalty_per_minute": Decimal(1),
        "criteria": [
            _criterion("Nội dung, ý nghĩa tuyên truyền", 15),
            _criterion("Kịch bản, diễn xuất", 10),
            _criterion("Đạo cụ, âm thanh, phục trang", 5),
        ],
    },
    {
        "code": "y-tuong",
        "title": "Ý tưởng cải cách hành chính",
        "minutes": 5,
        "penalty_per_minute": Decimal(1),
        "criteria": [
            _criterion("Tính mới, tính thiết thực", 10),
            _criterion("Khả năng áp dụng", 5),
            _criterion("Cách trình bày", 5),
        ],
    },
)


def usual_words() -> Iterator[str]:
    """What people read of the usual parts, for the catalogues."""
    for part in USUAL_PARTS:
        yield str(part["title"])
        criteria = part.get("criteria", ())
        for criterion in criteria if isinstance(criteria, list) else ():
            yield str(criterion["title"])


def filled_in(raw: Mapping[str, object]) -> dict[str, object]:
    title = raw.get("title")
    short = title if isinstance(title, str) and title else "…"
    filled: dict[str, object] = {"short_title": short, "parts": list(USUAL_PARTS), **raw}
    zone = zone_named(raw.get("time_zone", HOME_ZONE)) or ZoneInfo(HOME_ZONE)
    sessions = raw.get("sessions")
    if isinstance(sessions, list | tuple):
        filled["sessions"] = [_in_utc(each, "starts_at", zone) for each in sessions]
    if "ideas" in raw:
        filled["ideas"] = _in_utc(raw["ideas"], "closes_at", zone)
    return filled


def _in_utc(told: object, instant: str, zone: ZoneInfo) -> object:
    if not isinstance(told, dict) or instant not in told:
        return told
    return {**told, instant: as_utc(told[instant], zone)}
