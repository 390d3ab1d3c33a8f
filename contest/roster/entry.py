"""One line of a roster."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """Whether the person counts in the headcount of the unit, and may take part.

    COUNTED does both; EXEMPT (leave, illness, secondment) may take part but is not counted;
    EXCLUDED (organizers, question writers, helpers) is not counted, and takes part out of
    competition.
    """

    COUNTED = "counted"
    EXEMPT = "exempt"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Entry:
    """`code`: the office's own number for the person, "" where it gives none.

    `unit`: a code of the contest's units. `phone`: digits as dialled in Viet Nam (0912345678), ""
    where unknown. `since` and `until`: first and last day of an exemption or exclusion, None
    where it is open.
    """

    name: str
    unit: str
    code: str = ""
    phone: str = ""
    birth_year: int | None = None
    status: Status = Status.COUNTED
    reason: str = ""
    since: date | None = None
    until: date | None = None

    def status_on(self, day: date) -> Status:
        """COUNTED on days outside `since` and `until`."""
        begun = self.since is None or self.since <= day
        ended = self.until is not None and self.until < day
        return self.status if begun and not ended else Status.COUNTED
