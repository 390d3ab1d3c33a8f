"""The message a request answers: `reply_parameters`, and their older form."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sandbox.chats import Chat
from sandbox.content import NO_TEXT, words_of
from sandbox.entities.formatted import Formatted
from sandbox.entities.reading import read_formatted
from sandbox.errors.formatting import CannotParse
from sandbox.errors.messages import QuoteInvalid, RepliedMessageNotFound
from sandbox.messages import Message
from sandbox.methods.request import Request
from sandbox.parameters import Parameters
from sandbox.quotes import find_quote
from sandbox.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Reply:
    """What the request says. Without a message id it answers nothing."""

    message_id: int = 0
    chat_id: str = ""
    """ "" for the chat the message goes to."""
    may_be_missing: bool = False
    quote: Formatted = NO_TEXT
    quote_position: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """The message that is answered, where it stands in the same chat; else how it is cited."""

    message: Message | None = None
    external: JsonObject | None = None
    quote: JsonObject | None = None


def read_reply(request: Request) -> Reply:
    """Raises CannotParse or what is wrong with the quote's entities."""
    parameters = request.parameters
    if not parameters.has("reply_parameters"):
        message_id = max(parameters.integer("reply_to_message_id"), 0)
        return Reply(message_id, may_be_missing=parameters.flag("allow_sending_without_reply"))
    given = parameters.structure("reply_parameters", "reply parameters")
    if not isinstance(given, dict):
        raise CannotParse(what="object expected as reply parameters")
    return _read_parameters(Parameters(given)) if given else Reply()


def find_answered(request: Request, chat: Chat, reply: Reply) -> Answered:
    """Raises RepliedMessageNotFound, QuoteInvalid, or what is wrong with the other chat."""
    if reply.message_id <= 0:
        return Answered()
    place = _chat_of(request, chat, reply)
    message = place.messages.get(reply.message_id)
    if message is None:
        if reply.may_be_missing:
            return Answered()
        raise RepliedMessageNotFound
    quote = _find_quote(message, reply)
    if place is chat:
        return Answered(message, quote=quote)
    if message.is_service or message.is_protected:
        return Answered()  # Telegram sends it all the same, as an answer to nothing
    return Answered(external=message.draw_external(), quote=quote)


def _read_parameters(given: Parameters) -> Reply:
    if not given.has("message_id"):
        raise CannotParse(what='can\'t find field "message_id"')
    quote = read_formatted(
        given.text("quote"),
        given.text("quote_parse_mode"),
        given.structure("quote_entities", "entities"),
    )
    return Reply(
        message_id=max(given.integer("message_id"), 0),
        chat_id=given.text("chat_id"),
        may_be_missing=given.flag("allow_sending_without_reply"),
        quote=quote,
        quote_position=given.integer("quote_position"),
    )


def _chat_of(request: Request, chat: Chat, reply: Reply) -> Chat:
    if reply.chat_id in ("", request.parameters.text("chat_id")):
        return chat
    return replace(request, parameters=Parameters({"chat_id": reply.chat_id})).chat()


def _find_quote(message: Message, reply: Reply) -> JsonObject | None:
    if not reply.quote.text:
        return None
    quote = find_quote(words_of(message.content), reply.quote, reply.quote_position)
    if quote is None:
        raise QuoteInvalid
    return quote
