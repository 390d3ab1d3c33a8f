"""Certificates on sheets of A4 across."""

from collections.abc import Iterable
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from conversation.texts import Texts
from printing.certificate.certificate import Certificate
from printing.certificate.foot import draw_foot
from printing.certificate.frame import define_frame, draw_frame
from printing.certificate.words import draw_words
from printing.fonts import register_serifs

_SHEET: Final = landscape(A4)


def draw_certificates(certificates: Iterable[Certificate], t: Texts) -> bytes:
    register_serifs()
    sheets = BytesIO()
    canvas = Canvas(sheets, pagesize=_SHEET, pageCompression=1, invariant=True, lang=t.language)
    define_frame(canvas, *_SHEET)
    for certificate in certificates:
        _draw_sheet(canvas, t, certificate)
    canvas.save()
    return sheets.getvalue()


def _draw_sheet(canvas: Canvas, t: Texts, certificate: Certificate) -> None:
    title = certificate.title or t("Giấy chứng nhận")
    canvas.setTitle(f"{title} · {certificate.contest}")
    canvas.setAuthor(certificate.head.issuer)
    draw_frame(canvas)
    draw_words(canvas, t, certificate, *_SHEET)
    draw_foot(canvas, t, certificate)
    canvas.showPage()
