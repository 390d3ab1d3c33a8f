"""After a Hội thi: its minutes, figures and certificates, and the season of the units.

`stage` is the id of the Hội thi.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowRecords:
    """Organizers and the host: which files can be made."""

    stage: int


@dataclass(frozen=True, slots=True)
class AskRecord:
    """Have one made and sent; `kind` as in `handlers.records.kinds`."""

    stage: int
    kind: int


@dataclass(frozen=True, slots=True)
class ShowSeason:
    """What units have by the weekly contest and the Hội thi together."""

    stage: int


RecordAction = ShowRecords | AskRecord | ShowSeason

CODES: dict[str, type[RecordAction]] = {
    "xs": ShowRecords,
    "xa": AskRecord,
    "xm": ShowSeason,
}
