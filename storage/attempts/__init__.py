"""One person's tries at a round: taking the paper, its deadline, and what came of it."""

from storage.attempts.best import Tally, tallies
from storage.attempts.deadlines import (
    count_open,
    move_deadlines,
    next_deadline,
    overdue,
    reopen,
)
from storage.attempts.mistakes import chosen, with_mistakes
from storage.attempts.record import Attempt
from storage.attempts.rescoring import rescore
from storage.attempts.results import (
    Counts,
    HandedIn,
    answers_of_round,
    count_persons,
    counts,
    every_handed_in,
    find_by_receipt,
    handed_in,
    history,
    predictions,
)
from storage.attempts.taking import (
    answer,
    answers,
    find,
    hand_in,
    lock,
    move_open,
    of,
    of_open_rounds,
    predict,
    start,
    take_out,
)

__all__ = [
    "Attempt",
    "Counts",
    "HandedIn",
    "Tally",
    "answer",
    "answers",
    "answers_of_round",
    "chosen",
    "count_open",
    "count_persons",
    "counts",
    "every_handed_in",
    "find",
    "find_by_receipt",
    "hand_in",
    "handed_in",
    "history",
    "lock",
    "move_deadlines",
    "move_open",
    "next_deadline",
    "of",
    "of_open_rounds",
    "overdue",
    "predict",
    "predictions",
    "reopen",
    "rescore",
    "start",
    "take_out",
    "tallies",
    "with_mistakes",
]
