"""Texts and parameters that cannot be read."""

from sandbox.errors.refusal import BadRequest


class CannotParseEntities(BadRequest):
    sentence = "can't parse entities: {reason}"


class UnsupportedParseMode(BadRequest):
    sentence = "unsupported parse_mode"


class MarkdownNotOffered(BadRequest):
    """Ours, not Telegram's: said plainly rather than drawn wrongly."""

    sentence = "the sandbox does not read Markdown; use parse_mode HTML or entities"


class CannotParse(BadRequest):
    """`what` is the part of the request, `reason` what is wrong with it."""

    sentence = "{what}"
