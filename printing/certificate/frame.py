"""The frame of a certificate, and the bronze drum in the paper behind its words.

The drum is that of Đông Sơn: a sun of fourteen rays in rings, so pale that it can be read over.
"""

from math import cos, pi, sin
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from printing.certificate.styles import GOLD, PALE, RED
from printing.setting import Area

_FORM: Final = "frame"
_RAYS: Final = 14
_CORNER: Final = 8 * mm


def define_frame(canvas: Canvas, width: float, height: float) -> None:
    """Once in a document, however many pages have it; sizes in points."""
    canvas.beginForm(_FORM, 0, 0, width, height)
    _draw_drum(canvas, width / 2, height / 2, 68 * mm)
    _draw_borders(canvas, width, height)
    canvas.endForm()


def draw_frame(canvas: Canvas) -> None:
    canvas.doForm(_FORM)


def _draw_borders(canvas: Canvas, width: float, height: float) -> None:
    canvas.setStrokeColor(RED)
    canvas.setLineWidth(2.4)
    outer = 9 * mm
    canvas.rect(outer, outer, width - 2 * outer, height - 2 * outer)
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(0.8)
    inner = 12 * mm
    _draw_notched(canvas, Area(inner, inner, width - 2 * inner, height - 2 * inner))
    canvas.setFillColor(GOLD)
    at = 13.6 * mm
    for x in (at, width - at):
        for y in (at, height - at):
            _draw_sun(canvas, x, y, 2.9 * mm)


def _draw_notched(canvas: Canvas, area: Area) -> None:
    """A rectangle with its corners turned in."""
    left, bottom = area.left, area.bottom
    right, top = left + area.width, bottom + area.height
    path = canvas.beginPath()
    path.moveTo(left, bottom + _CORNER)
    corners = ((left, bottom, 90), (right, bottom, 180), (right, top, 270), (left, top, 0))
    for x, y, start in corners:
        box = (x - _CORNER, y - _CORNER, x + _CORNER, y + _CORNER)
        path.arcTo(*box, startAng=start, extent=-90)
    path.close()
    canvas.drawPath(path)


def _draw_drum(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.setFillColor(PALE)
    canvas.setStrokeColor(PALE)
    _draw_sun(canvas, x, y, radius * 0.36)
    canvas.setLineWidth(radius * 0.012)
    for share in (0.40, 0.44, 0.52, 0.56, 0.84, 0.88, 0.96, 1):
        canvas.circle(x, y, radius * share)
    _draw_teeth(canvas, x, y, radius * 0.45, radius * 0.51)
    _draw_teeth(canvas, x, y, radius * 0.89, radius * 0.95)


def _draw_teeth(canvas: Canvas, x: float, y: float, inner: float, outer: float) -> None:
    canvas.setLineWidth((outer - inner) / 4)
    count = round(inner / 2.2)
    for number in range(count):
        (ax, ay), (bx, by) = (_around(x, y, each, number / count) for each in (inner, outer))
        canvas.line(ax, ay, bx, by)


def _draw_sun(canvas: Canvas, x: float, y: float, radius: float) -> None:
    path: PDFPathObject = canvas.beginPath()
    for number in range(2 * _RAYS):
        reach = radius if number % 2 == 0 else radius * 0.42
        px, py = _around(x, y, reach, number / (2 * _RAYS))
        if number == 0:
            path.moveTo(px, py)
        else:
            path.lineTo(px, py)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _around(x: float, y: float, radius: float, turn: float) -> tuple[float, float]:
    """The point at `turn` of a whole one from the top."""
    return x + radius * sin(2 * pi * turn), y + radius * cos(2 * pi * turn)
