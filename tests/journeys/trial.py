"""The example contest as `make try` plays it, by somebody who knows what is right in its bank."""

from datetime import datetime, timedelta

from bot.trying import Trial
from contest.calendar import laid_over
from contest.rules import RoundRules
from handlers.sitting.papers import LETTERS

QUESTIONS = 10


def first_round(trial: Trial) -> RoundRules:
    """Week 1 as it was laid over the day on which the trial began; to be asked on that day."""
    return laid_over(trial.contest.rules, trial.clock.now()).rounds[0]


async def a_working_day_begins(trial: Trial, week: RoundRules) -> None:
    """So that pictures made at night look like those made by day."""
    tomorrow = week.opens_at.astimezone(trial.contest.rules.zone) + timedelta(days=1)
    await comes_to(trial, tomorrow.replace(hour=8, minute=14))


async def comes_to(trial: Trial, at: datetime) -> None:
    """Let the contest's clock show an instant, and whatever is due by then happen."""
    trial.clock.set(at)
    await trial.jobs.look()


def right_letter(trial: Trial, shown: str) -> str:
    """Of the question in a text that shows one, its options lettered line by line."""
    question = next(q for q in trial.contest.banks[0] if q.text in shown)
    right = question.options[question.right]
    return next(x for x in LETTERS if f"{x}. {right}\n" in shown)
