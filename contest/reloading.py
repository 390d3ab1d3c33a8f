"""A contest loaded again while it runs: what may still change, and what has to stay."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from contest.errors import ContestRefused, Fault, Reason
from contest.files import RULES_FILE, Contest
from contest.rules import RoundRules

FIXED_ONCE_OPEN = (
    "time_zone",
    "paper",
    "prediction",
    "ranking",
    "collective",
)
"""Keys of the rules by which papers handed in were taken and are ranked."""


@dataclass(frozen=True)
class Kept:
    """Something of the running contest that stays although the new file says otherwise.

    `round` is the title of the round it belongs to, "" for the whole contest.
    """

    key: str
    round: str = ""


@dataclass(frozen=True)
class Reloaded:
    contest: Contest
    kept: tuple[Kept, ...]


def reload(running: Contest, told: Contest, at: datetime) -> Reloaded:
    """The new contest as far as it may come into force at the instant `at`.

    Before the first round opens everything may change. Then the rules of papers and rankings
    stay; an open round keeps its questions and its opening, and may only close later; a closed
    round stays as it was. Rounds that have begun cannot be left out. Raises ContestRefused where
    the next round would open before one that stays has closed.
    """
    if at < running.rules.rounds[0].opens_at:
        return Reloaded(told, ())
    kept = [
        Kept(key)
        for key in FIXED_ONCE_OPEN
        if getattr(running.rules, key) != getattr(told.rules, key)
    ]
    begun = [current for current in running.rules.rounds if current.opens_at <= at]
    rounds, banks = list(told.rules.rounds), list(told.banks)
    for current in begun:
        i = current.number - 1
        new = rounds[i] if i < len(rounds) else None
        merged = _merge(current, new, at)
        kept += _differences(merged, new)
        if running.banks[i] != (banks[i] if i < len(banks) else None):
            kept.append(Kept("bank", current.title))
        rounds[i : i + 1] = [merged]
        banks[i : i + 1] = [running.banks[i]]
    _check_order(rounds)
    fixed = {key: getattr(running.rules, key) for key in FIXED_ONCE_OPEN}
    rules = told.rules.model_copy(update={**fixed, "rounds": tuple(rounds)})
    return Reloaded(replace(told, rules=rules, banks=tuple(banks)), tuple(kept))


def _check_order(rounds: list[RoundRules]) -> None:
    faults = [
        Fault(
            RULES_FILE,
            None,
            Reason("rounds_overlap", {"round": later.title, "previous": earlier.title}),
        )
        for earlier, later in pairwise(rounds)
        if later.opens_at < earlier.closes_at
    ]
    if faults:
        raise ContestRefused(faults)


def _merge(current: RoundRules, new: RoundRules | None, at: datetime) -> RoundRules:
    """What a round that has begun becomes: while open it may close and be published later.

    One that opens at another time is another round, left where this one belongs.
    """
    if new is None or new.opens_at != current.opens_at or current.closes_at <= at:
        return current
    closes_at = max(current.closes_at, new.closes_at)
    publish_at = max(new.publish_at, closes_at)
    return current.model_copy(
        update={
            "title": new.title,
            "topic": new.topic,
            "closes_at": closes_at,
            "publish_at": publish_at,
        }
    )


def _differences(merged: RoundRules, new: RoundRules | None) -> Iterator[Kept]:
    if new is None:
        yield Kept("rounds", merged.title)
        return
    for key in ("title", "topic", "opens_at", "closes_at", "publish_at", "questions", "quotas"):
        if getattr(merged, key) != getattr(new, key):
            yield Kept(key, merged.title)
