"""A unit's desk, and focal points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowHeadcounts:
    """Organizers: the headcounts as they were closed, and who was not counted."""

    page: int


@dataclass(frozen=True, slots=True)
class OfferFocalPoints:
    """Organizers: whose focal points; pages through the units."""

    parent: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowFocalPoints:
    """Organizers: who looks after a unit."""

    unit: int


@dataclass(frozen=True, slots=True)
class InviteFocalPoint:
    """Organizers: a link that makes the first to open it a focal point of the unit."""

    unit: int


@dataclass(frozen=True, slots=True)
class EndFocalPoint:
    """Organizers: take the role away; `appointed` stands for one appointment of the unit."""

    unit: int
    appointed: int


@dataclass(frozen=True, slots=True)
class ShowDesk:
    """Focal points: how a unit stands in the round; 0 is the own one, or a choice of them."""

    unit: int


@dataclass(frozen=True, slots=True)
class ShowSubUnits:
    """Focal points: the units right below one (organizers: 0 is the top), the slowest first."""

    unit: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowMissing:
    """Focal points: who of a unit and all below it has not taken part yet."""

    unit: int
    page: int


@dataclass(frozen=True, slots=True)
class SendMissing:
    """Focal points: the whole list of ShowMissing as a file."""

    unit: int


@dataclass(frozen=True, slots=True)
class NudgeUnit:
    """Focal points: remind all who are missing in a round; each at most once a day."""

    unit: int
    round: int


@dataclass(frozen=True, slots=True)
class NudgePerson:
    """Focal points: remind one person on the list, which is at `page`."""

    unit: int
    round: int
    participant: int
    page: int


@dataclass(frozen=True, slots=True)
class SendPoster:
    """Focal points: the poster of a unit, as a picture or (`is_pdf` 1) to be printed."""

    unit: int
    is_pdf: int


UnitAction = (
    ShowHeadcounts
    | OfferFocalPoints
    | ShowFocalPoints
    | InviteFocalPoint
    | EndFocalPoint
    | ShowDesk
    | ShowSubUnits
    | ShowMissing
    | SendMissing
    | NudgeUnit
    | NudgePerson
    | SendPoster
)

CODES: dict[str, type[UnitAction]] = {
    "hc": ShowHeadcounts,
    "of": OfferFocalPoints,
    "sf": ShowFocalPoints,
    "if": InviteFocalPoint,
    "ef": EndFocalPoint,
    "dk": ShowDesk,
    "ds": ShowSubUnits,
    "dm": ShowMissing,
    "df": SendMissing,
    "dn": NudgeUnit,
    "d1": NudgePerson,
    "dp": SendPoster,
}
