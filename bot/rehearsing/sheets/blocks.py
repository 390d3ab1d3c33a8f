"""What a sheet is made of. Text and HTML draw the same blocks, each in its own way.

Everything is worded already, and nothing is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sandbox.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Points:
    items: tuple[str, ...]
    is_alarming: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Figures:
    items: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`share` in percent is drawn as a bar in the last cell, full from 100 on."""

    cells: tuple[str, ...]
    note: str = ""
    is_alarming: bool = False
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody at the top: `place` as printed, "2=" where it is shared; `why` they stand there."""

    place: str
    is_tied: bool
    name: str
    unit: str
    prize: str
    figures: tuple[Figure, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Podium:
    caption: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Day:
    label: str
    count: int
    shown: str


@dataclass(frozen=True, slots=True)
class Days:
    """How many did something on each day, and `summary`, the same in a sentence."""

    days: tuple[Day, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of each round: bars of characters in the text, a picture by the hour in the page."""

    rounds: tuple[Days, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """`leads_to`: the address it opens, "" where pressing it does something in the chat."""

    label: str
    leads_to: str
    is_main: bool


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message. `entities` as in the Bot API: offsets and lengths count UTF-16 units."""

    occasion: str
    place: str
    at: str
    attachment: str
    text: str
    entities: Sequence[JsonObject]
    buttons: tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    bubbles: tuple[Bubble, ...]


Block = Paragraph | Points | Figures | Table | Podium | Timeline | Conversation


@dataclass(frozen=True, slots=True)
class Section:
    """`code` names it within the page. `parts` have headings of their own below its own."""

    code: str
    heading: str
    blocks: tuple[Block, ...]
    parts: "tuple[Section, ...]" = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    is_go: bool
    words: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`signatures`: who signs the printed sheet, before the appendix."""

    language: str
    organizer: str
    title: str
    contest: str
    made: str
    verdict: Verdict
    figures: Figures
    contents: str
    sections: tuple[Section, ...]
    day_of_signing: str
    signatures: tuple[Figure, ...]
    appendix: Section
