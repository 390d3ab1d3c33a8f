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


class TooManyParameters(Refusal):
    code = 413
    prefix = ""
    sentence = "Request Entity Too Large: too much parameters"


class RequestCannotBeRead(BadRequest):
    """It is no HTTP, or its first line is longer than 64 KiB."""

    prefix = ""
    sentence = "Bad Request"


class VerbNotImplemented(Refusal):
    """Anything but GET and POST."""

    code = 501
    prefix = ""
    sentence = "Not Implemented"
