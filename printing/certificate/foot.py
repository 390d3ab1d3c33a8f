"""The foot of a certificate: the code by which it is checked, and who signs.

Places are in millimetres from the lower left corner of the sheet.
"""

from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from conversation.texts import Texts
from printing.certificate.certificate import Certificate
from printing.certificate.styles import GREY, INK, serif
from printing.decree30.dating import place_and_day
from printing.fonts import SERIF_BOLD, SERIF_ITALIC
from printing.qr import draw_code
from printing.setting import Area, fit_text, set_lines, set_text

_BOLD: Final = serif(SERIF_BOLD, 13, 7, INK)
_DAY: Final = serif(SERIF_ITALIC, 13, 8, INK)
_NUMBER: Final = serif(SERIF_BOLD, 11, 6, INK)
_HINT: Final = serif(SERIF_ITALIC, 10, 6, GREY)


def draw_foot(canvas: Canvas, t: Texts, certificate: Certificate) -> None:
    _draw_check(canvas, t, certificate)
    _draw_signature(canvas, t, certificate)


def _draw_check(canvas: Canvas, t: Texts, certificate: Certificate) -> None:
    square = _place(26, 31, 34, 34)
    draw_code(canvas, certificate.link, square)
    canvas.linkURL(certificate.link, _corners(square))
    set_text(canvas, t("Số: {number}", number=certificate.number), _NUMBER, _place(19, 26, 48, 5))
    set_text(canvas, t("Quét mã để kiểm tra"), _HINT, _place(19, 21, 48, 5))


def _draw_signature(canvas: Canvas, t: Texts, certificate: Certificate) -> None:
    """With room to sign and for a stamp over it."""
    signer = certificate.signer
    set_text(canvas, place_and_day(t, certificate.head), _DAY, _column(55, 6))
    top = 55 * mm
    for title in filter(None, (signer.capacity, signer.post)):
        area = _column(0, 10)
        fitted = fit_text(title.upper(), _BOLD, area.width, area.height)
        set_lines(canvas, fitted, area.left + area.width / 2, top)
        top -= fitted.height
    set_text(canvas, signer.name, _BOLD, _column(21, 7))


def _column(bottom_mm: float, height_mm: float) -> Area:
    return _place(165, bottom_mm, 103, height_mm)


def _place(left_mm: float, bottom_mm: float, width_mm: float, height_mm: float) -> Area:
    return Area(left_mm * mm, bottom_mm * mm, width_mm * mm, height_mm * mm)


def _corners(area: Area) -> tuple[float, float, float, float]:
    return area.left, area.bottom, area.left + area.width, area.bottom + area.height
