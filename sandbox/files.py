"""Files people and bots have sent, kept in memory.

What a file was first sent as it stays: sent again by its id it is the same video, with the same
length and thumbnail, whatever method sends it.
"""

from __future__ import annotations

import hashlib
import mimetypes
import secrets
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath

from sandbox.pictures import picture_size, smaller_sizes
from sandbox.wire import Json, JsonObject, if_any

_UNKNOWN_TYPE = "application/octet-stream"


class FileKind(Enum):
    """The field of a message that holds it, its name in refusals, its folder.

    Source: tdlib/td, `FileType.cpp`.
    """

    PHOTO = ("photo", "Photo", "photos")
    VIDEO = ("video", "Video", "videos")
    AUDIO = ("audio", "Audio", "music")
    VOICE = ("voice", "VoiceNote", "voice")
    ANIMATION = ("animation", "Animation", "animations")
    VIDEO_NOTE = ("video_note", "VideoNote", "video_notes")
    STICKER = ("sticker", "Sticker", "stickers")
    DOCUMENT = ("document", "Document", "documents")
    THUMBNAIL = ("thumbnail", "Thumbnail", "thumbnails")

    def __init__(self, field_name: str, refused_as: str, folder: str) -> None:
        self.field_name = field_name
        self.refused_as = refused_as
        self.folder = folder

    @property
    def is_picture(self) -> bool:
        return self in (FileKind.PHOTO, FileKind.THUMBNAIL)


_NAMED = {FileKind.VIDEO, FileKind.AUDIO, FileKind.ANIMATION, FileKind.DOCUMENT}
_TYPED = _NAMED | {FileKind.VOICE}


@dataclass(frozen=True, slots=True)
class StoredFile:
    file_id: str
    unique_id: str
    kind: FileKind
    name: str
    data: bytes = field(repr=False)
    mime_type: str
    path: str
    traits: tuple[tuple[str, Json], ...] = ()
    """Width, height, duration, title …: the fields of its kind in the Bot API."""
    thumbnail: StoredFile | None = None
    sizes: tuple[StoredFile, ...] = ()
    """A photo's, smallest first, itself left out. Each holds the picture as it was sent: nothing
    is scaled here, only the width and height told are those Telegram would tell."""

    def draw(self) -> JsonObject:
        """What all files tell; `getFile` answers it too."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.data),
        }

    def draw_as_kind(self) -> Json:
        """As its field of a message holds it."""
        if self.kind is FileKind.PHOTO:
            return [size.draw() | dict(size.traits) for size in (*self.sizes, self)]
        drawn = self.draw() | dict(self.traits)
        if self.kind in _NAMED:
            drawn |= if_any(file_name=self.name)
        if self.kind in _TYPED:
            drawn |= if_any(mime_type=self.mime_type)
        if self.thumbnail is not None:
            drawn["thumbnail"] = self.thumbnail.draw() | dict(self.thumbnail.traits)
        return drawn

    def draw_as_chat_photo(self) -> JsonObject:
        """A ChatPhoto; both of its sizes are this picture."""
        ids: JsonObject = {}
        for size in ("small", "big"):
            ids |= {f"{size}_file_id": self.file_id, f"{size}_file_unique_id": self.unique_id}
        return ids


class FileStore:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(
        self,
        name: str,
        data: bytes,
        kind: FileKind,
        traits: JsonObject | None = None,
        thumbnail: StoredFile | None = None,
    ) -> StoredFile:
        """A picture's width and height are read from it."""
        size = picture_size(data) if kind.is_picture else None
        told = (traits or {}) | _draw_size(size)
        sizes = self._keep_sizes(name, data, *size) if size and kind is FileKind.PHOTO else ()
        return self._keep(name, data, kind, tuple(told.items()), thumbnail, sizes)

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def _keep_sizes(
        self, name: str, data: bytes, width: int, height: int
    ) -> tuple[StoredFile, ...]:
        return tuple(
            self._keep(name, data, FileKind.PHOTO, tuple(_draw_size(size).items()))
            for size in smaller_sizes(width, height)
        )

    def _keep(
        self,
        name: str,
        data: bytes,
        kind: FileKind,
        traits: tuple[tuple[str, Json], ...],
        thumbnail: StoredFile | None = None,
        sizes: tuple[StoredFile, ...] = (),
    ) -> StoredFile:
        file = StoredFile(
            file_id=f"{kind.folder[:2].upper()}{secrets.token_urlsafe(24)}",
            unique_id=_unique_id(kind, traits, data),
            kind=kind,
            name=name,
            data=data,
            mime_type=mimetypes.guess_type(name)[0] or _UNKNOWN_TYPE,
            path=f"{kind.folder}/file_{len(self._by_id)}{PurePosixPath(name).suffix}",
            traits=traits,
            thumbnail=thumbnail,
            sizes=sizes,
        )
        self._by_id[file.file_id] = file
        self._by_path[file.path] = file
        return file


def _draw_size(size: tuple[int, int] | None) -> JsonObject:
    return {"width": size[0], "height": size[1]} if size else {}


def _unique_id(kind: FileKind, traits: tuple[tuple[str, Json], ...], data: bytes) -> str:
    """The same for the same file, whoever sends it; another for each size of a photo."""
    told = f"{kind.refused_as}{traits if kind.is_picture else ''}".encode()
    return hashlib.sha256(told + data).hexdigest()[:16]
