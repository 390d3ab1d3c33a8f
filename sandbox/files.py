"""Files people and bots have sent, kept in memory."""

import hashlib
import mimetypes
import secrets
import struct
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from sandbox.wire import JsonObject, if_any

PICTURE_TYPES = ("image/jpeg", "image/png", "image/gif", "image/webp")


@dataclass(frozen=True, slots=True)
class StoredFile:
    file_id: str
    name: str
    data: bytes = field(repr=False)
    mime_type: str
    path: str

    @property
    def unique_id(self) -> str:
        return hashlib.sha256(self.data).hexdigest()[:16]

    def draw(self) -> JsonObject:
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.data),
        }

    def draw_document(self) -> JsonObject:
        return self.draw() | if_any(file_name=self.name, mime_type=self.mime_type)

    def draw_picture(self) -> JsonObject:
        width, height = picture_size(self.data)
        return self.draw() | {"width": width, "height": height}


class FileStore:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, name: str, data: bytes, folder: str) -> StoredFile:
        """`folder` is what Telegram calls the kind of file: "documents" or "photos"."""
        number = len(self._by_id)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = StoredFile(
            file_id=f"{folder[:2].upper()}{secrets.token_urlsafe(24)}",
            name=name,
            data=data,
            mime_type=kind,
            path=f"{folder}/file_{number}{PurePosixPath(name).suffix}",
        )
        self._by_id[file.file_id] = file
        self._by_path[file.path] = file
        return file

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG, JPEG or GIF; a guess of 640x480 for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data[:4] == b"GIF8" and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    return _jpeg_size(data) or (640, 480)


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walks the segments up to the frame header (SOF0-SOF15 but for DHT, JPG and DAC)."""
    at = 2
    while data[:2] == b"\xff\xd8" and at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = struct.unpack(">xBH", data[at : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + length
    return None
