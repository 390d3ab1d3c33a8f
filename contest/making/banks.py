"""The banks of a draft: which week has how many questions, and questions put into a week."""

from collections.abc import Mapping, Sequence

from contest.errors import ContestRefused
from contest.files import RULES_FILE
from contest.making.tables import QUESTION_HEADS, Table, bank_file
from contest.making.values import list_of, read_values, say, write_values
from contest.questions import Question, read_questions
from contest.questions.model import LETTERS

Files = Mapping[str, bytes]


def write_bank(questions: Sequence[Question]) -> bytes:
    """As a table that `read_questions` reads back the same."""
    table = Table(QUESTION_HEADS)
    for each in questions:
        options = dict(zip(LETTERS.lower(), each.options, strict=False))
        table.add(
            {
                **options,
                "question": each.text,
                "answer": LETTERS[each.right],
                "topic": each.topic,
                "explanation": each.explanation,
                "source": each.source,
            }
        )
    return table.data()


def with_bank(files: Files, week: int, questions: Sequence[Question]) -> Files:
    """The files that change where these are the questions of a week, from 1."""
    values = read_values(files)
    rounds = list_of(values, "rounds")
    name = bank_file(week)
    rounds[week - 1] = {**rounds[week - 1], "bank": name}
    told = write_values(say(values, ("rounds",), rounds))
    return {name: write_bank(questions), RULES_FILE: told}


def weeks_with_banks(files: Files) -> list[tuple[str, int | None]]:
    """Title and number of questions of each week; None where there are none that can be read."""
    rounds = list_of(read_values(files), "rounds")
    return [
        (str(each.get("title") or f"Tuần {number}"), _count(files, str(each.get("bank", ""))))
        for number, each in enumerate(rounds, start=1)
    ]


def _count(files: Files, name: str) -> int | None:
    try:
        return len(read_questions(name, files[name])) if name in files else None
    except ContestRefused:
        return None
