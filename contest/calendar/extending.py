"""A round that closes later, to give back what an outage took."""

from datetime import datetime, timedelta
from typing import Final

from contest.rules import RoundRules, Rules

LAST_HOURS: Final = timedelta(hours=6)
"""So near its close an outage takes from people what they cannot make up for any more."""

_STEP: Final = timedelta(minutes=5)
_MINUTE: Final = timedelta(minutes=1)


def round_touched(rules: Rules, began_at: datetime, ended_at: datetime) -> RoundRules | None:
    """The newest round whose last hours, or whose close, fell into an outage."""
    touched = [
        each
        for each in rules.rounds
        if began_at < each.closes_at and ended_at > each.closes_at - LAST_HOURS
    ]
    return touched[-1] if touched else None


def time_taken(current: RoundRules, began_at: datetime, ended_at: datetime) -> timedelta:
    """How much of the round an outage took, in full five minutes."""
    taken = min(ended_at, current.closes_at) - max(began_at, current.opens_at)
    return -(-taken // _STEP) * _STEP


def later_close(
    rules: Rules, current: RoundRules, longer: timedelta, at: datetime
) -> datetime | None:
    """When a round extended at the instant `at` closes; None where the next one is in the way.

    A round that has closed is open for all of `longer` again. In full minutes.
    """
    closes_at = max(current.closes_at, at) + longer
    closes_at += -timedelta(seconds=closes_at.second, microseconds=closes_at.microsecond) % _MINUTE
    following = [each.opens_at for each in rules.rounds if each.number > current.number]
    return None if following and closes_at > min(following) else closes_at


def extended(rules: Rules, number: int, closes_at: datetime) -> Rules:
    """The rules with round `number` closing at another instant, and published no earlier."""
    rounds = [_closing(each, closes_at) if each.number == number else each for each in rules.rounds]
    return rules.model_copy(update={"rounds": tuple(rounds)})


def _closing(current: RoundRules, closes_at: datetime) -> RoundRules:
    publish_at = max(current.publish_at, closes_at)
    return current.model_copy(update={"closes_at": closes_at, "publish_at": publish_at})
