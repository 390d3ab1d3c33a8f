"""Files that are missing, unknown, too big, or not what they are sent as."""

from typing import ClassVar

from sandbox.errors.refusal import BadRequest, Refusal


class FileIsMissing(BadRequest):
    sentence = "there is no {what} in the request"


class FileIdNotSpecified(BadRequest):
    sentence = "file_id not specified"


class InvalidFileId(BadRequest):
    sentence = "invalid file_id"


class WrongFileId(BadRequest):
    """Of a file to be sent, where `InvalidFileId` is of one to be fetched."""

    sentence = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"


class InvalidFileUrl(BadRequest):
    sentence = "invalid file HTTP URL specified: {reason}"


class WrongKindOfFile(BadRequest):
    """`real` is what the file was first sent as, `wanted` what it is to be sent as."""

    sentence = "can't use file of type {real} as {wanted}"


class FileIsEmpty(BadRequest):
    sentence = "file must be non-empty"


class FileIsTooBig(BadRequest):
    sentence = "file is too big"


class FileIsTooBigFor(BadRequest):
    """`what` is "a photo" or "a video note", `size` in bytes."""

    sentence = 'file "{path}" of size {size} bytes is too big for {what}'


class WrongVideoNoteLength(BadRequest):
    sentence = "wrong video note length"


class UploadIsTooBig(Refusal):
    code = 413
    prefix = ""
    sentence = "Request Entity Too Large"


class FileRefused(BadRequest):
    """The server behind the Bot API has looked into the file; in albums it is cited by `name`."""

    name: ClassVar[str] = ""


class UrlsAreNotFetched(FileRefused):
    """What Telegram says of an address it cannot reach; the sandbox reaches none."""

    name = "WEBPAGE_CURL_FAILED"
    sentence = "failed to get HTTP URL content"


class NotAPicture(FileRefused):
    name = "IMAGE_PROCESS_FAILED"
    sentence = name


class PictureOutOfShape(FileRefused):
    name = "PHOTO_INVALID_DIMENSIONS"
    sentence = name
