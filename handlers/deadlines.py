"""How deadlines stand, in words, for who has to keep them: of complaints, of privacy requests."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from contest.deadlines import Owed, Urgency, urgency
from conversation.screen import Line
from conversation.texts import Texts

_DAY: Final = timedelta(days=1)
_NAMED: Final = 8  # in a reminder; the register has the rest


def lateness(t: Texts, due_at: datetime, at: datetime) -> str:
    """ "" while there is time."""
    match urgency(due_at, at):
        case Urgency.OVERDUE:
            days = (at - due_at) // _DAY
            return t.many("quá hạn {n} ngày", days) if days else t("quá hạn")
        case Urgency.SOON:
            return t("sắp đến hạn")
        case _:
            return ""


def warning(t: Texts, due_at: datetime, at: datetime) -> list[Line]:
    """A line by itself; none while there is time."""
    late = lateness(t, due_at, at)
    return [f"⚠ {late[:1].upper()}{late[1:]}"] if late else []


def reminder(t: Texts, pressing: Sequence[Owed], at: datetime) -> list[Line]:
    """A line for each of the first few."""
    return [
        t(
            "• số {number}: hạn {at}, {late}",
            number=each.number,
            at=t.moment(each.due_at),
            late=lateness(t, each.due_at, at),
        )
        for each in pressing[:_NAMED]
    ]


def overdue(pressing: Sequence[Owed], at: datetime) -> int:
    """How many of them are late already."""
    return sum(each.urgency(at) is Urgency.OVERDUE for each in pressing)
