"""The sheets that are lists: rounds, prizes, questions, units; and the list of reminders."""

import re
from datetime import time
from typing import Final

from contest.errors import Reason
from contest.making.slugs import free_slug
from contest.making.tables import (
    QUESTION_HEADS,
    UNIT_HEADS,
    UNITS_FILE,
    Table,
    bank_file,
)
from contest.making.values import Values, list_of
from contest.names import plain
from contest.workbook.form import COLUMNS, PRIZES, QUESTIONS, ROUNDS, UNITS
from contest.workbook.list_rows import place, rows_of, values_of
from contest.workbook.sheet import SheetRow
from contest.workbook.taken import Taken

_USUAL_TIME: Final = time(8, 30)
_SEPARATED: Final = re.compile(r"\s*[;\n]\s*")


def take_rounds(taken: Taken) -> None:
    rounds: list[Values] = []
    for row in rows_of(taken, ROUNDS, COLUMNS[ROUNDS], may_be_empty=False):
        number = len(rounds) + 1
        told = values_of(taken, row, COLUMNS[ROUNDS])
        rounds.append({**told, "bank": bank_file(number)})
        place(taken, row, ("rounds", number - 1), COLUMNS[ROUNDS])
    if rounds:
        taken.values["rounds"] = rounds


def take_prizes(taken: Taken) -> None:
    prizes: list[Values] = []
    for row in rows_of(taken, PRIZES, COLUMNS[PRIZES]):
        place(taken, row, ("prizes", len(prizes)), COLUMNS[PRIZES])
        prizes.append({"count": 1, **values_of(taken, row, COLUMNS[PRIZES])})
    if prizes:
        taken.values["prizes"] = prizes


def take_reminders(taken: Taken) -> None:
    """Days and one time become a reminder each."""
    told_of = taken.values.pop("reminders", None)
    if not isinstance(told_of, dict) or "days" not in told_of:
        return
    at = told_of.get("time", f"{_USUAL_TIME:%H:%M}")
    taken.values["reminders"] = [{"days_before_close": day, "time": at} for day in told_of["days"]]
    place = taken.keys.get(("reminders", "days"))
    if place:
        taken.keys["reminders",] = place


def take_questions(taken: Taken) -> None:
    """Each goes to the bank of its week, or of the row above it."""
    weeks = _weeks(taken)
    banks: dict[int, Table] = {}
    week = 1
    for row in rows_of(taken, QUESTIONS, COLUMNS[QUESTIONS]):
        told = row.text("week")
        if told and plain(told) not in weeks:
            row.refuse("week", Reason("week_unknown", {"week": told}))
        week = weeks.get(plain(told), week)
        bank = banks.setdefault(week, Table(QUESTION_HEADS))
        line = bank.add({key: row.text(key) for key in QUESTION_HEADS})
        taken.rows[bank_file(week), line] = row
    taken.files |= {bank_file(number): bank.data() for number, bank in banks.items()}


def take_units(taken: Taken) -> None:
    """Codes are made of names where none are given; units above are named, blocks too."""
    rows = list(rows_of(taken, UNITS, COLUMNS[UNITS]))
    codes = _codes(rows)
    named = {
        plain(row.text("name")): code for row, code in reversed([*zip(rows, codes, strict=True)])
    }
    blocks: dict[str, Values] = {}
    table = Table(UNIT_HEADS)
    for row, code in zip(rows, codes, strict=True):
        line = table.add(
            {
                "code": code,
                "name": row.text("name"),
                "parent": _above(row, named, codes),
                "block": _block(row, blocks),
                "headcount": row.text("headcount"),
                "aliases": ";".join(filter(None, _SEPARATED.split(row.text("aliases")))),
            }
        )
        taken.rows[UNITS_FILE, line] = row
    if blocks:
        taken.values["blocks"] = list(blocks.values())
    if rows:
        taken.files[UNITS_FILE] = table.data()


def _weeks(taken: Taken) -> dict[str, int]:
    """By number, by "Tuần 2", and by its own title."""
    weeks: dict[str, int] = {}
    for number, each in enumerate(list_of(taken.values, "rounds"), start=1):
        for name in (str(number), f"Tuần {number}", f"Week {number}", str(each.get("title", ""))):
            weeks.setdefault(plain(name), number)
    return weeks


def _codes(rows: list[SheetRow]) -> list[str]:
    taken: set[str] = {row.text("code") for row in rows}
    codes = []
    for row in rows:
        code = row.text("code") or free_slug(row.text("name"), taken)
        taken.add(code)
        codes.append(code)
    return codes


def _above(row: SheetRow, named: dict[str, str], codes: list[str]) -> str:
    told = row.text("parent")
    return told if told in codes else named.get(plain(told), told) if told else ""


def _block(row: SheetRow, blocks: dict[str, Values]) -> str:
    told = row.text("block")
    if not told:
        return ""
    taken = {str(block["code"]) for block in blocks.values()}
    block = blocks.setdefault(plain(told), {"code": free_slug(told, taken), "name": told})
    return str(block["code"])
