"""The sheets that are lists: parts, criteria, teams, members, jury, sessions, prizes."""

from collections.abc import Sequence
from typing import Final

from contest.errors import Fault, Reason
from contest.making.slugs import free_slug
from contest.making.values import Values, said, say, table_of
from contest.reading.key_lines import KeyPath
from contest.roster.places import Places
from contest.stage.rules import PersonsIdeas
from contest.stage.workbook.called import Called
from contest.stage.workbook.form import (
    COLUMNS,
    CRITERIA,
    JUDGES,
    MEMBERS,
    PARTS,
    PRIZES,
    SESSIONS,
    TEAMS,
)
from contest.units import Units
from contest.workbook.list_rows import place, rows_of, values_of
from contest.workbook.sheet import Place, SheetRow, find_sheet
from contest.workbook.taken import Taken

Listed = Sequence[tuple[SheetRow, Values]]
"""The rows of a sheet, with what each says."""

_NEEDED: Final = (PARTS, TEAMS, JUDGES, SESSIONS)
_IDEAS_PART: Final = ("ideas", "part")
_PERSONS: Final = ("ideas", "persons")


def take(taken: Taken, units: Units) -> None:
    """All of them. Parts, teams and units are called by their names, and told by their codes from
    then on; parts and teams without a code are given one."""
    _demand_sheets(taken)
    parts, teams = _take(taken, PARTS, "parts"), _take(taken, TEAMS, "teams")
    judges, sessions = _take(taken, JUDGES, "judges"), _take(taken, SESSIONS, "sessions")
    prizes = _take(taken, PRIZES, "prizes")
    called = _called(parts, "title")
    _take_criteria(taken, parts, called)
    _take_below(taken, MEMBERS, _above("teams", teams), _called(teams, "name"), "members")
    _name_units(taken, [*teams, *judges], Places.of(units))
    _name_parts(taken, called, sessions, prizes)


def _demand_sheets(taken: Taken) -> None:
    for name in _NEEDED:
        if find_sheet(taken.file, taken.grids, name, taken.words) is None:
            taken.faults.append(Fault(taken.file, None, Reason("sheet_missing", {"sheet": name})))


def _take(taken: Taken, name: str, key: str) -> Listed:
    listed: list[tuple[SheetRow, Values]] = []
    for row in rows_of(taken, name, COLUMNS[name], may_be_empty=name not in _NEEDED):
        place(taken, row, (key, len(listed)), COLUMNS[name])
        taken.keys.setdefault((key,), taken.keys[key, 0])
        listed.append((row, values_of(taken, row, COLUMNS[name])))
    taken.values[key] = [told for _, told in listed]
    return listed


def _called(listed: Listed, name: str) -> Called:
    """Those without a code are given one, made of the name."""
    given = {str(told["code"]) for _, told in listed if "code" in told}
    for _, told in listed:
        code = told.setdefault("code", free_slug(str(told[name]), given))
        given.add(str(code))
    names, codes = ([str(told[key]) for _, told in listed] for key in (name, "code"))
    return Called(names, codes)


def _above(key: str, listed: Listed) -> list[tuple[KeyPath, Values]]:
    return [((key, number), told) for number, (_, told) in enumerate(listed)]


def _take_criteria(taken: Taken, parts: Listed, called: Called) -> None:
    """Of the parts, and of ideas of persons, which have a name among the rules."""
    persons = table_of(table_of(taken.values, "ideas"), "persons")
    if not persons:
        _take_below(taken, CRITERIA, _above("parts", parts), called, "criteria")
        return
    usual = PersonsIdeas.model_fields
    names = [str(persons.setdefault(key, usual[key].default)) for key in ("title", "code")]
    named = Called([*called.names, names[0]], [*called.codes, names[1]])
    above = [*_above("parts", parts), (_PERSONS, persons)]
    taken.keys[_PERSONS] = taken.keys[*_PERSONS, "most_each"]
    _take_below(taken, CRITERIA, above, named, "criteria")
    taken.values = say(taken.values, _PERSONS, persons)


def _take_below(
    taken: Taken, sheet: str, above: Sequence[tuple[KeyPath, Values]], called: Called, key: str
) -> None:
    """A sheet whose first column says what its rows belong to; they go there, under `key`."""
    first, *columns = COLUMNS[sheet]
    found: dict[int, list[Values]] = {}
    for row in rows_of(taken, sheet, COLUMNS[sheet]):
        number = called.find(row.text(first.key))
        if number is None:
            _refuse(taken, row.place(first.key), row.text(first.key))
            continue
        listed = found.setdefault(number, [])
        place(taken, row, (*above[number][0], key, len(listed)), columns)
        listed.append(values_of(taken, row, columns))
    for number, listed in found.items():
        above[number][1][key] = listed


def _name_units(taken: Taken, listed: Listed, places: Places) -> None:
    for row, told in listed:
        written = row.text("unit")
        if written and (code := places.find(written)) is not None:
            told["unit"] = code
        elif written:
            taken.faults.append(row.place("unit").fault(places.refusal(written)))


def _name_parts(taken: Taken, called: Called, sessions: Listed, prizes: Listed) -> None:
    """Wherever the rules speak of them."""
    for row, told in sessions:
        told["parts"] = _codes(taken, told.get("parts"), called, row.place("parts"))
    for row, told in prizes:
        told.setdefault("count", 1)
        if written := row.text("part"):
            told["part"] = "".join(_codes(taken, [written], called, row.place("part")))
    if "tie_chain" in taken.values:
        at = taken.keys["tie_chain",]
        taken.values["tie_chain"] = _codes(taken, taken.values["tie_chain"], called, at)
    if marked_in := said(taken.values, _IDEAS_PART):
        codes = _codes(taken, [marked_in], called, taken.keys[_IDEAS_PART])
        taken.values = say(taken.values, _IDEAS_PART, "".join(codes))


def _codes(taken: Taken, names: object, called: Called, at: Place) -> list[str]:
    codes = []
    for name in names if isinstance(names, list) else []:
        number = called.find(str(name))
        if number is None:
            _refuse(taken, at, str(name))
        else:
            codes.append(called.codes[number])
    return codes


def _refuse(taken: Taken, at: Place, written: str) -> None:
    taken.faults.append(at.fault(Reason("name_not_listed", {"written": written})))
