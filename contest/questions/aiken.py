"""Aiken: a text, options `A. …` or `A) …`, then `ANSWER: B`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from contest.errors import Fault, Reason
from contest.questions.model import LETTERS, Place, Proposed

ANSWER: Final = re.compile(r"\s*(?:ANSWER|ĐÁP ÁN)\s*:\s*(.*)", re.IGNORECASE)
_OPTION: Final = re.compile(r"\s*([A-Z])\s*[.)]\s*(.*)")


@dataclass
class _Lines:
    """The lines of one question, sorted by what they are."""

    number: int
    text: list[str] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)


def aiken_questions(file: str, text: str) -> Iterator[Proposed | Fault]:
    for lines in _questions(text):
        reason = _letters_out_of_order(lines) or _answer_outside(lines)
        yield Fault(file, lines.number, reason) if reason else _proposed(lines)


def _questions(text: str) -> Iterator[_Lines]:
    lines: _Lines | None = None
    is_apart = True
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            is_apart = True
            continue
        if lines is None or _begins(lines, line, is_apart):
            if lines:
                yield lines
            lines = _Lines(number)
        _take(lines, line)
        is_apart = False
    if lines:
        yield lines


def _begins(lines: _Lines, line: str, is_apart: bool) -> bool:
    """A line that is no option and no answer begins a question, once the one before is complete.

    Without a blank line between, it goes on with a long option.
    """
    if ANSWER.match(line) or (_OPTION.match(line) and not lines.answers):
        return False
    return bool(lines.answers) or (bool(lines.options) and is_apart)


def _take(lines: _Lines, line: str) -> None:
    answer, option = ANSWER.match(line), _OPTION.match(line)
    if answer:
        lines.answers += [part for part in re.split(r"[\s,;.+&/)]+", answer[1].upper()) if part]
    elif option:
        lines.options.append((option[1], option[2].strip()))
    elif lines.options:
        letter, begun = lines.options.pop()
        lines.options.append((letter, f"{begun} {line.strip()}"))
    else:
        lines.text.append(line)


def _letters_out_of_order(lines: _Lines) -> Reason | None:
    for expected, (found, _) in zip(LETTERS, lines.options, strict=False):
        if expected != found:
            return Reason("letters_out_of_order", {"found": found, "expected": expected})
    return None


def _answer_outside(lines: _Lines) -> Reason | None:
    letters = [letter for letter, _ in lines.options]
    strange = [answer for answer in lines.answers if answer not in letters]
    return Reason("right_answer_unknown", {"answer": strange[0]}) if strange else None


def _proposed(lines: _Lines) -> Proposed:
    letters = [letter for letter, _ in lines.options]
    return Proposed(
        place=Place(line=lines.number),
        text=" ".join(" ".join(lines.text).split()),
        options=tuple(" ".join(option.split()) for _, option in lines.options),
        rights=tuple(letters.index(answer) for answer in dict.fromkeys(lines.answers)),
    )
