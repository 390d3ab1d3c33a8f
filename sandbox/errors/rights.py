"""Rights a bot would need and does not have."""

from sandbox.errors.refusal import BadRequest


class NotEnoughRights(BadRequest):
    sentence = "not enough rights"


class NotEnoughRightsTo(BadRequest):
    """`do` is what cannot be done: "send text messages to the chat", "create a topic" …"""

    sentence = "not enough rights to {do}"


class NeedsToAdministerChannel(BadRequest):
    sentence = "need administrator rights in the channel chat"


class ChatAdminRequired(BadRequest):
    sentence = "CHAT_ADMIN_REQUIRED"


class RightForbidden(BadRequest):
    """A right given away that the bot does not have itself."""

    sentence = "RIGHT_FORBIDDEN"
