"""banChatMember, unbanChatMember, restrictChatMember, promoteChatMember and their kin.

Source: `Client.cpp`, process_ban_chat_member_query and its neighbours.
"""

from datetime import timedelta

from sandbox import membership
from sandbox.chats import Group
from sandbox.errors.chats import UserNotFound
from sandbox.errors.members import (
    MemberNotFound,
    NoBansInPrivateChats,
    NotInBasicGroups,
    OnlyInSupergroups,
    TitleOfMemberInvalid,
)
from sandbox.errors.refusal import Refusal
from sandbox.members import KICKED
from sandbox.methods.permissions import read_permissions
from sandbox.methods.request import Request
from sandbox.methods.standing import (
    check_may_entitle,
    check_may_promote,
    check_may_remove,
    check_may_restrict,
)
from sandbox.rights import rights_in
from sandbox.users import User
from sandbox.wire import Json

LEAST_BAN, MOST_BAN = timedelta(seconds=30), timedelta(days=366)
MOST_TITLE_CHARACTERS = 16


def ban_chat_member(request: Request) -> Json:
    """`revoke_messages` changes nothing: who was thrown out never sees the chat here."""
    user_id = request.parameters.user_id()
    chat = request.chat_to_write()
    if not isinstance(chat, Group):
        raise NoBansInPrivateChats
    user = _somebody(request, user_id, MemberNotFound())
    if chat.kind == "group":
        check_may_remove(request.bot, chat, user)
    else:
        check_may_restrict(request.bot, chat, user)
    membership.remove(request.world, chat, user, request.bot, _until_date(request))
    return True


def unban_chat_member(request: Request) -> Json:
    """Who was not banned at all is thrown out, unless `only_if_banned`."""
    user_id = request.parameters.user_id()
    group = _supergroup_or_channel(request)
    only_if_banned = request.parameters.flag("only_if_banned")
    unknown = UserNotFound() if only_if_banned else MemberNotFound()
    user = _somebody(request, user_id, unknown)
    if only_if_banned and group.membership(user).status != KICKED:
        return True
    if user is request.bot:
        membership.leave(request.world, group, user)
        return True
    check_may_restrict(request.bot, group, user)
    membership.unban(request.world, group, user, request.bot)
    return True


def restrict_chat_member(request: Request) -> Json:
    user_id = request.parameters.user_id()
    permissions = read_permissions(request)
    chat = request.chat_to_write()
    if not isinstance(chat, Group) or not chat.is_supergroup:
        raise OnlyInSupergroups
    user = _somebody(request, user_id, UserNotFound())
    check_may_restrict(request.bot, chat, user)
    until_date = _until_date(request)
    membership.restrict(request.world, chat, user, request.bot, permissions, until_date)
    return True


def promote_chat_member(request: Request) -> Json:
    """With no right at all an administrator becomes a plain member again."""
    user_id = request.parameters.user_id()
    group = _supergroup_or_channel(request)
    user = _somebody(request, user_id, UserNotFound())
    rights = frozenset(r for r in rights_in(group.kind) if request.parameters.flag(r))
    is_anonymous = request.parameters.flag("is_anonymous")
    if not rights and _is_plain_member(group, user):
        return True
    check_may_promote(request.bot, group, user, rights)
    membership.promote(request.world, group, user, request.bot, rights, is_anonymous=is_anonymous)
    return True


def set_chat_administrator_custom_title(request: Request) -> Json:
    user_id = request.parameters.user_id()
    chat = request.chat_to_write()
    if not isinstance(chat, Group) or not chat.is_supergroup:
        raise OnlyInSupergroups
    user = _somebody(request, user_id, UserNotFound())
    check_may_entitle(request.bot, chat.membership(user))
    title = request.parameters.text("custom_title").strip()
    if len(title) > MOST_TITLE_CHARACTERS:
        raise TitleOfMemberInvalid
    membership.entitle(request.world, chat, user, request.bot, title)
    return True


def _supergroup_or_channel(request: Request) -> Group:
    chat = request.chat_to_write()
    if not isinstance(chat, Group) or chat.kind == "group":
        raise NotInBasicGroups
    return chat


def _somebody(request: Request, user_id: int, unknown: Refusal) -> User:
    """Anybody there is, in the group or not. Raises `unknown` where there is nobody."""
    user = request.world.user(user_id)
    if user is None:
        raise unknown
    return user


def _is_plain_member(group: Group, user: User) -> bool:
    member = group.membership(user)
    return member.is_inside and not member.is_administrator


def _until_date(request: Request) -> int:
    """Less than 30 seconds or more than 366 days from now is for ever: 0."""
    until = request.parameters.integer("until_date")
    length = timedelta(seconds=until - request.world.clock.unix_time())
    return until if LEAST_BAN <= length <= MOST_BAN else 0
