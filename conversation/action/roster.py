"""A list of people that an organizer sent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TakeRoster:
    """Keep the people of a list that was sent; `file` is the id of the file."""

    file: int


@dataclass(frozen=True, slots=True)
class LeaveRoster:
    """Mark as gone whom a list that was sent does not have; `file` is the id of the file."""

    file: int


RosterAction = TakeRoster | LeaveRoster

CODES: dict[str, type[RosterAction]] = {
    "tr": TakeRoster,
    "lr": LeaveRoster,
}
