"""All checks."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from contest.checks.collective import collective_faults
from contest.checks.parts import Parts
from contest.checks.people import people_faults
from contest.checks.quotas import quota_faults
from contest.checks.ranking import ranking_faults
from contest.checks.reminders import reminder_faults
from contest.checks.rounds import round_faults
from contest.errors import Fault

# Each check with the keys at the top of contest.toml that it builds on.
_CHECKS: Final[dict[Callable[[Parts], Iterator[Fault]], set[str]]] = {
    people_faults: {"participation"},
    ranking_faults: {"paper", "prediction", "ranking", "rounds"},
    round_faults: {"paper", "results", "time_zone"},
    reminder_faults: {"reminders", "time_zone"},
    quota_faults: {"paper", "rounds"},
    collective_faults: {"collective", "rounds", "time_zone"},
}


def contradictions(parts: Parts, in_doubt: Collection[str]) -> Iterator[Fault]:
    """Nothing is concluded from keys `in_doubt`: they hold a default for a refused value."""
    for check, keys in _CHECKS.items():
        if keys.isdisjoint(in_doubt):
            yield from check(parts)
