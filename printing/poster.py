"""The poster of a unit: its own link as a QR code, to be hung where its people pass.

One sheet of A4, to be read from two metres: capitals of about 7 mm, smaller only where a name is
long. The code is 125 mm wide with its margin, so a phone reads it from more than a metre.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contest.rules import Rules
from contest.units import Unit
from conversation.texts import Texts
from printing.fonts import BOLD, PLAIN, register_fonts
from printing.qr import draw_code
from printing.setting import Area, Style, set_text

_WIDTH, _HEIGHT = A4
_MARGIN: Final = 14 * mm
_BAND: Final = 66 * mm
_CODE: Final = 125 * mm
_SQUARE: Final = Area((_WIDTH - _CODE) / 2, _HEIGHT - 98 * mm - _CODE, _CODE, _CODE)
_RED: Final = "#a3171e"
_WHITE: Final = "#ffffff"
_GREY: Final = "#444444"


@dataclass(frozen=True)
class _Place:
    """A strip over the whole width between the margins, measured from the top in mm."""

    top_mm: float
    height_mm: float

    @property
    def area(self) -> Area:
        bottom = _HEIGHT - (self.top_mm + self.height_mm) * mm
        return Area(_MARGIN, bottom, _WIDTH - 2 * _MARGIN, self.height_mm * mm)


def draw_poster(t: Texts, rules: Rules, unit: Unit, link: str) -> bytes:
    """A PDF of one page; the same arguments give the same bytes.

    `link` is the whole address behind the code, such as `https://t.me/BOT?start=u-so-noi-vu`.
    """
    register_fonts()
    sheet = BytesIO()
    canvas = Canvas(sheet, pagesize=A4, invariant=True, lang=t.language)
    canvas.setTitle(f"{rules.short_title} · {unit.name}")
    _draw_band(canvas, rules)
    set_text(canvas, unit.name, Style(BOLD, 40, 22, _RED), _Place(68, 30).area)
    draw_code(canvas, link, _SQUARE)
    _draw_steps(canvas, t, rules)
    set_text(canvas, link, Style(PLAIN, 15, 8, _GREY), _Place(281, 9).area)
    canvas.linkURL(link, (_MARGIN, 7 * mm, _WIDTH - _MARGIN, 16 * mm))
    canvas.save()
    return sheet.getvalue()


def _draw_band(canvas: Canvas, rules: Rules) -> None:
    canvas.setFillColor(_RED)
    canvas.rect(0, _HEIGHT - _BAND, _WIDTH, _BAND, stroke=0, fill=1)
    set_text(canvas, rules.organizer, Style(PLAIN, 18, 10, _WHITE), _Place(4, 12).area)
    set_text(canvas, rules.title, Style(BOLD, 34, 18, _WHITE), _Place(16, 48).area)


def _draw_steps(canvas: Canvas, t: Texts, rules: Rules) -> None:
    opens, closes = rules.rounds[0].opens_at, rules.rounds[-1].closes_at
    set_text(canvas, t("Quét mã để dự thi"), Style(BOLD, 44, 30, _RED), _Place(225, 19).area)
    how = t("Mở máy ảnh điện thoại, hướng vào mã, bấm vào đường dẫn hiện ra.")
    set_text(canvas, how, Style(PLAIN, 29, 20), _Place(244, 25).area)
    when = t("Từ {opens} đến {closes}", opens=t.full_moment(opens), closes=t.full_moment(closes))
    set_text(canvas, when, Style(BOLD, 24, 16), _Place(269, 12).area)
