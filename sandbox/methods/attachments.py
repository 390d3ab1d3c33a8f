"""The file a request brings: uploaded with it, or one sent before and named by its id.

Whether it is there is seen while the request is read; what it is, only once the chat is known.
Source: `Client.cpp`, get_input_file; tdlib/td, `FileManager::get_input_file_id` and
`FileLoaderUtils.cpp`, check_full_local_location.
"""

from __future__ import annotations

from dataclasses import dataclass

from telegram.constants import FileSizeLimit

from sandbox.entities.links import WrongLink, check_link
from sandbox.errors.files import (
    FileIsEmpty,
    FileIsTooBigFor,
    InvalidFileUrl,
    NotAPicture,
    PictureOutOfShape,
    UploadIsTooBig,
    UrlsAreNotFetched,
    WrongFileId,
    WrongKindOfFile,
)
from sandbox.files import FileKind, StoredFile
from sandbox.methods.request import Request
from sandbox.parameters import Upload
from sandbox.pictures import picture_size
from sandbox.wire import JsonObject

MOST_VIDEO_NOTE_BYTES = 12 << 20
MOST_PICTURE_SIDES = 10_000  # width and height together, in pixels
MOST_PICTURE_RATIO = 20
_ATTACHED = "attach://"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as the request gives it: its bytes, or an id or address."""

    upload: Upload | None
    file_id: str = ""

    def file(
        self, request: Request, kind: FileKind, traits: JsonObject, thumbnail: Attachment | None
    ) -> StoredFile:
        """Raises one of `sandbox.errors.files`; `traits` and `thumbnail` are for what is new."""
        if self.upload is None:
            return _file_sent_before(request, self.file_id, kind)
        return keep_upload(request, self.upload, kind, traits, thumbnail)


def keep_upload(
    request: Request,
    upload: Upload,
    kind: FileKind,
    traits: JsonObject | None = None,
    thumbnail: Attachment | None = None,
) -> StoredFile:
    """Raises FileIsEmpty, UploadIsTooBig, FileIsTooBigFor, NotAPicture or PictureOutOfShape."""
    _check_size(upload, kind)
    if kind is FileKind.PHOTO:
        _check_picture(upload.data)
    small = _keep_thumbnail(request, thumbnail) if thumbnail else None
    return request.world.files.keep(upload.name, upload.data, kind, traits, small)


def find_attachment(request: Request, name: str) -> Attachment | None:
    """The upload `name` stands for or refers to, else the id it gives; None where there is none."""
    given = request.parameters.text(name).strip()
    if given and not given.startswith(_ATTACHED):
        return Attachment(None, given)
    return find_upload(request, name)


def find_upload(request: Request, name: str) -> Attachment | None:
    """Thumbnails cannot be sent by id: anything but an upload counts as nothing."""
    given = request.parameters.text(name)
    attached = given.removeprefix(_ATTACHED) if given.startswith(_ATTACHED) else name
    upload = request.parameters.uploads.get(attached)
    return Attachment(upload) if upload is not None else None


def _file_sent_before(request: Request, given: str, kind: FileKind) -> StoredFile:
    file = request.world.files.by_id(given)
    if file is None:
        raise _unknown(given)
    if file.kind is not kind and (file.kind.is_picture or kind.is_picture):
        raise WrongKindOfFile(real=file.kind.refused_as, wanted=kind.refused_as)
    return file


def _unknown(given: str) -> WrongFileId | InvalidFileUrl | UrlsAreNotFetched:
    """With a dot it is taken for an address."""
    if "." not in given:
        return WrongFileId()
    try:
        check_link(given)
    except WrongLink as wrong:
        return InvalidFileUrl(reason=wrong)
    return UrlsAreNotFetched()


def _check_size(upload: Upload, kind: FileKind) -> None:
    size = len(upload.data)
    if size == 0:
        raise FileIsEmpty
    if size > FileSizeLimit.FILESIZE_UPLOAD:
        raise UploadIsTooBig
    if kind is FileKind.PHOTO and size > FileSizeLimit.PHOTOSIZE_UPLOAD:
        raise FileIsTooBigFor(path=upload.name, size=size, what="a photo")
    if kind is FileKind.VIDEO_NOTE and size > MOST_VIDEO_NOTE_BYTES:
        raise FileIsTooBigFor(path=upload.name, size=size, what="a video note")


def _check_picture(data: bytes) -> None:
    """Source: sendPhoto in the documentation of the Bot API."""
    size = picture_size(data)
    if size is None or 0 in size:
        raise NotAPicture
    if sum(size) > MOST_PICTURE_SIDES or max(size) > MOST_PICTURE_RATIO * min(size):
        raise PictureOutOfShape


def _keep_thumbnail(request: Request, thumbnail: Attachment) -> StoredFile | None:
    """Telegram drops what is no picture, or too large for a thumbnail."""
    upload = thumbnail.upload
    if upload is None or picture_size(upload.data) is None:
        return None
    return request.world.files.keep(upload.name, upload.data, FileKind.THUMBNAIL)
