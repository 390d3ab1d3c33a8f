"""The questions that make a contest, one after the other: what may be chosen, what may be typed.

An answer is written into the files of the draft at once, so the draft is all that has to be
remembered, and any question can be asked again.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from contest.making.presets import TIE_CHAINS
from contest.making.tables import UNITS_FILE
from contest.making.values import Values, list_of, read_values, said
from contest.rules import Criterion, PredictionTarget, PrizeScope

Files = Mapping[str, bytes]


class Step(StrEnum):
    """In the order in which they are asked."""

    TITLE = "title"
    SHORT_TITLE = "short_title"
    ORGANIZER = "organizer"
    CONTACT = "contact"
    OPENS = "opens"
    CLOSES = "closes"
    WEEKS = "weeks"
    QUESTIONS = "questions"
    TIME_LIMIT = "time_limit"
    PREDICTION = "prediction"
    TIE_CHAIN = "tie_chain"
    UNITS = "units"
    WEEK_PRIZES = "week_prizes"
    CONTEST_PRIZES = "contest_prizes"
    QUIET_HOURS = "quiet_hours"
    REMINDERS = "reminders"
    PUBLISHING = "publishing"
    APPROVALS = "approvals"


STEPS: Final = tuple(Step)

PATHS: Final[Mapping[Step, tuple[str, ...]]] = {
    Step.TITLE: ("title",),
    Step.SHORT_TITLE: ("short_title",),
    Step.ORGANIZER: ("organizer",),
    Step.CONTACT: ("contact",),
    Step.QUESTIONS: ("paper", "questions"),
    Step.TIME_LIMIT: ("paper", "time_limit_minutes"),
    Step.PREDICTION: ("prediction", "target"),
    Step.TIE_CHAIN: ("ranking", "tie_chain"),
    Step.QUIET_HOURS: ("quiet_hours",),
    Step.REMINDERS: ("reminders",),
    Step.PUBLISHING: ("results", "publish_after_hours"),
    Step.APPROVALS: ("results", "approvals"),
}
_CHOICES: Final[Mapping[Step, tuple[object, ...]]] = {
    Step.WEEKS: (1, 2, 3, 4, 6, 8),
    Step.QUESTIONS: (5, 10, 15, 20, 30),
    Step.TIME_LIMIT: (0, 10, 15, 20, 30),
    Step.PREDICTION: tuple(
        target.value
        for target in PredictionTarget
        if target is not PredictionTarget.NUMBER_AT_LEAST
    ),
    Step.QUIET_HOURS: (
        {"from": "21:30", "to": "06:30"},
        {"from": "22:00", "to": "06:00"},
        {"from": "00:00", "to": "00:00"},
    ),
    Step.REMINDERS: (
        [
            {"days_before_close": 2, "time": "08:30"},
            {"days_before_close": 0, "time": "08:30"},
        ],
        [{"days_before_close": 0, "time": "08:30"}],
        [],
    ),
    Step.PUBLISHING: (11, 0, 24),
    Step.APPROVALS: (0, 1, 2),
    Step.WEEK_PRIZES: ("Giải Nhất; 1\nGiải Nhì; 2\nGiải Ba; 3", "Giải Nhất; 1", ""),
    Step.CONTEST_PRIZES: ("Giải Nhất chung cuộc; 1", ""),
}
PRIZES: Final = {
    Step.WEEK_PRIZES: PrizeScope.ROUND.value,
    Step.CONTEST_PRIZES: PrizeScope.CONTEST.value,
}
_ONLY_CHOSEN: Final = {
    Step.PREDICTION,
    Step.TIE_CHAIN,
    Step.QUIET_HOURS,
    Step.REMINDERS,
    Step.APPROVALS,
}


def choices(step: Step, files: Files, today: date) -> Sequence[object]:
    """What most contests answer, as values; `today`: the day of the contest's time zone."""
    match step:
        case Step.OPENS:
            monday = today + timedelta(days=7 - today.weekday())
            return [datetime.combine(monday + timedelta(weeks=n), time(7, 30)) for n in range(3)]
        case Step.CLOSES:
            return _closings(files)
        case Step.TIE_CHAIN:
            target = said(read_values(files), PATHS[Step.PREDICTION])
            is_predicted = target not in (None, PredictionTarget.NONE.value)
            return [chain for chain in TIE_CHAINS.values() if fits(chain, is_predicted)]
    return _CHOICES.get(step, ())


def may_type(step: Step) -> bool:
    return step not in _ONLY_CHOSEN


def answered(step: Step, files: Files) -> object:
    """What the draft says by now; None where it says nothing."""
    values = read_values(files)
    rounds = list_of(values, "rounds")
    match step:
        case Step.OPENS | Step.CLOSES:
            return (
                rounds[0].get("opens_at" if step is Step.OPENS else "closes_at") if rounds else None
            )
        case Step.WEEKS:
            return len(rounds) or None
        case Step.UNITS:
            return files[UNITS_FILE].count(b"\n") - 1 if UNITS_FILE in files else None
        case Step.WEEK_PRIZES | Step.CONTEST_PRIZES:
            return _prizes_of(values, PRIZES[step]) or None
    return said(values, PATHS[step])


def fits(chain: object, is_predicted: bool) -> bool:
    weighs = isinstance(chain, list) and Criterion.CLOSEST_PREDICTION.value in chain
    return weighs == is_predicted


def _closings(files: Files) -> list[datetime]:
    """Of the week that opens: Friday and Sunday, as offices close."""
    opens_at = answered(Step.OPENS, files)
    if not isinstance(opens_at, datetime):
        return []
    monday = opens_at.date() - timedelta(days=opens_at.weekday())
    told = [
        datetime.combine(monday + timedelta(days=6), time(21)),
        datetime.combine(monday + timedelta(days=4), time(17)),
        datetime.combine(monday + timedelta(days=5), time(21)),
    ]
    return [closes_at for closes_at in told if closes_at > opens_at.replace(tzinfo=None)]


def _prizes_of(values: Values, scope: str) -> list[Values]:
    return [each for each in list_of(values, "prizes") if each.get("scope") == scope]
