"""What makes a question one that can be asked and marked."""

from collections.abc import Iterator, Sequence

from contest.errors import Reason
from contest.questions.model import FEWEST_OPTIONS, LETTERS, MOST_OPTIONS, Draft


def draft_reasons(draft: Draft) -> Iterator[Reason]:
    if not draft.text:
        yield Reason("question_empty")
    yield from _number_of_options(draft)
    yield from _options(draft.options)
    if not draft.rights:
        yield Reason("no_right_answer")
    if len(draft.rights) > 1:
        yield Reason("two_right_answers")


def _number_of_options(draft: Draft) -> Iterator[Reason]:
    if len(draft.options) < FEWEST_OPTIONS:
        yield Reason("too_few_options")
    if len(draft.options) > MOST_OPTIONS:
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


def repeated(drafts: Sequence[Draft]) -> Iterator[tuple[int, Reason]]:
    """Questions with the text of an earlier one, at their own line."""
    lines: dict[str, int] = {}
    for draft in drafts:
        first = lines.setdefault(_folded(draft.text), draft.line)
        if draft.text and first != draft.line:
            yield draft.line, Reason("question_twice", {"first_line": first})


def _folded(text: str) -> str:
    """Alike to a reader: case, spaces and the sign at the end do not matter."""
    return " ".join(text.casefold().split()).rstrip(" .?!:;…") or text
