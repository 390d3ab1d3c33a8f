"""What a rehearsal found out, as data. The sheets draw it; nothing here is worded for a place.

Texts are in the reader's language already. Instants are aware UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from contest.rules import Rules
from sandbox.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Check:
    """Two counts of the same thing, taken in different places; they must agree."""

    what: str
    expected: int
    found: int
    detail: str = ""
    """Which ones differ, where they do."""

    @property
    def agrees(self) -> bool:
        return self.expected == self.found


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """One message as it lay on somebody's phone. `message` as in the Bot API."""

    occasion: str
    """When people see it: "after pressing …", "when a round opens"."""
    at: datetime
    is_in_group: bool
    message: JsonObject


@dataclass(frozen=True, slots=True)
class Winner:
    """A standing at the top of a ranking, with all that decided it.

    Of the whole contest: `rounds_taken` is how many rounds went into it, `prediction` is None.
    """

    place: int
    is_tied: bool
    name: str
    unit: str
    prize: str
    score: int
    prediction: Decimal | None
    distance: Decimal | None
    seconds: int
    handed_in_at: datetime
    rounds_taken: int = 1


@dataclass(frozen=True, slots=True)
class UnitRate:
    """A unit in the table of the whole contest; `rate` in percent, None without a headcount."""

    place: int | None
    name: str
    participants: int
    headcount: int | None
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class Bulk:
    """One notice to many. `seconds` is how long sending takes at Telegram's pace."""

    what: str
    round: int
    at: datetime
    sent: int
    failed: int
    dropped: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RoundReport:
    """`perfect` papers have everything right; `truth` is what was to be predicted."""

    number: int
    title: str
    begun: int
    handed_in: int
    handed_in_by_time: int
    perfect: int
    truth: Decimal | None
    winners: tuple[Winner, ...]
    started_at: tuple[datetime, ...] = field(repr=False)
    """When each attempt was begun, for the picture."""


@dataclass(frozen=True, slots=True)
class Report:
    rules: Rules
    rehearsed_at: datetime
    """By the computer's clock."""
    took_seconds: float
    people: int
    units: int
    habits: Mapping[str, int]
    """What some people do (double-tap, break off …), in words, and how many do it."""
    rounds: tuple[RoundReport, ...]
    season: tuple[Winner, ...]
    unit_table: tuple[UnitRate, ...]
    bulks: tuple[Bulk, ...]
    calls: Mapping[str, Mapping[str, int]]
    """Bot API method to outcome ("ok" or Telegram's description) to how often."""
    checks: tuple[Check, ...]
    faults: tuple[str, ...]
    """What went wrong besides counts that differ. One is enough for no-go."""
    warnings: tuple[str, ...]
    messages: tuple[SeenMessage, ...]
    is_complete: bool = True
    """False where it was interrupted."""

    @property
    def is_go(self) -> bool:
        return self.is_complete and not self.faults and all(c.agrees for c in self.checks)
