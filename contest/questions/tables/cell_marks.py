"""How the cells of an .xlsx are set: whoever colours the right option writes no key beside it.

calamine reads texts alone, and openpyxl takes far longer: it is asked only where no key was found.
"""

import io
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

from contest.questions.prose import Marked
from contest.questions.prose.marked import Marks
from contest.reading.grids import address

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.colors import Color

_Colours = set[tuple[str, object]]
_UNREADABLE: Final = (BadZipFile, SyntaxError, KeyError, ValueError, TypeError, OSError)
# Colours by kind: of letters as they are unless somebody changes them, and of paper.
_INK: Final[_Colours] = {("theme", 1), ("indexed", 8), ("indexed", 64), ("rgb", "000000")}
_PAPER: Final[_Colours] = {
    ("theme", 0),
    ("indexed", 9),
    ("indexed", 64),
    ("indexed", 65),
    ("rgb", "FFFFFF"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """Of a cell; `runs` where its parts are set differently; `is_percent`: 0.9 is shown as 90%."""

    marks: Marks
    runs: tuple[tuple[str, Marks], ...] = ()
    is_percent: bool = False

    def of(self, text: str) -> Marked:
        """`text` is what another reader shows of the cell; runs that say otherwise do not count."""
        is_same = "".join(run for run, _ in self.runs) == text
        return Marked.of(self.runs if is_same else [(text, self.marks)])


def read_settings(data: bytes) -> Mapping[str, Mapping[str, Setting]]:
    """By sheet and address, such as `C14`. {} where the workbook cannot be read so."""
    from openpyxl import load_workbook  # noqa: PLC0415  large, and rarely needed

    try:
        with warnings.catch_warnings(action="ignore"):
            book = load_workbook(io.BytesIO(data), read_only=True, rich_text=True)
            return {sheet.title: dict(_settings(sheet.iter_rows())) for sheet in book.worksheets}
    except _UNREADABLE:
        return {}


def _settings(rows: "Iterator[tuple[ReadOnlyCell, ...]]") -> Iterator[tuple[str, Setting]]:
    for cell in (cell for row in rows for cell in row if cell.value is not None):
        setting = _setting(cell)
        if setting.marks or setting.runs or setting.is_percent:
            yield address(cell.row - 1, cell.column - 1), setting


def _setting(cell: "ReadOnlyCell") -> Setting:
    from openpyxl.cell.rich_text import CellRichText  # noqa: PLC0415

    behind, letters = frozenset(_of_fill(cell.fill)), frozenset(_of_font(cell.font))
    if not isinstance(cell.value, CellRichText):
        is_percent = isinstance(cell.value, float | int) and "%" in cell.number_format
        return Setting(behind | letters, is_percent=is_percent)
    runs = [
        (part, letters) if isinstance(part, str) else (part.text, frozenset(_of_font(part.font)))
        for part in cell.value
    ]
    return Setting(behind | letters, tuple((text, behind | marks) for text, marks in runs))


def _of_font(font: "Font") -> Iterator[str]:
    if font.b:
        yield "bold"
    if font.i:
        yield "italic"
    if font.u not in {None, "none"}:
        yield "underline"
    if not _is_among(font.color, _INK):
        yield "colour"


def _of_fill(fill: "PatternFill") -> Iterator[str]:
    if fill.fill_type is not None and not _is_among(fill.fgColor, _PAPER):
        yield "highlight"


def _is_among(colour: "Color | None", usual: _Colours) -> bool:
    if colour is None:
        return True
    value = colour.value
    return (colour.type, value[-6:].upper() if isinstance(value, str) else value) in usual
