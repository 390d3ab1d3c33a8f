"""The sheets that are lists: rounds, prizes, questions, units, people."""

import re
from collections.abc import Iterator
from typing import Final

from contest.errors import Fault, Reason
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
from contest.workbook.form import COLUMNS, PRIZES, QUESTIONS, ROUNDS, UNITS, Kind
from contest.workbook.rules_sheet import reader_of
from contest.workbook.sheet import Sheet, SheetRow, find_sheet, read_sheet
from contest.workbook.taken import Taken

_SEPARATED: Final = re.compile(r"\s*[;\n]\s*")


def take_rounds(taken: Taken) -> None:
    rounds: list[Values] = []
    for row in _rows(taken, ROUNDS):
        number = len(rounds) + 1
        rounds.append({**_values(taken, row, ROUNDS), "bank": bank_file(number)})
        _place(taken, row, "rounds", number - 1)
    if rounds:
        taken.values["rounds"] = rounds


def take_prizes(taken: Taken) -> None:
    prizes: list[Values] = []
    for row in _rows(taken, PRIZES):
        _place(taken, row, "prizes", len(prizes))
        prizes.append({"count": 1, **_values(taken, row, PRIZES)})
    if prizes:
        taken.values["prizes"] = prizes


def take_questions(taken: Taken) -> None:
    """Each goes to the bank of its week, or of the row above it."""
    weeks = _weeks(taken)
    banks: dict[int, Table] = {}
    week = 1
    for row in _rows(taken, QUESTIONS):
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
    rows = list(_rows(taken, UNITS))
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


def _rows(taken: Taken, name: str) -> Iterator[SheetRow]:
    """Those with all that is needed; what they lack, and what cannot be read in them, is noted."""
    found = find_sheet(taken.file, taken.grids, name, taken.words)
    if found is None:
        return
    sheet: Sheet = read_sheet(*found, COLUMNS[name], taken.words)
    for row in sheet.rows():
        if row.demand(COLUMNS[name]):
            yield row
    taken.faults += sheet.faults
    if name == ROUNDS and not list(sheet.rows()):
        taken.faults.append(Fault(sheet.name, None, Reason("sheet_empty")))


def _values(taken: Taken, row: SheetRow, name: str) -> Values:
    found = {
        item.key: row.read(item.key, reader_of(item, taken.words))
        for item in COLUMNS[name]
        if item.kind is not Kind.WEEK
    }
    return {key: value for key, value in found.items() if value not in (None, "")}


def _place(taken: Taken, row: SheetRow, key: str, number: int) -> None:
    taken.keys[key, number] = row.place(next(iter(row.sheet.columns)))
    for column in row.sheet.columns:
        taken.keys[key, number, column] = row.place(column)


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
