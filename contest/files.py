"""A contest as a folder of files: contest.toml, the units, one bank of questions a round."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

from contest.checks import Parts, contradictions
from contest.errors import ContestRefused, Fault, Reason
from contest.questions import Question, read_questions
from contest.questions.model import Picture
from contest.questions.pictures import Beside, beside, read_picture
from contest.reading.key_lines import KeyPath
from contest.reading.rules import RulesRead, read_rules
from contest.reading.source import Source, read_source
from contest.reading.units import read_units
from contest.reading.values import lies_beside
from contest.rules import Participation, Rules
from contest.units import Units

RULES_FILE: Final = "contest.toml"

Read = Callable[[str], bytes]
T = TypeVar("T")


@dataclass(frozen=True)
class Contest:
    """`banks[i]` are the questions of `rules.rounds[i]`."""

    rules: Rules
    banks: tuple[tuple[Question, ...], ...]
    units: Units


@dataclass
class _Folder:
    """The files beside contest.toml, and every fault met in them."""

    source: Source
    read: Read
    picture: Beside
    faults: list[Fault] = field(default_factory=list)

    def file(self, path: KeyPath, name: str, reader: Callable[[str, bytes], T]) -> T | None:
        """The file named at `path`, or None with its faults noted."""
        try:
            return reader(name, self.read(name))
        except FileNotFoundError:
            self.faults.append(self.source.fault(path, "file_missing", file=name))
        except ContestRefused as refused:
            self.faults += refused.faults
        return None


def in_memory(files: Mapping[str, bytes]) -> Read:
    """How `read_contest` reads files that are at hand by name."""

    def read(name: str) -> bytes:
        if name not in files:
            raise FileNotFoundError(name)
        return files[name]

    return read


def read_contest(read: Read, draw: Callable[[bytes], Picture | Reason] = read_picture) -> Contest:
    """`read` gives the bytes of a file beside contest.toml, or raises FileNotFoundError. `draw`
    makes pictures of questions of what is read (`contest.questions.pictures.beside`).

    Raises ContestRefused with all faults of all files at once; FileNotFoundError if there is no
    contest.toml at all.
    """
    source = read_source(RULES_FILE, read(RULES_FILE))
    folder = _Folder(source, read, beside(read, draw))
    told = read_rules(source)
    units = _units(folder, told)
    banks = _banks(folder)
    faults = [*told.faults, *folder.faults]
    if told.rules is not None:
        faults += contradictions(Parts(source, told.rules, units, banks), told.in_doubt)
    if faults or told.rules is None or units is None:
        raise ContestRefused(sorted(faults, key=lambda fault: fault.file != RULES_FILE))
    return Contest(told.rules, tuple(banks[each.bank] for each in told.rules.rounds), units)


def _units(folder: _Folder, told: RulesRead) -> Units | None:
    participation = folder.source.values.get("participation", {})
    named = participation.get("units") if isinstance(participation, dict) else None
    name = Participation().units if named is None else named
    if not isinstance(name, str) or not lies_beside(name):
        return None
    path = ("participation", "units")
    return folder.file(path, name, lambda file, data: read_units(file, data, told.blocks))


def _banks(folder: _Folder) -> dict[str, tuple[Question, ...]]:
    """By file name: two rounds may share one bank."""
    banks = {}
    for name, path in dict(_named_banks(folder.source)).items():
        bank = folder.file(path, name, partial(read_questions, beside=folder.picture))
        if bank is not None:
            banks[name] = bank
    return banks


def _named_banks(source: Source) -> Iterator[tuple[str, KeyPath]]:
    rounds = source.values.get("rounds")
    for number, each in enumerate(rounds if isinstance(rounds, list) else []):
        name = each.get("bank") if isinstance(each, dict) else None
        if isinstance(name, str) and lies_beside(name):
            yield name, ("rounds", number, "bank")
