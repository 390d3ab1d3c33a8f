"""What a request says of a new file: its length, its size on the screen, its title.

Telegram looks into files; here what the request leaves out is 0, but for pictures.
"""

from sandbox.files import FileKind
from sandbox.parameters import Parameters, Upload
from sandbox.pictures import picture_size
from sandbox.wire import JsonObject, if_any

MOST_PIXELS = 10_000
MOST_SECONDS = 24 * 3600
_VIDEO_NOTE_PIXELS = 240
_STICKER_PIXELS = 512


def read_traits(parameters: Parameters, kind: FileKind, upload: Upload | None) -> JsonObject:
    """As `sandbox.files.StoredFile.traits`; numbers out of range are moved into it."""
    duration = parameters.between("duration", 0, 0, MOST_SECONDS)
    match kind:
        case FileKind.VIDEO | FileKind.ANIMATION:
            width, height = (_pixels(parameters, name) for name in ("width", "height"))
            return {"width": width, "height": height, "duration": duration}
        case FileKind.AUDIO:
            title, performer = parameters.text("title"), parameters.text("performer")
            return {"duration": duration} | if_any(title=title, performer=performer)
        case FileKind.VOICE:
            return {"duration": duration}
        case FileKind.VIDEO_NOTE:
            length = _pixels(parameters, "length") or _VIDEO_NOTE_PIXELS
            return {"length": length, "duration": duration}
        case FileKind.STICKER:
            return sticker_traits(upload, parameters.text("emoji"))
        case _:
            return {}


def sticker_traits(upload: Upload | None, emoji: str = "") -> JsonObject:
    """By the name it is uploaded under: .tgs moves, .webm is a video."""
    name = upload.name.lower() if upload else ""
    size = picture_size(upload.data) if upload else None
    width, height = size or (_STICKER_PIXELS, _STICKER_PIXELS)
    kind: JsonObject = {"type": "regular", "width": width, "height": height}
    moves: JsonObject = {"is_animated": name.endswith(".tgs"), "is_video": name.endswith(".webm")}
    return kind | moves | if_any(emoji=emoji)


def _pixels(parameters: Parameters, name: str) -> int:
    return parameters.between(name, 0, 0, MOST_PIXELS)
