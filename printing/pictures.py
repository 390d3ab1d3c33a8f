"""A printed page as a picture, for chats and for whoever has no PDF reader."""

from io import BytesIO
from threading import Lock
from typing import Final

import pypdfium2

DOTS_PER_INCH: Final = 150

_POINTS_PER_INCH: Final = 72
_one_at_a_time: Final = Lock()  # PDFium is not made for threads


def picture_of(pdf: bytes, page_number: int = 0) -> bytes:
    """A page (from 0) as PNG, 1240 x 1754 dots of an A4."""
    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        page = document[page_number].render(scale=DOTS_PER_INCH / _POINTS_PER_INCH).to_pil()
        document.close()
    picture = BytesIO()
    page.quantize(64).save(picture, "PNG", optimize=True, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return picture.getvalue()
