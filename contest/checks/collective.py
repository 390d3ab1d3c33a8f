"""When headcounts are closed."""

from collections.abc import Iterator

from contest.checks.parts import Parts
from contest.errors import Fault


def collective_faults(parts: Parts) -> Iterator[Fault]:
    first = parts.rules.rounds[0]
    if parts.rules.headcount_closes_at > first.closes_at:
        path = ("collective", "headcount_closes_at")
        yield parts.source.fault(path, "headcount_closes_late", round=first.title)
