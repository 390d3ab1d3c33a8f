"""How a certificate looks: few colours, such that a grey printer loses nothing, and serifs."""

from typing import Final

from printing.setting import Style

RED: Final = "#8c1c1f"
GOLD: Final = "#a8823c"
PALE: Final = "#f7f1e4"
INK: Final = "#1f1f1f"
GREY: Final = "#555555"

_LEADING: Final = 1.28  # closer, and a dot below an `ị` meets the sign above an `Ễ`


def serif(font: str, size: float, least: float, colour: str) -> Style:
    """Sizes in points."""
    return Style(font, size, least, colour, _LEADING)
