"""Texts and parameters that cannot be read."""

from sandbox.errors.refusal import BadRequest


class CannotParseEntities(BadRequest):
    """Markup that breaks its own rules."""

    sentence = "can't parse entities: {reason}"


class WrongEntity(BadRequest):
    """An entity that can be read, but not be where or what it says."""

    sentence = "{reason}"


class UnsupportedParseMode(BadRequest):
    sentence = "unsupported parse_mode"


class SourceIsTooLong(BadRequest):
    """Before markup is read, whatever comes of it."""

    sentence = "text is too long"


class NothingToSee(BadRequest):
    """A text of blanks alone; one that is not there at all is TextIsEmpty."""

    sentence = "text must be non-empty"


class CannotParse(BadRequest):
    """`what` is the part of the request, `reason` what is wrong with it."""

    sentence = "{what}"
