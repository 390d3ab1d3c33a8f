"""Messages sent through inline mode: the bot knows no chat of theirs, only an id of their own."""

from sandbox.errors.messages import IdentifierNotSpecified
from sandbox.errors.queries import InlineMessageIsGone, InvalidInlineMessageId
from sandbox.messages import Message
from sandbox.methods.request import Request


def speaks_of_inline_message(request: Request) -> bool:
    """Neither a chat nor a message is named."""
    parameters = request.parameters
    return not parameters.text("chat_id") and parameters.integer("message_id") <= 0


def inline_message(request: Request) -> Message:
    """Raises IdentifierNotSpecified, InvalidInlineMessageId or InlineMessageIsGone."""
    given = request.parameters.text("inline_message_id")
    if not given:
        raise IdentifierNotSpecified(what="message identifier")
    message = request.world.inline_messages.get(given)
    if message is None or message.via_bot is not request.bot:
        raise InvalidInlineMessageId
    if not message.stands:
        raise InlineMessageIsGone
    return message
