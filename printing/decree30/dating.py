"""Where and on which day a paper is signed, as the decree has it written out."""

from datetime import date

from conversation.texts import Texts
from printing.decree30.paper import Head


def place_and_day(t: Texts, head: Head) -> str:
    """Such as "Hòa Bình, ngày 05 tháng 02 năm 2023"; without a place "Ngày 05 …"."""
    day = _day(t, head.on)
    return f"{head.place}, {day}" if head.place else day[:1].upper() + day[1:]


def _day(t: Texts, on: date | None) -> str:
    """Days below 10, and January and February, with a zero before: the decree asks for it."""
    if on is None:
        return t("ngày       tháng       năm")
    month = f"{on.month:02}" if on.month < 3 else on.month
    return t("ngày {day} tháng {month} năm {year}", day=f"{on.day:02}", month=month, year=on.year)
