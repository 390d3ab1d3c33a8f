"""What was read from files of questions, before it is taken for a week."""

from storage.readings.aside import bring_back, set_aside
from storage.readings.correcting import correct, question, questions, undo
from storage.readings.record import Content, Reading, ReadQuestion, Target
from storage.readings.waiting import (
    begin,
    end,
    find,
    hold,
    is_untouched,
    remove_of_draft,
    waiting,
)

__all__ = [
    "Content",
    "ReadQuestion",
    "Reading",
    "Target",
    "begin",
    "bring_back",
    "correct",
    "end",
    "find",
    "hold",
    "is_untouched",
    "question",
    "questions",
    "remove_of_draft",
    "set_aside",
    "undo",
    "waiting",
]
