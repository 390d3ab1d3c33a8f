"""getChat, getChatMember, getChatAdministrators, getChatMemberCount, leaveChat."""

from sandbox.chats import Chat, Group, PrivateChat
from sandbox.errors.chats import (
    MembersAreOutOfSight,
    NoAdministratorsInPrivateChat,
    PrivateChatCannotBeLeft,
    UserNotFound,
)
from sandbox.files import StoredFile
from sandbox.members import Membership
from sandbox.membership import leave
from sandbox.methods.request import Request
from sandbox.wire import Json, JsonObject, if_any

_GIFTS = (
    "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
    "gifts_from_channels",
)  # fmt: skip
_REQUIRED: JsonObject = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(_GIFTS, False),
}
"""What every ChatFullInfo has. Source: Bot API 10.3."""


def get_chat(request: Request) -> Json:
    chat = request.chat()
    full = chat.draw() | _REQUIRED
    if username := full.get("username"):
        full["active_usernames"] = [username]
    if isinstance(chat, Group):
        full |= _draw_group(request, chat)
    if chat.pinned:
        newest = max(chat.pinned, key=lambda message: message.message_id)
        full["pinned_message"] = newest.draw_quoted()
    return full


def get_chat_member(request: Request) -> Json:
    """Somebody who was never in has left; only who the bot knows nothing of is not found."""
    user_id = request.parameters.user_id()
    chat = request.chat() if user_id == request.bot.id else request.chat_with_members()
    user = request.user()
    if isinstance(chat, Group):
        return chat.draw_member(user, request.bot)
    if isinstance(chat, PrivateChat) and user not in (chat.bot, chat.person):
        raise UserNotFound
    return Membership(user).draw()


def get_chat_administrators(request: Request) -> Json:
    """Other bots are left out unless `return_bots` asks for them."""
    group = _group(request.chat_with_members())
    if group.is_channel and not group.membership(request.bot).is_administrator:
        raise MembersAreOutOfSight
    with_bots = request.parameters.flag("return_bots")
    return [
        group.draw_member(membership.user, request.bot)
        for membership in group.people_and_bots()
        if membership.is_administrator
        and (with_bots or not membership.user.is_bot or membership.user is request.bot)
    ]


def get_chat_member_count(request: Request) -> Json:
    chat = request.chat_with_members()
    return chat.member_count if isinstance(chat, Group) else 2


def leave_chat(request: Request) -> Json:
    chat = request.chat()
    if not isinstance(chat, Group):
        raise PrivateChatCannotBeLeft
    if chat.has(request.bot):
        leave(request.world, chat, request.bot)
    return True


def _draw_group(request: Request, group: Group) -> JsonObject:
    """What only the full information tells."""
    link = group.primary_links.get(request.bot.id)
    drawn = if_any(
        description=group.description,
        invite_link=link.address if link else None,
        photo=_draw_photo(group.photo) if group.photo else None,
    )
    if not group.is_channel:
        drawn["permissions"] = group.draw_permissions()
    return drawn


def _draw_photo(photo: StoredFile) -> JsonObject:
    """A ChatPhoto: the smallest and the largest size."""
    small = photo.sizes[0] if photo.sizes else photo
    return {
        "small_file_id": small.file_id,
        "small_file_unique_id": small.unique_id,
        "big_file_id": photo.file_id,
        "big_file_unique_id": photo.unique_id,
    }


def _group(chat: Chat) -> Group:
    if not isinstance(chat, Group):
        raise NoAdministratorsInPrivateChat
    return chat
