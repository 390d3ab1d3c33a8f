"""Whom a bot may ban, restrict, promote and give a title: those who stand below it.

Source: tdlib/td, `DialogParticipantManager.cpp`, set_channel_participant_status_impl; in capitals,
and "user is an administrator of the chat", what the server behind answers.
"""

from sandbox.bots import Bot
from sandbox.chats import Group
from sandbox.errors.members import (
    BotsCannotAddMembers,
    CannotDoToItself,
    NotAParticipant,
    OwnerStays,
    OwnersTitleIsTheirs,
    UserIsAdministrator,
    UserIsNoAdministrator,
)
from sandbox.errors.rights import (
    ChatAdminRequired,
    NotEnoughRights,
    NotEnoughRightsTo,
    RightForbidden,
)
from sandbox.members import ADMINISTRATOR, CREATOR, Membership
from sandbox.users import User


def check_may_restrict(bot: Bot, group: Group, user: User) -> None:
    if user is bot:
        raise CannotDoToItself(what="restrict")
    member = group.membership(user)
    if member.status == CREATOR:
        raise OwnerStays
    if not group.membership(bot).may("can_restrict_members"):
        raise NotEnoughRightsTo(do="restrict/unrestrict chat member")
    if member.status == ADMINISTRATOR and member.promoted_by is not bot:
        raise UserIsAdministrator


def check_may_remove(bot: Bot, group: Group, user: User) -> None:
    """In a basic group the server alone decides."""
    if not group.membership(bot).may("can_restrict_members"):
        raise ChatAdminRequired
    member = group.membership(user)
    if not member.is_inside:
        raise NotAParticipant
    if member.is_administrator:
        raise UserIsAdministrator


def check_may_promote(bot: Bot, group: Group, user: User, rights: frozenset[str]) -> None:
    if user is bot:
        raise CannotDoToItself(what="promote")
    member, own = group.membership(user), group.membership(bot)
    if member.status == CREATOR:
        raise OwnerStays
    if not member.is_inside and not rights:
        raise BotsCannotAddMembers
    if not own.may("can_promote_members"):
        raise NotEnoughRights
    if not member.is_inside:
        raise NotAParticipant
    if member.status == ADMINISTRATOR and member.promoted_by is not bot:
        raise ChatAdminRequired
    if not all(own.may(right) for right in rights):
        raise RightForbidden


def check_may_entitle(bot: Bot, member: Membership) -> None:
    """Only who made somebody an administrator may give them a title."""
    if member.status == CREATOR:
        raise OwnersTitleIsTheirs
    if member.status != ADMINISTRATOR:
        raise UserIsNoAdministrator
    if member.promoted_by is not bot:
        raise NotEnoughRightsTo(do="change custom title of the user")
