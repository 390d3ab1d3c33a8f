"""getChat, getChatMember, getChatAdministrators, getChatMemberCount, leaveChat."""

from sandbox.chats import Chat, Group, PrivateChat
from sandbox.errors.chats import (
    NoAdministratorsInPrivateChat,
    ParticipantIdInvalid,
    PrivateChatCannotBeLeft,
)
from sandbox.members import Membership
from sandbox.membership import leave
from sandbox.methods.request import Request
from sandbox.wire import Json, JsonObject

_FULL: JsonObject = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    ),
}
_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_invite_users",
)  # fmt: skip
_WITHHELD = ("can_change_info", "can_pin_messages", "can_manage_topics")


def get_chat(request: Request) -> Json:
    chat = request.chat()
    full = chat.draw() | _FULL
    if chat.pinned:
        full["pinned_message"] = chat.pinned[-1].draw()
    if isinstance(chat, Group):
        permitted: JsonObject = dict.fromkeys(_PERMISSIONS, True)
        full["permissions"] = permitted | dict.fromkeys(_WITHHELD, False)
    if chat_username := chat.draw().get("username"):
        full["active_usernames"] = [chat_username]
    return full


def get_chat_member(request: Request) -> Json:
    chat = request.chat()
    user = request.user()
    if isinstance(chat, PrivateChat):
        if user not in (chat.bot, chat.person):
            raise ParticipantIdInvalid
        return Membership(user).draw()
    return _group(chat).membership(user).draw()


def get_chat_administrators(request: Request) -> Json:
    """Other bots are left out, as Telegram does."""
    members = _group(request.chat()).people_and_bots()
    return [
        membership.draw()
        for membership in members
        if membership.is_administrator
        and (not membership.user.is_bot or membership.user is request.bot)
    ]


def get_chat_member_count(request: Request) -> Json:
    chat = request.chat()
    return 2 if isinstance(chat, PrivateChat) else len(_group(chat).people_and_bots())


def leave_chat(request: Request) -> Json:
    chat = request.chat_to_write()
    if not isinstance(chat, Group):
        raise PrivateChatCannotBeLeft
    leave(request.world, chat, request.bot)
    return True


def _group(chat: Chat) -> Group:
    if not isinstance(chat, Group):
        raise NoAdministratorsInPrivateChat
    return chat
