"""The organizers' desk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowMenu:
    """Organizers: what can be done at the desk."""


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


DeskAction = ShowMenu | ShowProvisional | ApproveResults | RankAgain

CODES: dict[str, type[DeskAction]] = {
    "om": ShowMenu,
    "sp": ShowProvisional,
    "ar": ApproveResults,
    "rw": RankAgain,
}
