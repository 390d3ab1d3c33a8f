"""One sheet being read: its table, the unit that the present row belongs to, what was found."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from contest.errors import Fault, Reason
from contest.reading.grids import Cell, Grid, address
from contest.roster import cells
from contest.roster.entry import Entry
from contest.roster.headers import Header, Row
from contest.roster.places import Places

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """`cell` is that of the name, as in `C14`."""

    file: str
    row: int
    cell: str
    entry: Entry


@dataclass
class Sheet:
    """`within`: the unit of the rows that name none."""

    file: str
    grid: Grid
    header: Header
    places: Places
    within: str | None
    lines: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    passed_over: list[tuple[str, str]] = field(default_factory=list)

    @property
    def name_column(self) -> int:
        return self.header.columns["name"][0]

    def text(self, row: Row, key: str) -> str:
        return next((row.text(column) for column in self.header.filled(row, key)), "")

    def value(self, row: Row, key: str, reader: Callable[[Cell], T]) -> T | None:
        """What `reader` makes of the first filled cell under a heading; its refusal is noted."""
        for column in self.header.filled(row, key):
            return self.read(row, column, row.cells[column], reader)
        return None

    def read(self, row: Row, column: int, cell: Cell, reader: Callable[[Cell], T]) -> T | None:
        try:
            return reader(cell)
        except cells.CellRefused as refusal:
            self.refuse(row, column, refusal.reason)
            return None

    def refuse(self, row: Row, column: int, reason: Reason) -> None:
        cell = address(row.number, column)
        self.faults.append(Fault(self.file, row.number + 1, reason, cell))

    def pass_over(self, row: Row) -> None:
        words = " ".join(filter(None, row.texts))
        self.passed_over.append((f"{self.file}, {row.number + 1}", words))
