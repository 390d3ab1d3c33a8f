"""When what happens in a contest."""

from contest.calendar.due import ABOUT_DATA, DueKind, DueRun, due_runs, reminder_at
from contest.calendar.extending import extended, later_close, round_touched, time_taken
from contest.calendar.laying_over import laid_over
from contest.calendar.rounds import last_closed, next_round, round_at

__all__ = [
    "ABOUT_DATA",
    "DueKind",
    "DueRun",
    "due_runs",
    "extended",
    "laid_over",
    "last_closed",
    "later_close",
    "next_round",
    "reminder_at",
    "round_at",
    "round_touched",
    "time_taken",
]
