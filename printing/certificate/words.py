"""What is certified: from who issues it, at the top, to how it was won, in the middle of the sheet.

Each text is as large as its own place lets it be. The room that is left stands between them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from conversation.texts import Texts
from printing.certificate.certificate import Certificate
from printing.certificate.styles import GOLD, INK, RED, serif
from printing.decree30.paper import Head
from printing.fonts import SERIF, SERIF_BOLD, SERIF_ITALIC
from printing.setting import Fitted, Style, fit_text, set_lines

_BORDER: Final = 29 * mm  # to the left and right of the words: they keep clear of the corners
_ABOVE: Final = 17.5 * mm  # over the first line
_FOOT: Final = 65 * mm
_RULE: Final = 36 * mm
_FIRST_GAP: Final = 0.8  # below the issuer, in shares like those of lines
_WIDEST_GAP: Final = 9 * mm
_LEADING_ON: Final = serif(SERIF_ITALIC, 15, 12, INK)


@dataclass(frozen=True)
class _Line:
    """A text that takes at most `height_mm`, and its share of the free room, below it."""

    text: str
    style: Style
    height_mm: float
    gap: float = 0

    def fitted(self, width: float) -> Fitted:
        return fit_text(self.text, self.style, width, self.height_mm * mm)


def draw_words(
    canvas: Canvas, t: Texts, certificate: Certificate, width: float, height: float
) -> None:
    """On a sheet of `width` and `height` in points, down to where its foot begins."""
    top = _draw_issuer(canvas, certificate.head, width, height - _ABOVE)
    lines = [line for line in _lines(t, certificate) if line.text]
    fitted = [line.fitted(width - 2 * _BORDER) for line in lines]
    free = top - _FOOT - sum(each.height for each in fitted)
    shares = _FIRST_GAP + sum(line.gap for line in lines)
    gap = min(free / shares, _WIDEST_GAP)
    top -= (free - gap * shares) / 2 + gap * _FIRST_GAP
    for line, each in zip(lines, fitted, strict=True):
        set_lines(canvas, each, width / 2, top)
        top -= each.height + gap * line.gap


def _draw_issuer(canvas: Canvas, head: Head, width: float, top: float) -> float:
    """With a line below, as on official papers; tells where the line is."""
    above = _Line(head.above.upper(), serif(SERIF, 12, 8, INK), 9)
    issuer = _Line(head.issuer.upper(), serif(SERIF_BOLD, 14, 8, INK), 11)
    for line in (above, issuer) if head.above else (issuer,):
        fitted = line.fitted(width - 2 * _BORDER)
        set_lines(canvas, fitted, width / 2, top)
        top -= fitted.height + 0.8 * mm
    top -= mm
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(0.8)
    canvas.line((width - _RULE) / 2, top, (width + _RULE) / 2, top)
    return top


def _lines(t: Texts, certificate: Certificate) -> Iterator[_Line]:
    title = certificate.title or t("Giấy chứng nhận")
    yield _Line(title.upper(), serif(SERIF_BOLD, 42, 28, RED), 19, 0.7)
    yield _Line(t("Trao cho"), _LEADING_ON, 7, 0.5)
    below_name = 0.2 if certificate.unit else 1.2
    yield _Line(certificate.name, serif(SERIF_BOLD, 34, 8, INK), 17, below_name)
    yield _Line(certificate.unit, serif(SERIF, 16, 8, INK), 11, 1.2)
    yield from _won(t, certificate.prize) if certificate.prize else _took_part(t)
    yield _Line(certificate.round, serif(SERIF, 16, 8, INK), 7, 0.1)
    yield _Line(certificate.contest, serif(SERIF_BOLD, 16, 8, INK), 15, 0.5)
    yield _Line(certificate.score, serif(SERIF_ITALIC, 13, 8, INK), 6, 0.6)


def _won(t: Texts, prize: str) -> Iterator[_Line]:
    yield _Line(t("đã đạt"), _LEADING_ON, 7, 0.4)
    yield _Line(prize.upper(), serif(SERIF_BOLD, 26, 10, RED), 14, 0.6)


def _took_part(t: Texts) -> Iterator[_Line]:
    yield _Line(t("đã tham gia"), _LEADING_ON, 7, 0.6)
