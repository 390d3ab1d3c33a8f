"""What was found wrong with the key of a round, and what holds instead.

The sealed key stays as it is. Each correction says of one question which options are right from
then on; the newest one in force counts. One that is undone is as if it had never been.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from contest.questions.model import Question


class CorrectionKind(StrEnum):
    VOID = "void"
    CHANGE = "change"
    ACCEPT = "accept"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Correction:
    """`question` is an index in the bank of round `round`; `accepts` are the indexes of the options
    that are right, none where the question is void. `undoes` is the id of the correction that
    this one takes back. Carried out at `done_at`, as the contest's `number`th; or dropped, or (all
    None) waiting."""

    id: int
    number: int | None
    round: int
    question: int
    accepts: tuple[int, ...]
    undoes: int | None
    reason: str
    asked_by: str
    asked_at: datetime
    done_at: datetime | None = None
    dropped_at: datetime | None = None

    @property
    def kind(self) -> CorrectionKind:
        if self.undoes is not None:
            return CorrectionKind.UNDO
        if len(self.accepts) > 1:
            return CorrectionKind.ACCEPT
        return CorrectionKind.CHANGE if self.accepts else CorrectionKind.VOID

    @property
    def is_waiting(self) -> bool:
        return self.done_at is None and self.dropped_at is None


def in_force(done: Iterable[Correction]) -> dict[int, Correction]:
    """By question, the newest that was not undone; `done` in the order of carrying out."""
    stacks: dict[int, list[Correction]] = defaultdict(list)
    for each in done:
        if each.undoes is None:
            stacks[each.question].append(each)
        else:
            stacks[each.question] = [one for one in stacks[each.question] if one.id != each.undoes]
    return {question: stack[-1] for question, stack in stacks.items() if stack}


def can_be_done(bank: Sequence[Question], done: Sequence[Correction], new: Correction) -> bool:
    """Whether the question is there, and `new` would change how it counts."""
    if not 0 <= new.question < len(bank):
        return False
    standing = in_force(done).get(new.question)
    if new.undoes is not None:
        return standing is not None and standing.id == new.undoes
    question = bank[new.question]
    now = set(standing.accepts) if standing else {question.right}
    return set(new.accepts) <= set(range(len(question.options))) and set(new.accepts) != now
