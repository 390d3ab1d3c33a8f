"""Pictures of questions: which may come in, and how they are kept: small, and without whatever
else a camera or an office wrote into the file."""

import io
import zlib
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.model import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

Beside = Callable[[str], Picture | Reason]
"""Finds a picture by the name of its file, or says why there is none."""

LARGEST: Final = 2_000_000  # bytes of a file that comes in
MOST_PIXELS: Final = 12_500_000  # what a phone's camera makes; 50 MB once unfolded
_LONGEST_SIDE: Final = 1280  # pixels of what is kept; a phone shows no more
_THINNEST: Final = (
    20  # times longer than wide: Telegram takes no thinner photo (Bot API, sendPhoto)
)
_LARGEST_DRAWING: Final = 300_000  # bytes; a PNG beyond that is a photo, and far smaller as JPEG
_BROKEN: Final = (OSError, SyntaxError, ValueError, EOFError, zlib.error)


def read_picture(data: bytes) -> Picture | Reason:
    """A PNG or JPEG of at most 2 MB and 12.5 million pixels, drawn anew. It unfolds whatever it is
    given: call it where time and memory have limits, but for files of our own."""
    from PIL import Image  # noqa: PLC0415  where it is needed

    if len(data) > LARGEST:
        return Reason("picture_too_large", {"megabytes": LARGEST // 1_000_000})
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            if not _has_a_fit_size(image):
                return Reason("picture_size_unfit")
            return Picture.of(_drawn_anew(image))
    except Image.DecompressionBombError:
        return Reason("picture_size_unfit")
    except _BROKEN:
        return Reason("picture_broken")


def read_sent_picture(file: str, data: bytes) -> Picture:
    """As `read_picture`; raises ContestRefused where it is none."""
    found = read_picture(data)
    if isinstance(found, Reason):
        raise ContestRefused([Fault(file, None, found)])
    return found


def first_of(found: Sequence[bytes]) -> tuple[Picture | None, tuple[Reason, ...]]:
    """The picture of a question beside which these stand, and what is to be remarked."""
    if not found:
        return None, ()
    picture = read_picture(found[0])
    more = (Reason("pictures_many"),) if len(found) > 1 else ()
    return (None, (picture, *more)) if isinstance(picture, Reason) else (picture, more)


def beside(
    read: Callable[[str], bytes], draw: Callable[[bytes], Picture | Reason] = read_picture
) -> Beside:
    """Pictures among the files that `read` gives, as a contest's folder has them.

    `draw`: `Picture.of` for those that were drawn anew when they came in.
    """

    def picture(name: str) -> Picture | Reason:
        if not _lies_within(name):
            return Reason("picture_outside", {"file": name})
        try:
            return draw(read(name))
        except OSError:  # it is not there, or is a folder
            return nothing_beside(name)

    return picture


def nothing_beside(name: str) -> Reason:
    return Reason("picture_missing", {"file": name})


def file_name(picture: Picture) -> str:
    """What its file is called where nobody has called it anything; `data` has to be there."""
    ending = "png" if picture.data.startswith(b"\x89PNG") else "jpg"
    return f"hinh/{picture.digest}.{ending}"


def _lies_within(name: str) -> bool:
    """Folders within that of the contest are all right; a name never leads out of it."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name)


def _has_a_fit_size(image: "Image") -> bool:
    width, height = image.size
    return width * height <= MOST_PIXELS and max(image.size) <= _THINNEST * min(image.size)


def _drawn_anew(image: "Image") -> bytes:
    """Nothing but what is seen goes from the one to the other, the way up it is seen."""
    from PIL import ImageOps  # noqa: PLC0415

    is_photo = image.format == "JPEG"
    image.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))  # unfolds a large photo to a part of it
    upright = ImageOps.exif_transpose(image)
    small = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    small.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    opaque = _on_white(small)
    drawing = b"" if is_photo else _saved(opaque, "PNG")
    return drawing if 0 < len(drawing) <= _LARGEST_DRAWING else _saved(opaque, "JPEG")


def _on_white(image: "Image") -> "Image":
    """Black lines on nothing would be lost where a phone is set to dark."""
    from PIL import Image  # noqa: PLC0415

    if image.mode == "RGB":
        return image
    white = Image.new("RGBA", image.size, "white")
    white.alpha_composite(image)
    return white.convert("RGB")


def _saved(image: "Image", kind: str) -> bytes:
    kept = io.BytesIO()
    image.info.clear()  # notes of the file it came from
    image.save(kept, kind, optimize=True, quality=85)
    return kept.getvalue()
