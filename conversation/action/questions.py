"""The questions of a week that has not opened: sent as a file, looked through, corrected, taken.

`draft`: the id of a contest that is being made, 0 for the one that people see. `reading`: what was
read from a file; `question`: one of them. `seen`: its version, or what stands for all that was
looked at.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowQuestions:
    """The contests whose questions can still be changed."""


@dataclass(frozen=True, slots=True)
class ShowWeeks:
    """How many questions each week has."""

    draft: int


@dataclass(frozen=True, slots=True)
class ShowWeek:
    """What one week has, what waits for it, and what can be done."""

    draft: int
    round: int


@dataclass(frozen=True, slots=True)
class SendQuestions:
    """Takes the next file that is sent as questions for a week."""

    draft: int
    round: int


@dataclass(frozen=True, slots=True)
class LookThrough:
    """Look through what the week has already."""

    draft: int
    round: int


@dataclass(frozen=True, slots=True)
class ShowReading:
    """What was read: how much, how much of it in doubt, and what can be done."""

    reading: int


@dataclass(frozen=True, slots=True)
class LookAtQuestion:
    """One of those that were read, with what is in doubt about it."""

    question: int


@dataclass(frozen=True, slots=True)
class CorrectQuestion:
    """What can be corrected about a question."""

    question: int


@dataclass(frozen=True, slots=True)
class ChooseRight:
    """This option is the right one, from 0."""

    question: int
    seen: int
    option: int


@dataclass(frozen=True, slots=True)
class RetypePart:
    """Takes the typed text as a part of a question (`contest.making.corrected_questions.Part`)."""

    question: int
    seen: int
    part: int


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Take the others without this question; `is_left_out` 0 takes it after all."""

    question: int
    seen: int
    is_left_out: int


@dataclass(frozen=True, slots=True)
class UndoCorrection:
    """Make a question what it was before the last correction."""

    question: int
    seen: int


@dataclass(frozen=True, slots=True)
class OfferTaking:
    """Say what taking what was read would replace."""

    reading: int


@dataclass(frozen=True, slots=True)
class TakeQuestions:
    """Make them the questions of the week, if all is still what `seen` stands for."""

    reading: int
    seen: int


@dataclass(frozen=True, slots=True)
class OfferSettingAside:
    reading: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """Take none of what was read."""

    reading: int


@dataclass(frozen=True, slots=True)
class BringBack:
    """What was set aside waits again, in the place of what does."""

    reading: int


@dataclass(frozen=True, slots=True)
class ChangePicture:
    """Takes the next picture that is sent as that of a question."""

    question: int
    seen: int


@dataclass(frozen=True, slots=True)
class RemovePicture:
    question: int
    seen: int


QuestionAction = (
    ShowQuestions
    | ShowWeeks
    | ShowWeek
    | SendQuestions
    | LookThrough
    | ShowReading
    | LookAtQuestion
    | CorrectQuestion
    | ChooseRight
    | RetypePart
    | LeaveOut
    | UndoCorrection
    | OfferTaking
    | TakeQuestions
    | OfferSettingAside
    | SetAside
    | BringBack
    | ChangePicture
    | RemovePicture
)

CODES: dict[str, type[QuestionAction]] = {
    "qq": ShowQuestions,
    "zg": ShowWeeks,
    "qw": ShowWeek,
    "zh": SendQuestions,
    "qe": LookThrough,
    "qo": ShowReading,
    "qr": LookAtQuestion,
    "qc": CorrectQuestion,
    "qa": ChooseRight,
    "qt": RetypePart,
    "ql": LeaveOut,
    "qu": UndoCorrection,
    "qp": OfferTaking,
    "qx": TakeQuestions,
    "qy": OfferSettingAside,
    "qz": SetAside,
    "qb": BringBack,
    "qi": ChangePicture,
    "qj": RemovePicture,
}
