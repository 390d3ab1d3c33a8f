"""When people began their papers: by day in the text, by hour in the picture."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.rehearsing.report import Report, RoundReport
from bot.rehearsing.sheets.blocks import Day, Days, Paragraph, Section, Timeline
from contest.rules import RoundRules
from conversation.texts import Texts
from printing.weekdays import weekdays

_HOUR = timedelta(hours=1)


def attempts_section(t: Texts, report: Report) -> Section:
    rounds = tuple(_days(t, report.rules.rounds[r.number - 1], r) for r in report.rounds)
    none = Paragraph(t("Chưa có lượt dự thi nào."))
    blocks = (Timeline(rounds),) if rounds else (none,)
    return Section("luot-thi", t("Lượt dự thi theo thời gian"), blocks)


def by_hour(t: Texts, started_at: Sequence[datetime]) -> Counter[datetime]:
    """How many began within each hour, by its first instant in local time."""
    local = (at.astimezone(t.zone) for at in started_at)
    return Counter(at.replace(minute=0, second=0, microsecond=0) for at in local)


def _days(t: Texts, rules: RoundRules, each: RoundReport) -> Days:
    """From the day of the opening to that of the close, or until the last one began."""
    begun = Counter(at.astimezone(t.zone).date() for at in each.started_at)
    first = rules.opens_at.astimezone(t.zone).date()
    last = max([rules.closes_at.astimezone(t.zone).date(), *begun])
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return Days(tuple(_day(t, day, begun[day]) for day in days), _summary(t, each))


def _day(t: Texts, day: date, count: int) -> Day:
    label = f"{weekdays(t)[day.weekday()]} {day.day}/{day.month}"
    return Day(label, count, t.number(count))


def _summary(t: Texts, each: RoundReport) -> str:
    hours = by_hour(t, each.started_at)
    if not hours:
        return t("{round}: không có lượt nào.", round=each.title)
    hour, count = max(hours.items(), key=lambda told: (told[1], -told[0].timestamp()))
    return t(
        "{round}: {begun} lượt; đông nhất từ {starts} đến {ends} ngày {date}, {count} lượt.",
        round=each.title,
        begun=t.number(len(each.started_at)),
        starts=t.time(hour),
        ends=t.time(hour + _HOUR),
        date=t.date(hour),
        count=t.number(count),
    )
