"""A file of questions, whatever its format, as checked questions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.aiken import aiken_questions
from contest.questions.archives import unpack
from contest.questions.checks import reasons_against, repeated
from contest.questions.csv import csv_questions
from contest.questions.formats import Package, format_of
from contest.questions.gift import gift_questions
from contest.questions.legible import legible
from contest.questions.model import Place, Proposed, Question
from contest.questions.pictures import Beside, nothing_beside
from contest.questions.prose import Marked, Paragraph, read_prose
from contest.questions.tables.workbook import read_plain_table, read_workbook
from contest.questions.text_formats import TextFormat

MOST_QUESTIONS: Final = 3_000
MOST_SIGNS: Final = 5_000_000
"""Of all questions of a file: what is read goes to the bot's own process and into its database."""

Reader = Callable[[str, bytes], Iterator[Proposed | Fault]]


def read_questions(name: str, data: bytes, beside: Beside = nothing_beside) -> tuple[Question, ...]:
    """In the order of the file. Raises ContestRefused with every fault of it and whatever its
    reader was not sure of, where they are.

    Whatever its ending, the content says the format. Workbooks and Word files may unfold to
    anything: read those that strangers send where time and memory have limits. `beside` finds the
    pictures that a table of questions names.
    """
    proposed = propose_questions(name, data, beside)
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


def propose_questions(name: str, data: bytes, beside: Beside = nothing_beside) -> Reading:
    """As `read_questions`, but whatever is wrong or doubtful with a question leaves it there, to be
    settled (`contest.questions.doubts`). Raises ContestRefused where there is no question at all,
    or too many.
    """
    kind = format_of(name, data)
    if kind is Package.ARCHIVE:
        folder = unpack(name, data)
        name, data, beside = folder.name, folder.bank, folder.beside
        kind = format_of(name, data)
    found = [_illustrated(each, beside) for each in _READERS[kind](name, data)]
    questions = tuple(each for each in found if isinstance(each, Proposed))
    faults = tuple(each for each in found if isinstance(each, Fault))
    if not questions:
        raise ContestRefused(faults or (Fault(name, None, Reason("bank_empty")),))
    signs = sum(len(each.text) + sum(map(len, each.options)) for each in questions)
    if len(questions) > MOST_QUESTIONS or signs > MOST_SIGNS:
        reason = Reason("too_many_questions", {"maximum": MOST_QUESTIONS})
        raise ContestRefused([Fault(name, None, reason)])
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
        question.picture,
    )


def _illustrated(each: Proposed | Fault, beside: Beside) -> Proposed | Fault:
    """With the picture whose file it names; one that is not to be had is remarked."""
    if isinstance(each, Fault) or not each.picture_file:
        return each
    picture = beside(each.picture_file)
    if isinstance(picture, Reason):
        return replace(each, remarks=(*each.remarks, picture))
    return replace(each, picture=picture)


def _csv(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    """With the columns of our own banks, or else with others under any reasonable header."""
    text = legible(name, data)
    try:
        yield from csv_questions(name, text.encode())
    except ContestRefused as refused:
        found = read_plain_table(name, text)
        is_missing = any(each.reason.code == "column_missing" for each in refused.faults)
        if not (is_missing and any(each.rights for each in found)):
            raise
        yield from found


def _prose(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    lines = enumerate(legible(name, data).split("\n"), 1)
    yield from read_prose(
        Paragraph(Marked.plain(line), Place(line=number)) for number, line in lines
    )


def _gift(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    return gift_questions(name, legible(name, data))


def _aiken(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    return aiken_questions(name, legible(name, data))


def _workbook(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    yield from read_workbook(name, data)


def _within_another(name: str, _: bytes) -> Iterator[Proposed | Fault]:
    """An archive of archives: nobody packs questions like that."""
    raise ContestRefused([Fault(name, None, Reason("archive_sent"))])


def _word(name: str, data: bytes) -> Iterator[Proposed | Fault]:
    from contest.questions.word import read_word  # noqa: PLC0415  python-docx, where it is needed

    yield from read_word(name, data)


_READERS: Final[dict[Package | TextFormat, Reader]] = {
    TextFormat.CSV: _csv,
    TextFormat.GIFT: _gift,
    TextFormat.AIKEN: _aiken,
    TextFormat.PROSE: _prose,
    Package.WORD: _word,
    Package.WORKBOOK: _workbook,
    Package.ARCHIVE: _within_another,
}
