"""The typeface of what is printed: DejaVu Sans, which has every Vietnamese letter.

It comes with matplotlib. The fonts every PDF reader has of its own lack `ễ` and `ự`.
"""

from functools import cache
from importlib.resources import files
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

PLAIN: Final = "DejaVuSans"
BOLD: Final = "DejaVuSans-Bold"


@cache
def register_fonts() -> None:
    folder = files("matplotlib") / "mpl-data" / "fonts" / "ttf"
    for name in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
