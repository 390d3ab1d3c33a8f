"""A wrong key put right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowCorrections:
    """Organizers: what waits, what was corrected, and the way to correct something."""


@dataclass(frozen=True, slots=True)
class FindQuestion:
    """Organizers: takes the typed text as number or words of a question of a round's bank."""

    round: int


@dataclass(frozen=True, slots=True)
class MarkQuestion:
    """Organizers: choose which options are right; `right` has a bit for each, 1 being A."""

    round: int
    question: int
    right: int


@dataclass(frozen=True, slots=True)
class AskCorrection:
    """Organizers: takes the typed text as the reason; `right` 0 voids the question."""

    round: int
    question: int
    right: int


@dataclass(frozen=True, slots=True)
class AskUndo:
    """Organizers: takes the typed text as the reason of taking a correction back."""

    correction: int


@dataclass(frozen=True, slots=True)
class OpenCorrection:
    """Organizers: what one would do, or did."""

    correction: int


@dataclass(frozen=True, slots=True)
class ApproveCorrection:
    """Organizers: on buttons from when it was not said what was looked at; shows it anew."""

    correction: int


@dataclass(frozen=True, slots=True)
class AgreeToOutcome:
    """Organizers: agree to a correction; `outcome` is the checksum of what was looked at."""

    correction: int
    outcome: int


@dataclass(frozen=True, slots=True)
class DropCorrection:
    correction: int


@dataclass(frozen=True, slots=True)
class ShowCorrected:
    """Everybody: what was corrected in a published round; 0 is the whole contest."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowEarlierRanking:
    """Everybody: the published table that a correction replaced; `round` 0: of the contest."""

    correction: int
    round: int


@dataclass(frozen=True, slots=True)
class ShowEarlierUnits:
    """Everybody: a page, from 0, of the units' table that a correction replaced."""

    correction: int
    round: int
    page: int


OF_ORGANIZERS = (
    ShowCorrections
    | FindQuestion
    | MarkQuestion
    | AskCorrection
    | AskUndo
    | OpenCorrection
    | ApproveCorrection
    | AgreeToOutcome
    | DropCorrection
)

OF_APPROVERS = ShowCorrections | OpenCorrection | ApproveCorrection | AgreeToOutcome

CorrectionAction = OF_ORGANIZERS | ShowCorrected | ShowEarlierRanking | ShowEarlierUnits

CODES: dict[str, type[CorrectionAction]] = {
    "jy": ShowCorrections,
    "jf": FindQuestion,
    "jm": MarkQuestion,
    "ja": AskCorrection,
    "ju": AskUndo,
    "jo": OpenCorrection,
    "jv": ApproveCorrection,
    "jg": AgreeToOutcome,
    "jd": DropCorrection,
    "jc": ShowCorrected,
    "je": ShowEarlierRanking,
    "jw": ShowEarlierUnits,
}
