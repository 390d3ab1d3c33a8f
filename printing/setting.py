"""Lines of text set in the middle of a page, as large as their place lets them be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

_BASELINE: Final = 0.95  # of a line below its top, in sizes
_SHALLOWER: Final = 0.92  # a size smaller, where the text does not fit
_HALVINGS: Final = 8  # until lines of one paragraph are even to about a letter


@dataclass(frozen=True)
class Style:
    """`size` is the largest and `least` the smallest, in points; `colour` as `#1a2b3c`.

    `leading`: from line to line, in sizes. Vietnamese has signs above capitals.
    """

    font: str
    size: float
    least: float
    colour: str = "#000000"
    leading: float = 1.22


@dataclass(frozen=True)
class Area:
    """Where text may stand, in points from the lower left corner of the page."""

    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True)
class Fitted:
    """A text in lines, and the size in points at which they fit."""

    style: Style
    size: float
    lines: Sequence[str]

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.style.leading


def set_text(canvas: Canvas, text: str, style: Style, area: Area) -> None:
    """In the middle of the area, both ways; below the least size it is cut short."""
    fitted = fit_text(text, style, area.width, area.height)
    top = area.bottom + (area.height + fitted.height) / 2
    set_lines(canvas, fitted, area.left + area.width / 2, top)


def set_lines(canvas: Canvas, fitted: Fitted, middle: float, top: float) -> None:
    """Below `top`, around the vertical at `middle`, both in points of the page."""
    canvas.setFillColor(fitted.style.colour)
    canvas.setFont(fitted.style.font, fitted.size)
    for number, line in enumerate(fitted.lines):
        below = (number * fitted.style.leading + _BASELINE) * fitted.size
        canvas.drawCentredString(middle, top - below, line)


def fit_text(text: str, style: Style, width: float, height: float) -> Fitted:
    """As large as it can be within `width` and `height` in points, its lines about as long."""
    size = style.size
    while True:
        lines = _split(text, style.font, size, width)
        most = max(1, int(height / (size * style.leading)))
        widest = max((stringWidth(line, style.font, size) for line in lines), default=0)
        if len(lines) <= most and widest <= width:
            return Fitted(style, size, _evened(text, style.font, size, width))
        if size * _SHALLOWER < style.least:
            cut = [_cut(line, style.font, size, width) for line in lines[:most]]
            return Fitted(style, size, cut)
        size *= _SHALLOWER


def _split(text: str, font: str, size: float, width: float) -> list[str]:
    return [str(line) for line in simpleSplit(text, font, size, width)]


def _evened(text: str, font: str, size: float, width: float) -> list[str]:
    """The same number of lines in the least width, so that no word is left alone in the last."""
    best = _split(text, font, size, width)
    narrow, wide = width / max(1, len(best)), width
    for _ in range(_HALVINGS):
        tried = (narrow + wide) / 2
        lines = _split(text, font, size, tried)
        if len(lines) > len(best) or any(stringWidth(each, font, size) > tried for each in lines):
            narrow = tried
        else:
            best, wide = lines, tried
    return best


def _cut(line: str, font: str, size: float, width: float) -> str:
    """What fits of a line that is one long word."""
    while stringWidth(line, font, size) > width:
        line = line[:-1]
    return line
