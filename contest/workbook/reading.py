"""A workbook that was filled in, read into the files of a contest."""

from collections.abc import Iterable, Mapping

from contest.errors import ContestRefused, Fault
from contest.files import in_memory, read_contest
from contest.making.slugs import slug
from contest.reading.grids import read_grids
from contest.workbook.form import FORM
from contest.workbook.list_sheets import (
    take_prizes,
    take_questions,
    take_reminders,
    take_rounds,
    take_units,
)
from contest.workbook.people_sheet import take_people
from contest.workbook.rules_sheet import take_rules
from contest.workbook.sheet import Words
from contest.workbook.taken import Taken

_MAY_COME_LATER = "file_missing"


def read_workbook(file: str, data: bytes, words: Words) -> Mapping[str, bytes]:
    """The files by name; `words` are those of other languages. The code is made of the title.

    Banks and units that the workbook leaves out may come later. Raises ContestRefused with every
    fault at its sheet and cell. Call it where time and memory have limits.
    """
    taken = Taken(file, read_grids(file, data), words)
    take_rules(taken, FORM)
    for take in (take_reminders, take_rounds, take_prizes, take_questions, take_units, take_people):
        take(taken)
    taken.values["code"] = slug(str(taken.values.get("title", "")))
    faults = taken.faults or _contradictions(taken)
    if faults:
        raise ContestRefused(faults)
    return taken.written()


def _contradictions(taken: Taken) -> list[Fault]:
    """What does not go together, once each cell can be read by itself."""
    try:
        read_contest(in_memory(taken.written()))
    except ContestRefused as refused:
        return [taken.located(fault) for fault in _telling(refused.faults)]
    return []


def _telling(faults: Iterable[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.reason.code != _MAY_COME_LATER]
