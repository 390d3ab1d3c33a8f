"""The typefaces of what is printed, which have every Vietnamese letter.

The fonts every PDF reader has of its own lack `ễ` and `ự`. DejaVu Sans comes with matplotlib and
is read from afar; Spectral is for what is looked at from near, and kept.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from threading import Lock
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

PLAIN: Final = "DejaVuSans"
BOLD: Final = "DejaVuSans-Bold"

SERIF: Final = "Spectral-Regular"
SERIF_ITALIC: Final = "Spectral-Italic"
SERIF_BOLD: Final = "Spectral-SemiBold"

_one_at_a_time: Final = Lock()


def register_fonts() -> None:
    _register(files("matplotlib") / "mpl-data" / "fonts" / "ttf", (PLAIN, BOLD))


def register_serifs() -> None:
    _register(files("fontpkg_spectral") / "files", (SERIF, SERIF_ITALIC, SERIF_BOLD))


def _register(folder: Traversable, names: tuple[str, ...]) -> None:
    """Once: a typeface read anew would lose count of the letters of what is just being drawn."""
    with _one_at_a_time:
        known = pdfmetrics.getRegisteredFontNames()
        for name in names:
            if name not in known:
                pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
