"""A workbook that was filled in, read into the rules of a Hội thi."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from contest.errors import ContestRefused, Fault
from contest.making.slugs import slug
from contest.reading.grids import read_grids
from contest.reading.source import Source
from contest.stage.reading import read_stage, rules_of
from contest.stage.rules import StageRules
from contest.stage.workbook import list_sheets
from contest.stage.workbook.form import FORM
from contest.units import Units
from contest.workbook.rules_sheet import take_rules
from contest.workbook.sheet import Place, Words
from contest.workbook.taken import Taken


def read_sent(units: Units, words: Words, file: str, data: bytes) -> StageRules:
    """hoithi.toml or a workbook, told by the ending of the file. Raises ContestRefused."""
    if PurePath(file).suffix.casefold() == ".toml":
        return read_stage(data, units)
    return read_stage_workbook(units, words, file, data)


def read_stage_workbook(units: Units, words: Words, file: str, data: bytes) -> StageRules:
    """Codes that are left out are made of names; `words` are those of other languages.

    Raises ContestRefused with every fault at its sheet and cell. Call it where time and memory
    have limits.
    """
    taken = Taken(file, read_grids(file, data), words)
    take_rules(taken, FORM)
    list_sheets.take(taken, units)
    taken.values.setdefault("code", slug(str(taken.values.get("title", ""))))
    if taken.faults:
        raise ContestRefused(taken.faults)
    return _checked(taken, units)


def _checked(taken: Taken, units: Units) -> StageRules:
    """Checked as the file hoithi.toml is; in the place of a line each key has a number of ours."""
    paths = [*taken.keys]
    numbers = {path: number for number, path in enumerate(paths)}
    try:
        return rules_of(Source(taken.file, taken.values, numbers), units)
    except ContestRefused as refused:
        places = [taken.keys[path] for path in paths]
        raise ContestRefused(_located(fault, places) for fault in refused.faults) from refused


def _located(fault: Fault, places: Sequence[Place]) -> Fault:
    """At its cell, with keys called by the heads of the workbook."""
    if fault.line is None:
        return fault
    place = places[fault.line]
    params = dict(fault.reason.params)
    if "key" in params and place.label:
        params["key"] = place.label
    return place.fault(replace(fault.reason, params=params))
