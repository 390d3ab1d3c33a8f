"""Files that are missing, unknown or too big."""

from sandbox.errors.refusal import BadRequest, Refusal


class FileIsMissing(BadRequest):
    sentence = "there is no {what} in the request"


class FileIdNotSpecified(BadRequest):
    sentence = "file_id not specified"


class InvalidFileId(BadRequest):
    sentence = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"


class FileIsTooBig(BadRequest):
    sentence = "file is too big"


class UploadIsTooBig(Refusal):
    code = 413
    prefix = ""
    sentence = "Request Entity Too Large"


class UrlsAreNotFetched(BadRequest):
    """What Telegram says of an address it cannot reach; the sandbox reaches none."""

    sentence = "failed to get HTTP URL content"
