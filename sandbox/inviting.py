"""Links into a chat being made, changed and revoked; people who come by them, or ask to."""

from dataclasses import dataclass

from sandbox.chats import Group
from sandbox.invitations import InviteLink, JoinRequest
from sandbox.membership import join
from sandbox.names import clean_name
from sandbox.posting import show_chat
from sandbox.users import Person, User
from sandbox.world import World

MOST_NAME_CHARACTERS = 32


@dataclass(frozen=True, slots=True)
class Terms:
    """How a link may be used."""

    name: str = ""
    expire_date: int = 0
    member_limit: int = 0
    creates_join_request: bool = False


def make_link(world: World, group: Group, creator: User, terms: Terms) -> InviteLink:
    link = InviteLink(group=group, creator=creator)
    change_link(link, terms)
    world.invite_links[link.address] = link
    return link


def change_link(link: InviteLink, terms: Terms) -> None:
    link.name = clean_name(terms.name, MOST_NAME_CHARACTERS)
    link.expire_date = terms.expire_date
    link.member_limit = terms.member_limit
    link.creates_join_request = terms.creates_join_request


def renew_primary_link(world: World, group: Group, creator: User) -> InviteLink:
    """The one before no longer leads anywhere."""
    if old := group.primary_links.get(creator.id):
        old.is_revoked = True
    link = make_link(world, group, creator, Terms())
    link.is_primary = True
    group.primary_links[creator.id] = link
    return link


def revoke_link(world: World, link: InviteLink) -> None:
    """A primary link gives way to a new one."""
    link.is_revoked = True
    if link.is_primary:
        renew_primary_link(world, link.group, link.creator)


def come_by(world: World, link: InviteLink, person: Person) -> None:
    """In at once, or as a request that administrators decide on."""
    if link.creates_join_request:
        _ask(world, link, person)
    else:
        link.used += 1
        join(world, link.group, person, link=link)


def let_in(world: World, request: JoinRequest, by: User) -> None:
    request.link.used += 1
    join(world, request.link.group, request.person, by, link=request.link)


def turn_away(world: World, request: JoinRequest) -> None:
    del request.link.group.join_requests[request.person.id]
    show_chat(world, request.link.group)


def _ask(world: World, link: InviteLink, person: Person) -> None:
    group = link.group
    request = JoinRequest(person, link, world.clock.unix_time())
    group.join_requests[person.id] = request
    show_chat(world, group)
    for bot in group.bots:
        if group.membership(bot).may("can_invite_users"):
            bot.updates.add("chat_join_request", request.draw(), ("chat_join_request", person.id))
