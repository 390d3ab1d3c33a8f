"""Lines of text set in the middle of a page, as large as their place lets them be."""

from dataclasses import dataclass

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

_LEADING = 1.22  # from line to line, in sizes: Vietnamese has signs above capitals
_SHALLOWER = 0.92  # a size smaller, where the text does not fit


@dataclass(frozen=True)
class Style:
    """`size` is the largest and `least` the smallest, in points; `colour` as `#1a2b3c`."""

    font: str
    size: float
    least: float
    colour: str = "#000000"


@dataclass(frozen=True)
class Area:
    """Where text may stand, in points from the lower left corner of the page."""

    left: float
    bottom: float
    width: float
    height: float


def set_text(canvas: Canvas, text: str, style: Style, area: Area) -> None:
    """In the middle of the area, both ways; below the least size it is cut short."""
    size, lines = _fitted(text, style, area)
    canvas.setFillColor(style.colour)
    canvas.setFont(style.font, size)
    top = area.bottom + (area.height + len(lines) * size * _LEADING) / 2
    for number, line in enumerate(lines, 1):
        baseline = top - number * size * _LEADING + size * (_LEADING - 1) + size * 0.05
        canvas.drawCentredString(area.left + area.width / 2, baseline, line)


def _fitted(text: str, style: Style, area: Area) -> tuple[float, list[str]]:
    size = style.size
    while True:
        lines = [str(line) for line in simpleSplit(text, style.font, size, area.width)]
        most = max(1, int(area.height / (size * _LEADING)))
        widest = max((stringWidth(line, style.font, size) for line in lines), default=0)
        if len(lines) <= most and widest <= area.width:
            return size, lines
        if size * _SHALLOWER < style.least:
            return size, [_cut(line, style.font, size, area.width) for line in lines[:most]]
        size *= _SHALLOWER


def _cut(line: str, font: str, size: float, width: float) -> str:
    """What fits of a line that is one long word."""
    while stringWidth(line, font, size) > width:
        line = line[:-1]
    return line
