"""What is doubtful about questions that were read: some of it must be settled before a question can
be asked, the rest is worth a look by whoever knows the matter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from contest.errors import Reason
from contest.option_order import movable_options
from contest.questions.alike import nearly_the_same
from contest.questions.checks import reasons_against, same_texts
from contest.questions.model import LETTERS, Proposed

LONGEST: Final = 3000
"""Signs of a question with its options: a message of Telegram holds 4096 (Bot API, sendMessage),
and what stands around them must fit as well."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """`question` and `other` are positions from 0; `other` of an earlier question. `blocks`: the
    question cannot be asked before this is settled."""

    question: int
    reason: Reason
    blocks: bool = False
    other: int | None = None


def doubts_about(
    questions: Sequence[Proposed], *, shuffles: bool = True, earlier: Sequence[str] = ()
) -> tuple[Doubt, ...]:
    """By question, what blocks it first. `shuffles`: whether options change places on a paper.

    `earlier`: texts of questions that people are asked in other rounds.
    """
    found = [*_twice(questions)]
    for position, question in enumerate(questions):
        found += [Doubt(position, reason, blocks=True) for reason in reasons_against(question)]
        found += [Doubt(position, reason) for reason in _worth_a_look(question, shuffles)]
    same = {doubt.question for doubt in found if doubt.other is not None}
    found += [each for each in _alike(questions, earlier) if each.question not in same]
    return tuple(sorted(found, key=lambda each: (each.question, not each.blocks)))


def _twice(questions: Sequence[Proposed]) -> Iterator[Doubt]:
    for position, first in same_texts([question.text for question in questions]):
        reason = Reason("question_as_number", {"number": first + 1})
        yield Doubt(position, reason, blocks=True, other=first)


def _worth_a_look(question: Proposed, shuffles: bool) -> Iterator[Reason]:
    yield from question.remarks
    if shuffles:
        yield from _speaking_of_others(question.options)
    if not question.source:
        yield Reason("no_source")
    if len(question.text) + sum(map(len, question.options)) > LONGEST:
        yield Reason("question_long", {"maximum": LONGEST})


def _speaking_of_others(options: Sequence[str]) -> Iterator[Reason]:
    """Such as “Tất cả các phương án trên”: it keeps its place, or all of them keep theirs."""
    if len(options) < 2:
        return
    movable = movable_options(tuple(options))
    if len(movable) == len(options):
        return
    if movable:
        yield Reason("option_stays_last", {"letter": LETTERS[len(options) - 1]})
    else:
        yield Reason("options_stay")


def _alike(questions: Sequence[Proposed], earlier: Sequence[str]) -> Iterator[Doubt]:
    for position, other in nearly_the_same([each.text for each in questions], earlier):
        if other < 0:
            yield Doubt(position, Reason("question_like_earlier"))
        else:
            reason = Reason("question_like", {"number": other + 1})
            yield Doubt(position, reason, other=other)
