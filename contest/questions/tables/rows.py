"""A table without a header of questions, read as the text it is: row by row, cell by cell."""

import re
from collections.abc import Iterator, Sequence

from contest.names import plain
from contest.questions.prose.marked import Marked
from contest.questions.prose.paragraph import Paragraph
from contest.questions.tables.table import Table

_TICKS = {"x", "v", "dung", "true", "✓", "✔", "☑", "*"}


def as_paragraphs(table: Table) -> Iterator[Paragraph]:
    """One a row. A letter or a number in a cell of its own labels what stands beside it; a tick
    in the last cell marks the row as right."""
    for number, row in enumerate(table.rows):
        filled = [(column, cell) for column, cell in enumerate(row) if cell.text.strip()]
        if filled:
            content = _joined([cell for _, cell in filled])
            yield Paragraph(content, table.place_of(number, filled[0][0]))


def _joined(cells: Sequence[Marked]) -> Marked:
    *_, last = cells
    is_ticked = len(cells) > 1 and plain(last.tidy) in _TICKS
    words = cells[:-1] if is_ticked else cells
    pieces: list[tuple[str, frozenset[str]]] = []
    for index, cell in enumerate(words):
        if index:
            pieces.append(("\t", frozenset()))
        label = _label(cell.tidy) if index == 0 and len(words) > 1 else ""
        pieces += [(label, frozenset())] if label else zip(cell.text, cell.marks, strict=True)
    return Marked.of([("*", frozenset()), *pieces] if is_ticked else pieces)


def _label(cell: str) -> str:
    if re.fullmatch(r"[A-Ha-h]", cell):
        return f"{cell}."
    return f"Câu {cell.removesuffix('.0')}." if re.fullmatch(r"\d{1,3}(?:\.0)?", cell) else ""
