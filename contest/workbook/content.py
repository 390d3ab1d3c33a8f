"""What stands in the cells of a form: an example, or what a draft says already."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal

from contest.errors import ContestRefused
from contest.making.banks import bank_of
from contest.making.tables import PEOPLE_FILE, UNIT_HEADS, UNITS_FILE
from contest.making.values import Values, list_of, read_values, said
from contest.questions import Question
from contest.questions.model import LETTERS
from contest.workbook.form import COLUMNS, ITEMS, PEOPLE, PRIZES, QUESTIONS, ROUNDS, UNITS
from contest.workbook.items import Item, Kind

Value = str | int | float | time | datetime | None
Files = Mapping[str, bytes]
Say = Callable[[str], str]
"""The form's own words in the language of the form."""


@dataclass(frozen=True)
class Content:
    """`rules` by the label of the item; `rows` of the other sheets by their names."""

    rules: Mapping[str, Value]
    rows: Mapping[str, Sequence[Sequence[Value]]]


def content_of(files: Files, say: Say) -> Content:
    """What a draft says, as the form would have to be filled in to say it.

    The list of people as it is written in the draft, not encrypted.
    """
    values = read_values(files)
    _name_reminders(values)
    return Content(
        {item.label: cell_of(item, said(values, item.path), say) for item in ITEMS},
        {
            ROUNDS: rows_of(COLUMNS[ROUNDS], list_of(values, "rounds"), say),
            QUESTIONS: list(_questions(files, values)),
            UNITS: list(_units(files, values)),
            PEOPLE: [list(row.values()) for row in _table(files, PEOPLE_FILE)],
            PRIZES: rows_of(COLUMNS[PRIZES], list_of(values, "prizes"), say),
        },
    )


def _name_reminders(values: Values) -> None:
    """A list of them is asked for as days and one time."""
    told = list_of(values, "reminders")
    if told:
        days = "; ".join(str(each["days_before_close"]) for each in told)
        values["reminders"] = {"days": days, "time": told[0].get("time")}


def cell_of(item: Item, value: object, say: Say) -> Value:
    """As it stands in a cell of the item."""
    match value:
        case list() | tuple() if item.kind is not Kind.CHOICE:
            return "\n".join(_lines(item, value, say))
        case str() if item.kind is Kind.TIME:
            return time.fromisoformat(value.zfill(5))
        case Decimal():
            return float(value)
        case datetime():
            return value.replace(tzinfo=None)
    if item.kind is Kind.CHOICE:
        return _label(item, value, say)
    return value if isinstance(value, str | int | time) else None


def _lines(item: Item, values: Iterable[object], say: Say) -> Iterator[str]:
    for value in values:
        titled = value["title"] if isinstance(value, dict) else value
        yield (_label(item, value, say) or "") if item.choices else str(titled)


def _label(item: Item, value: object, say: Say) -> str | None:
    return next((say(label) for label, told in item.choices.items() if told == value), None)


def rows_of(items: Sequence[Item], tables: Sequence[Values], say: Say) -> list[list[Value]]:
    return [[cell_of(item, said(each, item.path), say) for item in items] for each in tables]


def _questions(files: Files, values: Values) -> Iterator[list[Value]]:
    for week, each in enumerate(list_of(values, "rounds"), start=1):
        name = str(each.get("bank", ""))
        try:
            bank = bank_of(files, name) if name in files else ()
        except ContestRefused:
            bank = ()
        yield from (_question(week, question) for question in bank)


def _question(week: int, question: Question) -> list[Value]:
    options = dict(zip(LETTERS.lower(), question.options, strict=False))
    cells: dict[str, Value] = {
        **options,
        "week": week,
        "question": question.text,
        "answer": LETTERS[question.right],
        "topic": question.topic or None,
        "explanation": question.explanation or None,
        "source": question.source or None,
    }
    return [cells.get(item.key) for item in COLUMNS[QUESTIONS]]


def _units(files: Files, values: Values) -> Iterator[list[Value]]:
    """Units above by their codes, which are written too, so that no name has to be the only one."""
    blocks = {str(each.get("code")): str(each.get("name")) for each in list_of(values, "blocks")}
    for row in _table(files, UNITS_FILE):
        cells: dict[str, Value] = {key: row.get(head) or None for key, head in UNIT_HEADS.items()}
        cells["block"] = blocks.get(str(cells["block"]))
        headcount = str(cells["headcount"] or "")
        cells["headcount"] = int(headcount) if headcount.isdecimal() else None
        yield [cells.get(item.key) for item in COLUMNS[UNITS]]


def _table(files: Files, name: str) -> Iterator[dict[str, str]]:
    text = files.get(name, b"").decode()
    yield from csv.DictReader(io.StringIO(text, newline=""))
