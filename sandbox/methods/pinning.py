"""pinChatMessage, unpinChatMessage, unpinAllChatMessages."""

from sandbox.chats import Chat, Group
from sandbox.errors.messages import MessageNotFound, NoRightToPin
from sandbox.messages import Message
from sandbox.methods.request import Request
from sandbox.posting import announce, show, show_chat
from sandbox.wire import Json


def pin_chat_message(request: Request) -> Json:
    chat = _chat_to_pin_in(request)
    message = request.message(chat, "message to pin")
    if message in chat.pinned and chat.pinned[-1] is message:
        return True
    if message in chat.pinned:
        chat.pinned.remove(message)
    chat.pinned.append(message)
    show(request.world, message)
    show_chat(request.world, chat)
    announce(request.world, chat, request.bot, {"pinned_message": message.draw_quoted()})
    return True


def unpin_chat_message(request: Request) -> Json:
    """Without a message the newest pin goes."""
    chat = _chat_to_pin_in(request)
    message_id = request.parameters.integer("message_id")
    if message_id:
        wanted = [message for message in chat.pinned if message.message_id == message_id]
    else:
        wanted = chat.pinned[-1:]
    if not wanted:
        raise MessageNotFound(what="message to unpin")
    _unpin(request, chat, wanted)
    return True


def unpin_all_chat_messages(request: Request) -> Json:
    chat = _chat_to_pin_in(request)
    _unpin(request, chat, list(chat.pinned))
    return True


def _unpin(request: Request, chat: Chat, messages: list[Message]) -> None:
    for message in messages:
        chat.pinned.remove(message)
        show(request.world, message)
    show_chat(request.world, chat)


def _chat_to_pin_in(request: Request) -> Chat:
    """Raises what is wrong with the chat, or NoRightToPin."""
    chat = request.chat_to_write()
    if isinstance(chat, Group) and not chat.may(request.bot, "can_pin_messages"):
        raise NoRightToPin
    return chat
