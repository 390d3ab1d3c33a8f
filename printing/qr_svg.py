"""A link as a QR code for a page: an SVG as large as it is shown."""

from io import BytesIO
from typing import Final

import segno

_WHITE_AROUND: Final = 4  # modules, as the standard asks


def qr_svg(link: str) -> bytes:
    drawn = BytesIO()
    code = segno.make(link, error="m", micro=False)
    code.save(drawn, kind="svg", border=_WHITE_AROUND, light="#fff", omitsize=True)
    return drawn.getvalue()
