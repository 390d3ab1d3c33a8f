"""What the rules refuse.

    ContestError
    ├── ContestRefused          the files of a contest, with every fault at once
    └── EntryRefused            what a person typed, with the one reason to tell them
        ├── NameRefused
        └── PredictionRefused

A reason is a code with parameters, so that people can be told in their own language;
the sentences of all codes, in Vietnamese, are in `contest/reasons.py`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from contest.reasons import SENTENCES


@dataclass(frozen=True)
class Reason:
    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return SENTENCES[self.code].format(**self.params)


@dataclass(frozen=True)
class Fault:
    """`line` counts from 1; None where the whole file is meant. `cell`: in a sheet, as `C14`;
    `paragraph`: of a Word file, from 1."""

    file: str
    line: int | None
    reason: Reason
    cell: str = ""
    paragraph: int | None = None

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}, ô {self.cell}: {self.reason}"
        if self.paragraph:
            return f"{self.file}, đoạn {self.paragraph}: {self.reason}"
        place = self.file if self.line is None else f"{self.file}, dòng {self.line}"
        return f"{place}: {self.reason}"


class ContestError(Exception):
    """The root of everything the rules raise on purpose."""


class ContestRefused(ContestError):
    """`faults` are in the order of files, then lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = in_order(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[type["ContestRefused"], tuple[tuple[Fault, ...]]]:
        """Files are read in another process, and what it raises has to come back."""
        return ContestRefused, (self.faults,)


class EntryRefused(ContestError):
    def __init__(self, code: str, **params: str | int) -> None:
        self.reason = Reason(code, params)
        super().__init__(str(self.reason))


class NameRefused(EntryRefused):
    """A name no person can be listed under."""


class PredictionRefused(EntryRefused):
    """A guess that cannot be read as the number asked for."""


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Files in the order they first appear, lines ascending, the whole file before its lines."""
    found = list(faults)
    files = {fault.file: None for fault in found}
    rank = {file: number for number, file in enumerate(files)}
    return tuple(
        sorted(found, key=lambda each: (rank[each.file], each.line or each.paragraph or 0))
    )
