"""deleteMessage, deleteMessages.

Who may delete what: tdlib/td, `MessagesManager.cpp`, can_delete_message and can_revoke_message.
"""

from sandbox.chats import Chat, Group
from sandbox.content import Dice
from sandbox.errors.messages import (
    CannotBeDeleted,
    CannotBeDeletedForEveryone,
    IdentifierNotSpecified,
)
from sandbox.messages import Message
from sandbox.methods.message_ids import read_message_ids
from sandbox.methods.request import Request
from sandbox.posting import delete
from sandbox.wire import Json

DELETABLE_SECONDS = 48 * 3600
DICE_STAND_SECONDS = 24 * 3600


def delete_message(request: Request) -> Json:
    if not request.parameters.text("chat_id"):
        raise IdentifierNotSpecified(what="chat identifier")
    if request.parameters.integer("message_id") <= 0:
        raise IdentifierNotSpecified(what="message identifier")
    message = request.message(request.chat_to_write(), "message to delete")
    _check_may_delete(request, message)
    delete(request.world, message)
    return True


def delete_messages(request: Request) -> Json:
    """Those that are not there are passed over; one that may not be deleted keeps all."""
    message_ids = read_message_ids(request)
    chat = request.chat_to_write()
    messages = [chat.messages[n] for n in dict.fromkeys(message_ids) if n in chat.messages]
    for message in messages:
        _check_may_delete(request, message)
    for message in messages:
        delete(request.world, message)
    return True


def _check_may_delete(request: Request, message: Message) -> None:
    """Raises CannotBeDeleted or CannotBeDeletedForEveryone."""
    chat = message.chat
    if isinstance(chat, Group) and chat.kind != "group":
        if not _may_delete_in_supergroup(request, chat, message):
            raise CannotBeDeleted
    elif not _may_revoke(request, chat, message):
        raise CannotBeDeletedForEveryone


def _may_delete_in_supergroup(request: Request, chat: Group, message: Message) -> bool:
    """The first message, which tells of its making, stays. Channels: who posts may delete."""
    if message.message_id == 1 and message.is_service:
        return False
    if chat.may(request.bot, "can_delete_messages"):
        return True
    if message.sender is not request.bot:
        return False
    if message.is_service or chat.kind == "channel":
        return chat.may(request.bot, "can_post_messages")
    return True


def _may_revoke(request: Request, chat: Chat, message: Message) -> bool:
    """In private chats and groups, and there for two days only."""
    age_seconds = request.world.clock.unix_time() - message.date
    if age_seconds > DELETABLE_SECONDS:
        return False
    if isinstance(chat, Group):
        is_own = message.sender is request.bot and not message.is_service
        return is_own or chat.membership(request.bot).is_administrator
    return not (isinstance(message.content, Dice) and age_seconds < DICE_STAND_SECONDS)
