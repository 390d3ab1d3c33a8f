"""Writing to many: composed, addressed, looked at, confirmed, steered while it goes out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowBroadcasts:
    """What was sent to many, newest first."""

    page: int


@dataclass(frozen=True, slots=True)
class WriteBroadcast:
    """Takes the next message, a text, a picture or a file, as what is sent to many."""


@dataclass(frozen=True, slots=True)
class OpenBroadcast:
    """One that is being written, or how far it has come."""

    broadcast: int


@dataclass(frozen=True, slots=True)
class PreviewBroadcast:
    """Send it to who wrote it, exactly as it will arrive."""

    broadcast: int


@dataclass(frozen=True, slots=True)
class ChooseRecipients:
    broadcast: int


@dataclass(frozen=True, slots=True)
class SetRecipients:
    """`who`: its place in `handlers.broadcasts.audience.KINDS`. `which`: the number of a round, the
    id of a unit, or the place of a block in the rules, as `who` asks for; else 0."""

    broadcast: int
    who: int
    which: int


@dataclass(frozen=True, slots=True)
class FindRecipients:
    """Takes the typed text as a search for the unit whose people get it."""

    broadcast: int


@dataclass(frozen=True, slots=True)
class BrowseRecipients:
    """As BrowseUnits, for the unit whose people get it."""

    broadcast: int
    parent: int
    page: int


@dataclass(frozen=True, slots=True)
class ListRecipients:
    """Takes codes of the roster or phone numbers, typed or in a file, as who gets it."""

    broadcast: int


@dataclass(frozen=True, slots=True)
class TimeBroadcast:
    """Takes the typed text as the instant at which it goes out."""

    broadcast: int


@dataclass(frozen=True, slots=True)
class SendAtOnce:
    """Take back the instant that was set."""

    broadcast: int


@dataclass(frozen=True, slots=True)
class SendBroadcast:
    """Confirm it. `told` stands for what was shown: it is sent only if that still holds.

    `again` 1: the same was sent to the same people of late, and shall be all the same.
    """

    broadcast: int
    told: int
    again: int


@dataclass(frozen=True, slots=True)
class DiscardBroadcast:
    broadcast: int


@dataclass(frozen=True, slots=True)
class PauseBroadcast:
    broadcast: int


@dataclass(frozen=True, slots=True)
class ResumeBroadcast:
    broadcast: int


@dataclass(frozen=True, slots=True)
class AskStopBroadcast:
    """What stopping it would do, before it is confirmed."""

    broadcast: int


@dataclass(frozen=True, slots=True)
class StopBroadcast:
    broadcast: int


@dataclass(frozen=True, slots=True)
class SendUndelivered:
    """Who did not get it, and why, as a file."""

    broadcast: int


BroadcastAction = (
    ShowBroadcasts
    | WriteBroadcast
    | OpenBroadcast
    | PreviewBroadcast
    | ChooseRecipients
    | SetRecipients
    | FindRecipients
    | BrowseRecipients
    | ListRecipients
    | TimeBroadcast
    | SendAtOnce
    | SendBroadcast
    | DiscardBroadcast
    | PauseBroadcast
    | ResumeBroadcast
    | AskStopBroadcast
    | StopBroadcast
    | SendUndelivered
)

CODES: dict[str, type[BroadcastAction]] = {
    "bl": ShowBroadcasts,
    "bw": WriteBroadcast,
    "bo": OpenBroadcast,
    "bv": PreviewBroadcast,
    "bt": ChooseRecipients,
    "br": SetRecipients,
    "bf": FindRecipients,
    "bb": BrowseRecipients,
    "bi": ListRecipients,
    "bh": TimeBroadcast,
    "b0": SendAtOnce,
    "bs": SendBroadcast,
    "bd": DiscardBroadcast,
    "bp": PauseBroadcast,
    "bc": ResumeBroadcast,
    "ba": AskStopBroadcast,
    "bx": StopBroadcast,
    "be": SendUndelivered,
}
