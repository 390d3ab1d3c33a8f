"""What one judge may give, and what was lost on the clock."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from contest.errors import EntryRefused
from contest.stage.rules import Criterion, Judge, StagePart, Team


class MarkRefused(EntryRefused):
    """A mark that this criterion does not know."""


def check_mark(criterion: Criterion, mark: Decimal) -> Decimal:
    """The mark, if it lies between 0 and the maximum on a step; raises MarkRefused."""
    if not mark.is_finite() or not 0 <= mark <= criterion.maximum:
        raise MarkRefused("mark_out_of_range", maximum=str(criterion.maximum))
    if mark % criterion.step and mark != criterion.maximum:
        raise MarkRefused("mark_off_step", step=str(criterion.step))
    return mark


def sheet_total(criteria: Sequence[Criterion], marks: Mapping[int, Decimal]) -> Decimal | None:
    """The sum of a judge's marks, by criterion from 0; None while one is missing."""
    if len(marks) < len(criteria):
        return None
    return sum((marks[number] for number in range(len(criteria))), Decimal(0))


def may_mark(judge: Judge, team: Team) -> bool:
    """Nobody marks a team of the own unit."""
    return not judge.unit or judge.unit != team.unit


def penalty(part: StagePart, on_stage: timedelta) -> Decimal:
    """For each minute begun beyond the time of the part."""
    over = on_stage - timedelta(minutes=part.minutes)
    if not part.minutes or over <= timedelta(0):
        return Decimal(0)
    minutes = -(-over // timedelta(minutes=1))
    return minutes * part.penalty_per_minute
