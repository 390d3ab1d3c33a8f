"""Before a Hội thi: its rules, who has which seat, the programme, the teams.

`stage` is the id of the Hội thi, so that an old button does not reach a later one; parts and teams
are given by their position in the rules, from 0.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowStage:
    """What the Hội thi has for whoever asks: /hoithi."""


@dataclass(frozen=True, slots=True)
class TakeStageRules:
    """Organizers: the next file that is sent is hoithi.toml."""


@dataclass(frozen=True, slots=True)
class SendStageForm:
    """Organizers: the rules as a workbook to fill in, after which the next file is taken."""


@dataclass(frozen=True, slots=True)
class ShowSeats:
    """Organizers: who has which seat; `kind` as in `handlers.stage.seat_words.KINDS`."""

    stage: int
    kind: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowSeat:
    """Organizers: one seat, and what can be done about it; a team's members have places from 1."""

    stage: int
    kind: int
    number: int
    place: int


@dataclass(frozen=True, slots=True)
class InviteToSeat:
    """Organizers, and leaders for their own team: a link that gives the seat."""

    stage: int
    kind: int
    number: int
    place: int


@dataclass(frozen=True, slots=True)
class EmptySeat:
    """Organizers: take the seat from whoever has it."""

    stage: int
    kind: int
    number: int
    place: int


@dataclass(frozen=True, slots=True)
class ShowProgramme:
    """Sessions and parts by the hour."""

    stage: int


@dataclass(frozen=True, slots=True)
class ShowRunningOrder:
    """The order of the teams in a part, as drawn by lot."""

    stage: int
    part: int


@dataclass(frozen=True, slots=True)
class PostRunningOrder:
    """Organizers and the host: send it to the groups, the leaders and the jury."""

    stage: int
    part: int


@dataclass(frozen=True, slots=True)
class ShowTeam:
    """A leader's own team: who comes."""

    stage: int
    team: int


@dataclass(frozen=True, slots=True)
class ToggleMember:
    """A leader: this member (from 1) comes after all, or does not."""

    stage: int
    team: int
    member: int


@dataclass(frozen=True, slots=True)
class ConfirmTeam:
    stage: int
    team: int


StageAction = (
    ShowStage
    | TakeStageRules
    | SendStageForm
    | ShowSeats
    | ShowSeat
    | InviteToSeat
    | EmptySeat
    | ShowProgramme
    | ShowRunningOrder
    | PostRunningOrder
    | ShowTeam
    | ToggleMember
    | ConfirmTeam
)

OF_ORGANIZERS = TakeStageRules | SendStageForm | ShowSeats | ShowSeat | EmptySeat

CODES: dict[str, type[StageAction]] = {
    "gs": ShowStage,
    "gf": TakeStageRules,
    "gz": SendStageForm,
    "gk": ShowSeats,
    "ge": ShowSeat,
    "gi": InviteToSeat,
    "gx": EmptySeat,
    "gp": ShowProgramme,
    "go": ShowRunningOrder,
    "gn": PostRunningOrder,
    "gt": ShowTeam,
    "gm": ToggleMember,
    "gc": ConfirmTeam,
}
