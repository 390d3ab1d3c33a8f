"""The host's desk: who is on stage, the clock, locking and revealing.

`stage` is the id of the Hội thi; parts and teams are positions in its rules, from 0.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowHost:
    stage: int


@dataclass(frozen=True, slots=True)
class ChoosePart:
    """Go on with another part."""

    stage: int
    part: int


@dataclass(frozen=True, slots=True)
class ShowTeams:
    """The teams of the part, to call one out of turn."""

    stage: int
    page: int


@dataclass(frozen=True, slots=True)
class CallTeam:
    """The team is on stage now; the jury is told."""

    stage: int
    part: int
    team: int


@dataclass(frozen=True, slots=True)
class StartClock:
    stage: int
    part: int
    team: int


@dataclass(frozen=True, slots=True)
class StopClock:
    stage: int
    part: int
    team: int


@dataclass(frozen=True, slots=True)
class TypeTime:
    """Put the clock right: minutes and seconds are typed."""

    stage: int
    part: int
    team: int


@dataclass(frozen=True, slots=True)
class LockPart:
    """`on` 0: marks may change again."""

    stage: int
    part: int
    on: int


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the points of so many teams in a part, from the last place up."""

    stage: int
    part: int
    teams: int


@dataclass(frozen=True, slots=True)
class PauseStage:
    """`on` 0: go on."""

    stage: int
    on: int


@dataclass(frozen=True, slots=True)
class ShowBoard:
    """What the hall may see by now."""

    stage: int


@dataclass(frozen=True, slots=True)
class ShowBoardView:
    """`view`: 0 the total, then the parts, then the days."""

    stage: int
    view: int


@dataclass(frozen=True, slots=True)
class ShowTies:
    """The head of the jury: teams that are still equal."""

    stage: int


@dataclass(frozen=True, slots=True)
class PutFirst:
    """The head of the jury puts this team first of those it is equal with; asks for the reason."""

    stage: int
    team: int


@dataclass(frozen=True, slots=True)
class OfferPublishingStage:
    stage: int


@dataclass(frozen=True, slots=True)
class PublishStage:
    stage: int


HostingAction = (
    ShowHost
    | ChoosePart
    | ShowTeams
    | CallTeam
    | StartClock
    | StopClock
    | TypeTime
    | LockPart
    | Reveal
    | PauseStage
    | ShowBoard
    | ShowBoardView
    | ShowTies
    | PutFirst
    | OfferPublishingStage
    | PublishStage
)

CODES: dict[str, type[HostingAction]] = {
    "wo": ShowHost,
    "wc": ChoosePart,
    "wt": ShowTeams,
    "wk": CallTeam,
    "ws": StartClock,
    "we": StopClock,
    "wy": TypeTime,
    "wl": LockPart,
    "wr": Reveal,
    "wu": PauseStage,
    "wb": ShowBoard,
    "wv": ShowBoardView,
    "wi": ShowTies,
    "wf": PutFirst,
    "wq": OfferPublishingStage,
    "wx": PublishStage,
}
