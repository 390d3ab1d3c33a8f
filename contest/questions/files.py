"""A file of questions, whatever its format, as checked questions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.aiken import ANSWER, aiken_questions
from contest.questions.checks import reasons_against, repeated
from contest.questions.csv import csv_questions
from contest.questions.gift import gift_questions
from contest.questions.model import Proposed, Question
from contest.questions.tables.workbook import read_workbook
from contest.reading.decoding import decoded
from contest.reading.grids import WORKBOOKS

Reader = Callable[[str, bytes], Iterator[Proposed | Fault]]


def read_questions(name: str, data: bytes) -> tuple[Question, ...]:
    """In the order of the file. Raises ContestRefused with every fault of it and whatever its
    reader was not sure of, where they are.

    The ending of `name` says the format; .txt is told by its content. Workbooks and Word files may
    unfold to anything: read those that strangers send where time and memory have limits.
    """
    proposed = propose_questions(name, data)
    faults = [*proposed.faults]
    for question in proposed.questions:
        reasons = question.remarks or tuple(reasons_against(question))
        faults += [question.place.fault(name, reason) for reason in reasons]
    faults += [
        question.place.fault(name, reason) for question, reason in repeated(proposed.questions)
    ]
    if faults:
        raise ContestRefused(faults)
    return tuple(settled(question) for question in proposed.questions)


@dataclass(frozen=True)
class Reading:
    """What a file says, as far as it can be told; `faults` are of what became no question."""

    questions: tuple[Proposed, ...]
    faults: tuple[Fault, ...]


def propose_questions(name: str, data: bytes) -> Reading:
    """As `read_questions`, but whatever is wrong or doubtful with a question leaves it there, to be
    settled (`contest.questions.doubts`). Raises ContestRefused where there is no question at all.
    """
    found = list(_reader(name)(name, data))
    questions = tuple(each for each in found if isinstance(each, Proposed))
    faults = tuple(each for each in found if isinstance(each, Fault))
    if not questions:
        raise ContestRefused(faults or (Fault(name, None, Reason("bank_empty")),))
    return Reading(questions, faults)


def settled(question: Proposed) -> Question:
    """As it is asked. Raises ValueError where not exactly one option is right."""
    (right,) = question.rights
    return Question(
        question.text,
        question.options,
        right,
        question.topic,
        question.explanation,
        question.source,
    )


def _gift(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    return gift_questions(name, decoded(name, data))


def _aiken(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    return aiken_questions(name, decoded(name, data))


def _told_by_content(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    text = decoded(name, data)
    if any(ANSWER.match(line) for line in text.splitlines()):
        return aiken_questions(name, text)
    if re.search(r"(?<!\\)\{", text):
        return gift_questions(name, text)
    raise ContestRefused([Fault(name, None, Reason("format_unknown"))])


def _workbook(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    yield from read_workbook(name, data)


def _word(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    from contest.questions.word import read_word  # noqa: PLC0415  python-docx, where it is needed

    yield from read_word(name, data)


_READERS: Final[dict[str, Reader]] = {
    ".csv": csv_questions,
    ".gift": _gift,
    ".aiken": _aiken,
    ".txt": _told_by_content,
    ".docx": _word,
    **dict.fromkeys(WORKBOOKS, _workbook),
}


def _reader(name: str) -> Reader:
    ending = PurePosixPath(name).suffix.lower()
    if ending not in _READERS:
        raise ContestRefused([Fault(name, None, Reason("file_ending_unknown", {"ending": ending}))])
    return _READERS[ending]
