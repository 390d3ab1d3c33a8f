"""Parameters that are missing or wrong."""

from sandbox.errors.refusal import BadRequest, Refusal


class ParameterIsRequired(BadRequest):
    sentence = 'parameter "{name}" is required'


class InvalidUserId(BadRequest):
    sentence = "invalid {name} specified"


class WrongChatAction(BadRequest):
    sentence = "wrong parameter action in request"


class LoggedOut(BadRequest):
    prefix = ""
    sentence = "Logged out"


class FormCannotBeRead(BadRequest):
    sentence = "can't parse form data headers"


class BoundaryNotFound(BadRequest):
    """A multipart form that does not say where its parts end."""

    sentence = "boundary not found"


class TooManyParameters(Refusal):
    code = 413
    prefix = ""
    sentence = "Request Entity Too Large: too much parameters"


class RequestCannotBeRead(BadRequest):
    """It is no HTTP."""

    prefix = ""
    sentence = "Bad Request"


class HeadersTooLong(Refusal):
    """The first line is longer than 64 KiB; Telegram takes 256 KiB for it and all headers."""

    code = 431
    prefix = ""
    sentence = "Request Header Fields Too Large: total headers size exceeded"


class VerbNotImplemented(Refusal):
    """Anything but GET and POST."""

    code = 501
    prefix = ""
    sentence = "Not Implemented"
