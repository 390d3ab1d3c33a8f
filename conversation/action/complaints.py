"""Complaints about published results."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complain:
    """Takes the typed text as a complaint about a published round."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowOwnComplaint:
    complaint: int


@dataclass(frozen=True, slots=True)
class ListComplaints:
    """Organizers: the register; `is_open` 0 shows those that are decided."""

    is_open: int
    page: int


@dataclass(frozen=True, slots=True)
class OpenComplaint:
    """Organizers: one of them, and what may be done."""

    complaint: int


@dataclass(frozen=True, slots=True)
class TakeComplaint:
    """Organizers: look into it; the person is told."""

    complaint: int


@dataclass(frozen=True, slots=True)
class DecideComplaint:
    """Organizers: takes the typed text as the reason, and tells the person."""

    complaint: int
    is_upheld: int


@dataclass(frozen=True, slots=True)
class ShowComplaintPaper:
    """Organizers: the paper it is about, a question at a time."""

    complaint: int
    position: int


ComplaintAction = (
    Complain
    | ShowOwnComplaint
    | ListComplaints
    | OpenComplaint
    | TakeComplaint
    | DecideComplaint
    | ShowComplaintPaper
)

OF_ORGANIZERS = (
    ListComplaints | OpenComplaint | TakeComplaint | DecideComplaint | ShowComplaintPaper
)

CODES: dict[str, type[ComplaintAction]] = {
    "km": Complain,
    "ko": ShowOwnComplaint,
    "kl": ListComplaints,
    "kc": OpenComplaint,
    "kt": TakeComplaint,
    "kd": DecideComplaint,
    "kp": ShowComplaintPaper,
}
