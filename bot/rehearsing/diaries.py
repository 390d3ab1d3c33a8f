"""When each person takes the paper of each round.

People come in waves: many in the hours after the opening, many after each reminder, some at a
quiet hour of their own, and the late ones in the last minutes.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rehearsing.crowd import Character, Habit
from contest.calendar import DueKind, due_runs
from contest.rules import RoundRules, Rules

_EARLY_SHARE, _REMINDED_SHARE = 0.5, 0.45
_WAVE = timedelta(minutes=15)  # on average so long after what called them
_LATEST = timedelta(minutes=8)  # before the close: somebody begins and is not done
_LAST_MINUTES = timedelta(minutes=4)


@dataclass(frozen=True)
class Diary:
    """`rounds`: when this person takes the paper of a round; those left out are not taken."""

    joins_at: datetime
    rounds: Mapping[int, datetime]


def plan_diary(rules: Rules, who: Character, seed: int) -> Diary:
    chance = random.Random(f"{seed} {who.number}")  # noqa: S311  invented people, not lots
    rounds = {
        each.number: _comes_at(rules, each, who, chance)
        for each in rules.rounds
        if chance.random() < who.diligence
    }
    eve = rules.rounds[0].opens_at - timedelta(hours=chance.uniform(6, 8))
    is_early = chance.random() < 0.8
    return Diary(eve if is_early else min(rounds.values(), default=eve), rounds)


def _comes_at(rules: Rules, each: RoundRules, who: Character, chance: random.Random) -> datetime:
    if Habit.LAST_MINUTE in who.habits:
        return each.closes_at - chance.random() * _LAST_MINUTES
    last = max(each.opens_at, each.closes_at - _LATEST)
    drawn = chance.random()
    if drawn < _EARLY_SHARE:
        return min(_after(each.opens_at, chance), last)
    if drawn < _EARLY_SHARE + _REMINDED_SHARE and (reminders := _reminders(rules, each)):
        return min(_after(chance.choice(reminders), chance), last)
    return each.opens_at + chance.random() * (last - each.opens_at)


def _after(at: datetime, chance: random.Random) -> datetime:
    return at + chance.expovariate(1) * _WAVE


def _reminders(rules: Rules, each: RoundRules) -> list[datetime]:
    return [
        run.at for run in due_runs(rules) if run.kind is DueKind.REMIND and run.round == each.number
    ]
