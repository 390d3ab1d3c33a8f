"""pinChatMessage, unpinChatMessage, unpinAllChatMessages, and those of a topic."""

from collections.abc import Iterable

from sandbox.chats import Chat, Group
from sandbox.errors.messages import MessageNotFound, NoRightToPin, ServiceMessageCannotBePinned
from sandbox.messages import Message
from sandbox.methods.request import Request
from sandbox.methods.topics import find_topic
from sandbox.posting import announce, show, show_chat
from sandbox.topics import Topic
from sandbox.wire import Json


def pin_chat_message(request: Request) -> Json:
    chat = request.chat_to_write()
    message = request.message(chat, "message to pin")
    _check_may_pin(request, chat)
    if message.is_service:
        raise ServiceMessageCannotBePinned
    if message not in chat.pinned:
        chat.pinned.append(message)
        show(request.world, message)
        show_chat(request.world, chat)
        pinned = {"pinned_message": message.draw_quoted()}
        announce(request.world, chat, request.bot, dict(pinned), message.topic_id)
    return True


def unpin_chat_message(request: Request) -> Json:
    """Without a message the newest pin goes."""
    chat = request.chat_to_write()
    if request.parameters.integer("message_id"):
        message = request.message(chat, "message to unpin")
    elif chat.pinned:
        message = max(chat.pinned, key=lambda pinned: pinned.message_id)
    else:
        raise MessageNotFound(what="message to unpin")
    _check_may_pin(request, chat)
    _unpin(request, chat, [message] if message in chat.pinned else [])
    return True


def unpin_all_chat_messages(request: Request) -> Json:
    chat = request.chat_to_write()
    _check_may_pin(request, chat)
    _unpin(request, chat, list(chat.pinned))
    return True


def unpin_all_forum_topic_messages(request: Request) -> Json:
    return _unpin_topic(request, *find_topic(request))


def unpin_all_general_forum_topic_messages(request: Request) -> Json:
    return _unpin_topic(request, *find_topic(request, is_general=True))


def _unpin_topic(request: Request, forum: Group, topic: Topic) -> Json:
    _check_may_pin(request, forum)
    inside = [message for message in forum.pinned if message.topic_id == topic.thread_id]
    _unpin(request, forum, inside)
    return True


def _unpin(request: Request, chat: Chat, messages: Iterable[Message]) -> None:
    for message in messages:
        chat.pinned.remove(message)
        show(request.world, message)
    show_chat(request.world, chat)


def _check_may_pin(request: Request, chat: Chat) -> None:
    """Raises NoRightToPin. In a channel who may edit may pin."""
    if isinstance(chat, Group):
        right = "can_edit_messages" if chat.is_channel else "can_pin_messages"
        if not chat.may(request.bot, right):
            raise NoRightToPin
