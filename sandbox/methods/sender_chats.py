"""banChatSenderChat, unbanChatSenderChat: channels in whose name nobody may write in a group."""

from sandbox.chats import Group
from sandbox.errors.members import (
    ChatCannotBeRestricted,
    NoBansInPrivateChats,
    NoChatsInBasicGroups,
    SenderChatIdIsEmpty,
    SenderChatIdIsNoInteger,
)
from sandbox.errors.rights import NotEnoughRightsTo
from sandbox.methods.request import Request
from sandbox.wire import Json


def ban_chat_sender_chat(request: Request) -> Json:
    group, channel_id = _read(request)
    group.banned_chats.add(channel_id)
    return True


def unban_chat_sender_chat(request: Request) -> Json:
    group, channel_id = _read(request)
    group.banned_chats.discard(channel_id)
    return True


def _read(request: Request) -> tuple[Group, int]:
    chat = request.chat_to_write()
    channel_id = _sender_chat_id(request)
    if not isinstance(chat, Group):
        raise NoBansInPrivateChats
    if chat.kind == "group":
        raise NoChatsInBasicGroups
    sender_chat = request.world.groups.get(channel_id)
    if sender_chat is None or sender_chat.kind == "group":
        raise ChatCannotBeRestricted
    if not chat.membership(request.bot).may("can_restrict_members"):
        raise NotEnoughRightsTo(do="restrict/unrestrict chat member")
    return chat, channel_id


def _sender_chat_id(request: Request) -> int:
    given = request.parameters.text("sender_chat_id").strip()
    if not given:
        raise SenderChatIdIsEmpty
    if not given.removeprefix("-").isdecimal():
        raise SenderChatIdIsNoInteger
    return int(given)
