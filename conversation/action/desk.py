"""The organizers' desk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowMenu:
    """Organizers: what can be done at the desk."""


@dataclass(frozen=True, slots=True)
class ShowProvisional:
    """Organizers: the ranking of a closed round, or (0) of the whole contest, before it is
    published; `round` is so in all actions about it."""

    round: int


@dataclass(frozen=True, slots=True)
class ApproveResults:
    round: int


@dataclass(frozen=True, slots=True)
class RankAgain:
    """Organizers: make the tables of a closed round anew, from the papers as they are now."""

    round: int


@dataclass(frozen=True, slots=True)
class SendBack:
    """Who may approve: takes the typed text as the reason why the ranking is not approved."""

    round: int


@dataclass(frozen=True, slots=True)
class AnswerSentBack:
    """Organizers: what was sent back has been looked at, and is to be approved anew."""

    round: int


DeskAction = ShowMenu | ShowProvisional | ApproveResults | RankAgain | SendBack | AnswerSentBack

CODES: dict[str, type[DeskAction]] = {
    "om": ShowMenu,
    "sp": ShowProvisional,
    "ar": ApproveResults,
    "rw": RankAgain,
    "sb": SendBack,
    "sx": AnswerSentBack,
}
