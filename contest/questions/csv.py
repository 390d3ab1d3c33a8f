"""Banks from a spreadsheet: `câu hỏi, a, b, c, d, đáp án, chủ đề, giải thích, căn cứ, hình`."""

import re
from collections.abc import Iterator
from typing import Final

from contest.errors import Fault, Reason
from contest.questions.model import LETTERS, MOST_OPTIONS, Place, Proposed
from contest.reading.sheets import Column, Row, read_rows

_OPTIONS: Final = LETTERS[:MOST_OPTIONS].lower()
_COLUMNS: Final = (
    Column("question", ("câu hỏi", "question"), is_required=True),
    *(
        Column(letter, (letter, f"phương án {letter}", f"option {letter}"), letter in "ab")
        for letter in _OPTIONS
    ),
    Column("answer", ("đáp án", "answer"), is_required=True),
    Column("topic", ("chủ đề", "topic")),
    Column("explanation", ("giải thích", "explanation")),
    Column("source", ("căn cứ", "source")),
    Column("picture", ("hình", "picture")),
    Column("number", ("stt", "no")),
)


def csv_questions(file: str, data: bytes) -> Iterator[Proposed | Fault]:
    rows, faults = read_rows(file, data, _COLUMNS)
    yield from faults
    for row in rows:
        reason = _gap(row) or _answer_outside(row)
        yield Fault(file, row.line, reason) if reason else _proposed(row)


def _proposed(row: Row) -> Proposed:
    options = _options(row)
    return Proposed(
        place=Place(line=row.line),
        text=row["question"],
        options=options,
        rights=tuple(LETTERS.index(letter) for letter in _answers(row)),
        topic=row["topic"],
        explanation=row["explanation"],
        source=row["source"],
        picture_file=row["picture"],
    )


def _options(row: Row) -> tuple[str, ...]:
    return tuple(filter(None, (row[letter] for letter in _OPTIONS)))


def _gap(row: Row) -> Reason | None:
    """An empty cell before the last option would give the options after it other letters."""
    filled = [letter.upper() for letter in _OPTIONS if row[letter]]
    for expected, found in zip(LETTERS, filled, strict=False):
        if expected != found:
            return Reason("letters_out_of_order", {"found": found, "expected": expected})
    return None


def _answer_outside(row: Row) -> Reason | None:
    known = LETTERS[: len(_options(row))]
    if all(len(answer) == 1 and answer in known for answer in _answers(row)):
        return None
    return Reason("right_answer_unknown", {"answer": row["answer"]})


def _answers(row: Row) -> list[str]:
    """`b`, `B.` or, wrongly, `B, C`."""
    return [answer for answer in re.split(r"[\s,;.+&/)]+", row["answer"].upper()) if answer]
