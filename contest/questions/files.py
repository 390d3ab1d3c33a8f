"""A file of questions, whatever its format, as checked questions."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.aiken import ANSWER, aiken_drafts
from contest.questions.checks import draft_reasons, repeated
from contest.questions.csv import csv_drafts
from contest.questions.gift import gift_drafts
from contest.questions.model import Draft, Question
from contest.reading.decoding import decoded

Reader = Callable[[str, bytes], Iterator[Draft | Fault]]


def read_questions(name: str, data: bytes) -> tuple[Question, ...]:
    """In the order of the file. Raises ContestRefused with every fault of it, by line.

    The ending of `name` says the format; .txt is told by its content.
    """
    found = list(_reader(name)(name, data))
    drafts = [each for each in found if isinstance(each, Draft)]
    faults = [each for each in found if isinstance(each, Fault)]
    for draft in drafts:
        faults += [Fault(name, draft.line, reason) for reason in draft_reasons(draft)]
    faults += [Fault(name, line, reason) for line, reason in repeated(drafts)]
    if not found:
        faults.append(Fault(name, None, Reason("bank_empty")))
    if faults:
        raise ContestRefused(faults)
    return tuple(_question(draft) for draft in drafts)


def _question(draft: Draft) -> Question:
    (right,) = draft.rights
    return Question(draft.text, draft.options, right, draft.topic, draft.explanation, draft.source)


def _gift(name: str, data: bytes) -> Iterator[Draft | Fault]:
    return gift_drafts(name, decoded(name, data))


def _aiken(name: str, data: bytes) -> Iterator[Draft | Fault]:
    return aiken_drafts(name, decoded(name, data))


def _told_by_content(name: str, data: bytes) -> Iterator[Draft | Fault]:
    text = decoded(name, data)
    if any(ANSWER.match(line) for line in text.splitlines()):
        return aiken_drafts(name, text)
    if re.search(r"(?<!\\)\{", text):
        return gift_drafts(name, text)
    raise ContestRefused([Fault(name, None, Reason("format_unknown"))])


_READERS: Final[dict[str, Reader]] = {
    ".csv": csv_drafts,
    ".gift": _gift,
    ".aiken": _aiken,
    ".txt": _told_by_content,
}


def _reader(name: str) -> Reader:
    ending = PurePosixPath(name).suffix.lower()
    if ending not in _READERS:
        raise ContestRefused([Fault(name, None, Reason("file_ending_unknown", {"ending": ending}))])
    return _READERS[ending]
