"""A round that may close later, for what an outage took."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowOutage:
    """Organizers: an outage near a close, and what may still be done about it."""

    outage: int


@dataclass(frozen=True, slots=True)
class AskExtension:
    """Organizers: what extending the round would do, before it is confirmed."""

    outage: int


@dataclass(frozen=True, slots=True)
class ExtendRound:
    """Organizers: let the round close later, by what the outage took."""

    outage: int


OutageAction = ShowOutage | AskExtension | ExtendRound

CODES: dict[str, type[OutageAction]] = {
    "ou": ShowOutage,
    "ae": AskExtension,
    "er": ExtendRound,
}
