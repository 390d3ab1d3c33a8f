"""What makes a question one that can be asked and marked."""

from collections.abc import Iterator, Sequence

from contest.errors import Reason
from contest.questions.model import FEWEST_OPTIONS, LETTERS, MOST_OPTIONS, Proposed
from contest.questions.old_fonts import is_in_old_font


def reasons_against(question: Proposed) -> Iterator[Reason]:
    if not question.text:
        yield Reason("question_empty")
    if is_in_old_font(" ".join([question.text, *question.options])):
        yield Reason("letters_old")
    yield from _number_of_options(question)
    yield from _options(question.options)
    if not question.rights:
        yield Reason("no_right_answer")
    if len(question.rights) > 1:
        yield Reason("two_right_answers")


def _number_of_options(question: Proposed) -> Iterator[Reason]:
    if len(question.options) < FEWEST_OPTIONS:
        yield Reason("too_few_options")
    if len(question.options) > MOST_OPTIONS:
        yield Reason("too_many_options", {"maximum": MOST_OPTIONS})


def _options(options: Sequence[str]) -> Iterator[Reason]:
    """Only the very same texts are equal: `Mb` and `MB` may be what a question is about."""
    letters: dict[str, str] = {}
    for letter, option in zip(LETTERS, options, strict=False):
        first = letters.setdefault(" ".join(option.split()), letter)
        if not option:
            yield Reason("option_empty", {"letter": letter})
        elif first != letter:
            yield Reason("options_equal", {"letter": first, "other": letter})


def same_texts(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of positions: a text, and the first one that a reader would take for the same."""
    first: dict[str, int] = {}
    for position, text in enumerate(texts):
        earlier = first.setdefault(_folded(text), position)
        if text and earlier != position:
            yield position, earlier


def repeated(questions: Sequence[Proposed]) -> Iterator[tuple[Proposed, Reason]]:
    """Questions with the text of an earlier one."""
    for position, earlier in same_texts([question.text for question in questions]):
        line = questions[earlier].place.number or 0
        yield questions[position], Reason("question_twice", {"first_line": line})


def _folded(text: str) -> str:
    """Alike to a reader: case, spaces and the sign at the end do not matter."""
    return " ".join(text.casefold().split()).rstrip(" .?!:;…") or text
