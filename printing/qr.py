"""A link as a QR code, of vectors: sharp at any size."""

from typing import Final

import segno
from reportlab.pdfgen.canvas import Canvas

from printing.setting import Area

_BLACK: Final = "#000000"
_WHITE_AROUND: Final = 4  # modules, as the standard asks
_OVERLAP: Final = 1.02  # each row reaches a little into the next, that no seam shows
_NON_ZERO: Final = 1  # rows that overlap are both dark


def draw_code(canvas: Canvas, link: str, area: Area) -> None:
    """Fills the area, a square, with the code and the white it needs around it."""
    code = segno.make(link, error="m", micro=False)
    rows = [list(row) for row in code.matrix_iter(border=_WHITE_AROUND)]
    canvas.saveState()
    canvas.translate(area.left, area.bottom + area.height)
    canvas.scale(area.width / len(rows), area.height / len(rows))
    dark = canvas.beginPath()
    for number, row in enumerate(rows, 1):
        for first, length in _runs(row):
            dark.rect(first, -number, length, _OVERLAP)
    canvas.setFillColor(_BLACK)
    canvas.drawPath(dark, stroke=0, fill=1, fillMode=_NON_ZERO)
    canvas.restoreState()


def _runs(row: list[int]) -> list[tuple[int, int]]:
    """Where dark modules begin, and how many there are."""
    runs: list[tuple[int, int]] = []
    for at, is_dark in enumerate(row):
        if is_dark and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif is_dark:
            runs.append((at, 1))
    return runs
