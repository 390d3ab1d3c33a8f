"""A table of texts, wherever it came from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from contest.questions.model import Place
from contest.questions.prose.marked import Marked


@dataclass(frozen=True)
class Table:
    """Rows may be of different lengths. `place_of` goes by row and column, from 0."""

    rows: Sequence[Sequence[Marked]]
    place_of: Callable[[int, int], Place]

    def cell(self, row: int, column: int) -> Marked:
        cells = self.rows[row]
        return cells[column] if column < len(cells) else Marked("", ())
