"""Organizers watch how the contest goes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowState:
    """Today in one screen; pressed again, as things are by then."""


@dataclass(frozen=True, slots=True)
class SendHours:
    """The picture of papers by the hour, in a message of its own."""


@dataclass(frozen=True, slots=True)
class ShowHours:
    """The same picture as things are by now, in place of the one before."""


WatchingAction = ShowState | SendHours | ShowHours

CODES: dict[str, type[WatchingAction]] = {
    "ss": ShowState,
    "wp": SendHours,
    "wh": ShowHours,
}
