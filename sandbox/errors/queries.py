"""Presses and inline queries answered too late, too long, too often, or wrongly."""

from sandbox.errors.refusal import BadRequest


class QueryIsTooOld(BadRequest):
    sentence = "query is too old and response timeout expired or query ID is invalid"


class AnswerIsTooLong(BadRequest):
    sentence = "MESSAGE_TOO_LONG"


class UrlInvalid(BadRequest):
    sentence = "URL_INVALID"


class StartParameterIsEmpty(BadRequest):
    sentence = "can't use empty start_parameter"


class StartParameterIsTooLong(BadRequest):
    sentence = "too long start_parameter specified"


class StartParameterInvalid(BadRequest):
    sentence = "unallowed characters in start_parameter are used"


class TooManyInlineResults(BadRequest):
    sentence = "too many inline query results specified"


class ResultIdIsEmpty(BadRequest):
    sentence = "RESULT_ID_EMPTY"


class ResultIdInvalid(BadRequest):
    sentence = "RESULT_ID_INVALID"


class ResultIdDuplicate(BadRequest):
    sentence = "RESULT_ID_DUPLICATE"


class ArticleTitleIsEmpty(BadRequest):
    sentence = "ARTICLE_TITLE_EMPTY"


class PhotoThumbnailIsEmpty(BadRequest):
    sentence = "PHOTO_THUMB_URL_EMPTY"


class UnallowedMimeType(BadRequest):
    """`kind` is "document" or "video"."""

    sentence = "unallowed {kind} MIME type"


class ContactFieldInvalid(BadRequest):
    """`must` as in "be non-empty"."""

    sentence = 'field "{name}" must {must}'


class NextOffsetInvalid(BadRequest):
    sentence = "NEXT_OFFSET_INVALID"


class InvalidInlineMessageId(BadRequest):
    sentence = "invalid inline message identifier specified"


class InlineMessageIsGone(BadRequest):
    sentence = "MESSAGE_ID_INVALID"


class NothingNewInInlineMessages(BadRequest):
    """A file cannot be uploaded into a message sent through inline mode."""

    sentence = "invalid message content specified"
