"""Pictures made for tests."""

import io

from PIL import Image


def drawn(
    kind: str = "PNG", size: tuple[int, int] = (60, 40), colour: str = "red", **more: object
) -> bytes:
    """`more`: what Pillow writes into the file besides."""
    kept = io.BytesIO()
    Image.new("RGB", size, colour).save(kept, kind, **more)
    return kept.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))
