"""Pictures made for tests."""

import io
from collections.abc import Mapping
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont


def drawn(
    kind: str = "PNG", size: tuple[int, int] = (60, 40), colour: str = "red", **more: object
) -> bytes:
    """`more`: what Pillow writes into the file besides."""
    kept = io.BytesIO()
    Image.new("RGB", size, colour).save(kept, kind, **more)
    return kept.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def bars(heights: Mapping[str, int]) -> bytes:
    """A chart as it comes out of a worksheet, with names below and numbers above."""
    picture = Image.new("RGB", (800, 440), "white")
    pen = ImageDraw.Draw(picture)
    face = files("matplotlib") / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"
    font = ImageFont.truetype(str(face), 28)
    for place, (name, height) in enumerate(heights.items()):
        left, top = 60 + 185 * place, 380 - 330 * height // max(heights.values())
        pen.rectangle((left, top + 10, left + 120, 380), fill=(46, 117, 182))
        pen.text((left + 60, top + 4), str(height), "black", font, anchor="mb")
        pen.text((left + 60, 392), name, "black", font, anchor="mt")
    pen.line((30, 380, 770, 380), fill="black", width=3)
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()
