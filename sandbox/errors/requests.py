"""Parameters that are missing or wrong."""

from sandbox.errors.refusal import BadRequest


class ParameterIsRequired(BadRequest):
    sentence = 'parameter "{name}" is required'


class InvalidUserId(BadRequest):
    sentence = "invalid {name} specified"


class WrongChatAction(BadRequest):
    sentence = "wrong parameter action in request"


class LoggedOut(BadRequest):
    prefix = ""
    sentence = "Logged out"
