"""Which question comes next in the part that teams answer live: those beyond the number that the
rules ask for are kept in reserve, one for each that is void."""

from collections.abc import Collection, Sequence
from enum import Enum, auto


class Course(Enum):
    WAITING = auto()
    PLAYED = auto()  # or being played
    VOID = auto()


def next_question(courses: Sequence[Course], count: int) -> int | None:
    """The position of the question to open next, None at the end; `count`: how many are asked.

    A question that is void is replaced at once, for as long as there is a reserve.
    """
    asked, reserve = courses[:count], courses[count:]
    used = sum(each is not Course.WAITING for each in reserve)
    if courses.count(Course.VOID) > used and used < len(reserve):
        return count + used
    return asked.index(Course.WAITING) if Course.WAITING in asked else None


def next_number(taken: Collection[int]) -> int:
    """What the question is called in the hall, from 1: of one that is void, the number is free."""
    return next(number for number in range(1, len(taken) + 2) if number not in taken)
