"""Reminders must fall into every round."""

from collections.abc import Iterator

from contest.calendar import reminder_at
from contest.checks.parts import Parts
from contest.errors import Fault


def reminder_faults(parts: Parts) -> Iterator[Fault]:
    source, rules = parts.source, parts.rules
    for number, reminder in enumerate(rules.reminders):
        for each in rules.rounds:
            at = reminder_at(reminder, each, rules.zone)
            if each.opens_at >= each.closes_at:
                continue  # told where the round is checked
            if at < each.opens_at:
                path = ("reminders", number, "days_before_close")
                yield source.fault(path, "reminder_before_opening", round=each.title)
            elif at >= each.closes_at:
                path = ("reminders", number, "time")
                yield source.fault(path, "reminder_after_close", round=each.title)
