"""What the form of a Hội thi is filled in with: the usual four parts, and three teams."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from contest.making.slugs import slug
from contest.stage.rules import StagePart, StageRules
from contest.units import Unit, Units
from conversation.texts import Texts

_TEAMS = 3


def example(t: Texts, units: Units, first_day: date) -> StageRules:
    """With teams of the first `units` at the lowest level, on two days from `first_day` on."""
    title = t("Hội thi cải cách hành chính")
    places = [*islice((unit for unit in units if units.is_leaf(unit.code)), _TEAMS)]
    rules = StageRules.model_validate(
        {
            "code": slug(title),
            "title": title,
            "organizer": t("Ban Tổ chức Hội thi"),
            "maximum": 100,
            "panel_mark": "trimmed_mean",
            "tie_chain": ["tieu-pham", "y-tuong", "chao-hoi"],
            "lots_seed": f"{slug(title)} {first_day:%d-%m-%Y}",
            "far_off_points": 4,
            "flag": t("Cờ lưu niệm"),
            "participation_certificate": t("Giấy chứng nhận tham gia Hội thi"),
            "teams": _teams(t, places),
            "judges": _judges(t),
            "sessions": _sessions(t, first_day),
            "prizes": _prizes(t),
        }
    )
    return rules.model_copy(update={"parts": tuple(_translated(t, part) for part in rules.parts)})


def _translated(t: Texts, part: StagePart) -> StagePart:
    criteria = (each.model_copy(update={"title": t(each.title)}) for each in part.criteria)
    return part.model_copy(update={"title": t(part.title), "criteria": tuple(criteria)})


def _teams(t: Texts, places: Sequence[Unit]) -> list[dict[str, object]]:
    people = (
        (t("Bùi Văn Nam"), t("Quách Thị Lan")),
        (t("Đinh Công Thắng"), t("Hà Thị Mai")),
        (t("Bạch Thị Hoa"), t("Nguyễn Văn Tùng")),
    )
    named = [(unit.name, unit.code) for unit in places]
    named += [
        (t("Đội {number}", number=number), "") for number in range(len(named) + 1, _TEAMS + 1)
    ]
    return [
        {
            "code": slug(name),
            "name": name,
            "unit": unit,
            "leader": members[0],
            "members": [{"name": member} for member in members],
        }
        for (name, unit), members in zip(named, people, strict=True)
    ]


def _judges(t: Texts) -> list[dict[str, object]]:
    names = (t("Nguyễn Thị Hòa"), t("Xa Đức Minh"), t("Bùi Thị Hạnh"))
    return [{"name": name, "is_head": number == 0} for number, name in enumerate(names)]


def _sessions(t: Texts, first_day: date) -> list[dict[str, object]]:
    days = (first_day, first_day + timedelta(days=1))
    parts = (("chao-hoi", "hieu-biet"), ("tieu-pham", "y-tuong"))
    return [
        {
            "title": t("Ngày {day}", day=f"{day.day}/{day.month}"),
            "starts_at": datetime.combine(day, time(7, 30)),
            "parts": played,
        }
        for day, played in zip(days, parts, strict=True)
    ]


def _prizes(t: Texts) -> list[dict[str, object]]:
    return [
        {"title": t("Giải nhất"), "count": 1, "value": t("3.000.000 đồng")},
        {"title": t("Giải nhì"), "count": 1, "value": t("2.000.000 đồng")},
        {"title": t("Tiểu phẩm hay nhất"), "count": 1, "part": "tieu-pham"},
    ]
