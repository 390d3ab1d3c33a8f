"""A list of people that an organizer sent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowRoster:
    """How many people the list has, and how to send another."""


@dataclass(frozen=True, slots=True)
class TakeRoster:
    """Keep the people of a list that was sent; `file` is the id of the file."""

    file: int


@dataclass(frozen=True, slots=True)
class LeaveRoster:
    """Mark as gone whom a list that was sent does not have; `file` is the id of the file."""

    file: int


RosterAction = ShowRoster | TakeRoster | LeaveRoster

CODES: dict[str, type[RosterAction]] = {
    "zl": ShowRoster,
    "tr": TakeRoster,
    "lr": LeaveRoster,
}
