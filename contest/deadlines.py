"""What the organizers owe somebody by an instant, such as the answer to a complaint.

One mechanism for all registers: what is overdue comes first, and organizers are reminded each
morning of what is, or will be within two days.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

REMINDED_AT: Final = time(8)
"""Local time of the one reminder a day."""

_SOON: Final = timedelta(days=2)
"""Whoever is reminded once a day is so at least a whole day before."""


class Urgency(StrEnum):
    OVERDUE = "overdue"
    SOON = "soon"
    IN_TIME = "in_time"


@dataclass(frozen=True)
class Owed:
    """`number`: of the entry in its register."""

    number: int
    due_at: datetime

    def urgency(self, at: datetime) -> Urgency:
        return urgency(self.due_at, at)


def urgency(due_at: datetime, at: datetime) -> Urgency:
    if due_at <= at:
        return Urgency.OVERDUE
    return Urgency.SOON if due_at <= at + _SOON else Urgency.IN_TIME


def pressing(owed: Iterable[Owed], at: datetime) -> list[Owed]:
    """What is overdue or soon will be, most overdue first."""
    now = [each for each in owed if each.urgency(at) is not Urgency.IN_TIME]
    return sorted(now, key=lambda each: (each.due_at, each.number))


def heard_until(published_at: datetime, days: int) -> datetime:
    """The last instant before which a complaint about what was published is taken."""
    return published_at + timedelta(days=days)
