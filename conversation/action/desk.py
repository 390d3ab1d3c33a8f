"""The organizers' desk, and writing to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowMenu:
    """Organizers: what can be done at the desk."""


@dataclass(frozen=True, slots=True)
class WriteFeedback:
    """Takes the typed text to the organizers."""


@dataclass(frozen=True, slots=True)
class OpenFeedback:
    """Organizers: read one message from a participant and answer it."""

    feedback: int


@dataclass(frozen=True, slots=True)
class AnswerFeedback:
    """Organizers: takes the typed text as the answer to a participant's message."""

    feedback: int


@dataclass(frozen=True, slots=True)
class ShowProvisional:
    """Organizers: the ranking of a closed round before it is published."""

    round: int


@dataclass(frozen=True, slots=True)
class ApproveResults:
    round: int


@dataclass(frozen=True, slots=True)
class RankAgain:
    """Organizers: make the tables of a closed round anew, from the papers as they are now."""

    round: int


DeskAction = (
    ShowMenu
    | WriteFeedback
    | OpenFeedback
    | AnswerFeedback
    | ShowProvisional
    | ApproveResults
    | RankAgain
)

CODES: dict[str, type[DeskAction]] = {
    "om": ShowMenu,
    "fb": WriteFeedback,
    "fo": OpenFeedback,
    "fa": AnswerFeedback,
    "sp": ShowProvisional,
    "ar": ApproveResults,
    "rw": RankAgain,
}
