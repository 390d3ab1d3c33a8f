"""The banks of a draft: which week has how many questions, and questions put into a week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from contest.errors import ContestRefused
from contest.files import RULES_FILE, in_memory
from contest.making.tables import QUESTION_HEADS, Table, bank_file
from contest.making.values import Values, list_of, read_values, said, say, write_values
from contest.questions import Question, read_questions
from contest.questions.model import LETTERS, Picture
from contest.questions.pictures import beside, file_name

Files = Mapping[str, bytes]


def write_bank(questions: Sequence[Question]) -> bytes:
    """As a table that `read_questions` reads back the same, given the `pictures` beside it."""
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
                "picture": file_name(each.picture) if each.picture else "",
            }
        )
    return table.data()


def pictures(questions: Sequence[Question]) -> Files:
    """Their files, by the names that `write_bank` gives them."""
    theirs = (each.picture for each in questions)
    return {file_name(picture): picture.data for picture in theirs if picture}


def with_pictures_of(before: Files, written: Files) -> Files:
    """What is written, where a question that had a picture before has it again: a table that people
    fill in has no place for one. A question is known by its text."""
    known = pictured(before)
    again: dict[str, bytes] = {}
    for name in _bank_names(written) if known else ():
        bank = _bank(written, name) or ()
        filled = [replace(each, picture=known.get(_words(each.text))) for each in bank]
        if any(each.picture for each in filled):
            again |= {name: write_bank(filled), **pictures(filled)}
    return {**written, **again}


def pictured(files: Files) -> Mapping[str, Picture]:
    """The pictures of a draft by the words of their questions."""
    banks = [_bank(files, name) or () for name in _bank_names(files)]
    return {_words(each.text): each.picture for bank in banks for each in bank if each.picture}


def _words(text: str) -> str:
    return " ".join(text.split())


def _bank_names(files: Files) -> list[str]:
    told = (str(each.get("bank", "")) for each in list_of(read_values(files), "rounds"))
    return [name for name in told if name in files]


def with_bank(files: Files, week: int, questions: Sequence[Question]) -> Files:
    """The files that change where these are the questions of a week, from 1."""
    values = read_values(files)
    rounds = list_of(values, "rounds")
    name = bank_file(week)
    rounds[week - 1] = {**rounds[week - 1], "bank": name}
    told = write_values(say(values, ("rounds",), rounds))
    return {name: write_bank(questions), **pictures(questions), RULES_FILE: told}


@dataclass(frozen=True)
class DraftWeek:
    """`bank`: None where there is none that can be read. `shuffles`: the options of a paper."""

    title: str
    bank: tuple[Question, ...] | None
    shuffles: bool = True


def weeks_with_banks(files: Files) -> list[DraftWeek]:
    values = read_values(files)
    return [
        _week(files, values, number, each)
        for number, each in enumerate(list_of(values, "rounds"), start=1)
    ]


def weeks_with_questions(files: Files) -> list[int]:
    """Those that have a bank among these files, whatever it is worth."""
    told = enumerate(list_of(read_values(files), "rounds"), start=1)
    return [number for number, each in told if str(each.get("bank", "")) in files]


def week_with_bank(files: Files, week: int) -> DraftWeek | None:
    """None where there is no such week, from 1."""
    values = read_values(files)
    told = list_of(values, "rounds")
    return _week(files, values, week, told[week - 1]) if 1 <= week <= len(told) else None


def _week(files: Files, values: Values, number: int, told: Values) -> DraftWeek:
    title = str(told.get("title") or f"Tuần {number}")
    shuffles = said(values, ("paper", "shuffle_options")) is not False
    return DraftWeek(title, _bank(files, str(told.get("bank", ""))), shuffles)


def _bank(files: Files, name: str) -> tuple[Question, ...] | None:
    try:
        return bank_of(files, name) if name in files else None
    except ContestRefused:
        return None


def bank_of(files: Files, name: str) -> tuple[Question, ...]:
    """The questions of one of a draft's banks; raises ContestRefused and KeyError."""
    return read_questions(name, files[name], beside(in_memory(files), Picture.of))
