"""Invite links, and who asks to join: exportChatInviteLink … declineChatJoinRequest.

Source: tdlib/td, `DialogInviteLinkManager.cpp` and `DialogParticipantManager.cpp`,
can_manage_dialog_join_requests; in capitals what the server behind answers.
"""

from sandbox import inviting
from sandbox.chats import Group
from sandbox.errors.inviting import (
    AlreadyInside,
    ExpiryInvalid,
    InviteLinkIsEmpty,
    InviteLinkIsPermanent,
    InviteLinkUnknown,
    NobodyAsked,
    NoInvitingToPrivateChat,
    NoRequestsInPrivateChat,
    RequestsHaveNoLimit,
)
from sandbox.errors.rights import NotEnoughRightsTo
from sandbox.invitations import InviteLink, JoinRequest
from sandbox.inviting import Terms
from sandbox.methods.request import Request
from sandbox.wire import Json

MOST_MEMBERS = 100_000


def export_chat_invite_link(request: Request) -> Json:
    group = _invitable(request)
    return inviting.renew_primary_link(request.world, group, request.bot).address


def create_chat_invite_link(request: Request) -> Json:
    terms = _read_terms(request)
    group = _invitable(request)
    _check_terms(request, terms)
    return inviting.make_link(request.world, group, request.bot, terms).draw()


def edit_chat_invite_link(request: Request) -> Json:
    terms = _read_terms(request)
    link = _own_link(request)
    _check_terms(request, terms)
    if link.is_primary:
        raise InviteLinkIsPermanent
    inviting.change_link(link, terms)
    return link.draw()


def revoke_chat_invite_link(request: Request) -> Json:
    link = _own_link(request)
    inviting.revoke_link(request.world, link)
    return link.draw()


def approve_chat_join_request(request: Request) -> Json:
    inviting.let_in(request.world, _join_request(request), request.bot)
    return True


def decline_chat_join_request(request: Request) -> Json:
    inviting.turn_away(request.world, _join_request(request))
    return True


def _invitable(request: Request) -> Group:
    """Raises what is wrong with the chat, NoInvitingToPrivateChat or NotEnoughRightsTo."""
    chat = request.chat_to_write()
    if not isinstance(chat, Group):
        raise NoInvitingToPrivateChat
    if not chat.membership(request.bot).may("can_invite_users"):
        raise NotEnoughRightsTo(do="manage chat invite link")
    return chat


def _read_terms(request: Request) -> Terms:
    parameters = request.parameters
    return Terms(
        name=parameters.text("name"),
        expire_date=max(parameters.integer("expire_date"), 0),
        member_limit=parameters.between("member_limit", 0, 0, MOST_MEMBERS),
        creates_join_request=parameters.flag("creates_join_request"),
    )


def _check_terms(request: Request, terms: Terms) -> None:
    if terms.creates_join_request and terms.member_limit:
        raise RequestsHaveNoLimit
    if terms.expire_date and terms.expire_date <= request.world.clock.unix_time():
        raise ExpiryInvalid


def _own_link(request: Request) -> InviteLink:
    """A bot looks after the links it has made itself."""
    group = _invitable(request)
    address = request.parameters.text("invite_link")
    if not address:
        raise InviteLinkIsEmpty
    link = request.world.invite_links.get(address)
    if link is None or link.group is not group or link.creator is not request.bot:
        raise InviteLinkUnknown
    return link


def _join_request(request: Request) -> JoinRequest:
    user_id = request.parameters.user_id()
    chat = request.chat_to_write()
    if not isinstance(chat, Group):
        raise NoRequestsInPrivateChat
    if not chat.membership(request.bot).may("can_invite_users"):
        raise NotEnoughRightsTo(do="manage chat join requests")
    found = chat.join_requests.get(user_id)
    if found is None:
        user = request.world.user(user_id)
        raise AlreadyInside if user and chat.has(user) else NobodyAsked
    return found
