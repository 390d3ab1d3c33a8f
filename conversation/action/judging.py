"""Judges' sheets, filled in by the judge or typed in from paper.

`stage` is the id of the Hội thi; parts, teams, judges and criteria are positions in its rules, from
0. `which` says one sheet in one number, or the data would not fit on a button: `sheet_of`, or
`sheet_of_idea` where a judge marks the idea of a person and no team.
"""

from dataclasses import dataclass

_MOST = 1000  # teams, and judges


def sheet_of(part: int, team: int, judge: int) -> int:
    """One number for a sheet; `parts_of` takes it apart."""
    return (part * _MOST + team) * _MOST + judge


def parts_of(which: int) -> tuple[int, int, int]:
    """Part, team and judge."""
    rest, judge = divmod(which, _MOST)
    return (*divmod(rest, _MOST), judge)


def sheet_of_idea(number: int, judge: int) -> int:
    """Below 0, where no `sheet_of` is; `idea_of` takes it apart."""
    return -(number * _MOST + judge)


def idea_of(which: int) -> tuple[int, int]:
    """The number of the idea, and the judge."""
    return divmod(-which, _MOST)


@dataclass(frozen=True, slots=True)
class ShowJudging:
    """A judge: the teams of the part that is on, with what is marked by now."""

    stage: int
    part: int


@dataclass(frozen=True, slots=True)
class ShowSheet:
    stage: int
    which: int


@dataclass(frozen=True, slots=True)
class ShowCriterion:
    """What earns how much, and buttons for it; `page` 0 has the highest marks."""

    stage: int
    which: int
    criterion: int
    page: int


@dataclass(frozen=True, slots=True)
class GiveMark:
    stage: int
    which: int
    criterion: int
    hundredths: int


@dataclass(frozen=True, slots=True)
class TypeMark:
    stage: int
    which: int
    criterion: int


@dataclass(frozen=True, slots=True)
class WriteSheetNote:
    stage: int
    which: int


@dataclass(frozen=True, slots=True)
class HandInSheet:
    stage: int
    which: int


@dataclass(frozen=True, slots=True)
class CorrectSheet:
    """Take back what was handed in; once the part is locked, a later version with a reason."""

    stage: int
    which: int


@dataclass(frozen=True, slots=True)
class ShowPanel:
    """What the whole panel gave a team; only of a locked part."""

    stage: int
    part: int
    team: int


@dataclass(frozen=True, slots=True)
class ChoosePaperSheet:
    """Who hosts: of which judge a paper sheet is typed in."""

    stage: int
    part: int
    team: int


@dataclass(frozen=True, slots=True)
class ShowProposed:
    """Sheets that wait for a second person."""

    stage: int


@dataclass(frozen=True, slots=True)
class OpenProposed:
    stage: int
    sheet: int


@dataclass(frozen=True, slots=True)
class ConfirmSheet:
    stage: int
    sheet: int


@dataclass(frozen=True, slots=True)
class RejectSheet:
    """Asks for the reason."""

    stage: int
    sheet: int


JudgingAction = (
    ShowJudging
    | ShowSheet
    | ShowCriterion
    | GiveMark
    | TypeMark
    | WriteSheetNote
    | HandInSheet
    | CorrectSheet
    | ShowPanel
    | ChoosePaperSheet
    | ShowProposed
    | OpenProposed
    | ConfirmSheet
    | RejectSheet
)

CODES: dict[str, type[JudgingAction]] = {
    "lj": ShowJudging,
    "ls": ShowSheet,
    "lc": ShowCriterion,
    "lm": GiveMark,
    "lt": TypeMark,
    "ln": WriteSheetNote,
    "lh": HandInSheet,
    "lk": CorrectSheet,
    "lp": ShowPanel,
    "ly": ChoosePaperSheet,
    "lw": ShowProposed,
    "lo": OpenProposed,
    "lv": ConfirmSheet,
    "lx": RejectSheet,
}
