"""A question that was read from a file, corrected by hand."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Final

from contest.questions import Proposed, Question, settled
from contest.questions.checks import reasons_against, same_texts
from contest.questions.model import MOST_OPTIONS, Place


class Part(IntEnum):
    """What of a question can be written anew; its numbers are on buttons for ever.

    From FIRST_OPTION on each number is an option; the one after the last is another option.
    """

    TEXT = 0
    SOURCE = 1
    EXPLANATION = 2
    TOPIC = 3
    FIRST_OPTION = 10


NOTHING: Final = "-"
"""Typed in the place of a part that is to be empty, or of an option that is to go."""


def with_right(question: Proposed, option: int) -> Proposed:
    """Whoever says which option is right has seen them all: no remark of the reader is left."""
    if not 0 <= option < len(question.options):
        return question
    return replace(question, rights=(option,), remarks=())


def with_part(question: Proposed, part: int, text: str) -> Proposed:
    """A part written anew; the same question where it has no such part."""
    told = "" if text.strip() == NOTHING else _tidy(text)
    if part >= Part.FIRST_OPTION:
        return _with_option(question, part - Part.FIRST_OPTION, told)
    match part:
        case Part.TEXT:
            return replace(question, text=told)
        case Part.SOURCE:
            return replace(question, source=told)
        case Part.EXPLANATION:
            return replace(question, explanation=told)
        case Part.TOPIC:
            return replace(question, topic=told)
    return question


def part_of(question: Proposed, part: int) -> str | None:
    """What a part says now; None where the question has no such part and can have none."""
    option = part - Part.FIRST_OPTION
    if 0 <= option < len(question.options):
        return question.options[option]
    if option == len(question.options) < MOST_OPTIONS:
        return ""
    told = {
        Part.TEXT: question.text,
        Part.SOURCE: question.source,
        Part.EXPLANATION: question.explanation,
        Part.TOPIC: question.topic,
    }
    return next((text for each, text in told.items() if each == part), None)


def proposed(question: Question) -> Proposed:
    """A question of a bank, to be corrected as one that was read."""
    return Proposed(
        Place(),
        question.text,
        question.options,
        (question.right,),
        question.topic,
        question.explanation,
        question.source,
        picture=question.picture,
    )


def _with_option(question: Proposed, option: int, text: str) -> Proposed:
    """An empty one goes, and those after it move up; what was right stays right."""
    options = list(question.options)
    options[option : option + 1] = [text] if text else []
    if text or option >= len(question.options):
        return replace(question, options=tuple(options))
    rights = [right - (right > option) for right in question.rights if right != option]
    return replace(question, options=tuple(options), rights=tuple(rights))


def _tidy(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())


def as_bank(questions: Sequence[Proposed]) -> tuple[Question, ...] | None:
    """None while something must be settled first; what `doubts_about` says blocks, says so too."""
    is_twice = any(same_texts([each.text for each in questions]))
    if is_twice or any(reason for each in questions for reason in reasons_against(each)):
        return None
    return tuple(map(settled, questions))
