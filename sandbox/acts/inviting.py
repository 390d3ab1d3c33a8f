"""A person makes links into a group, comes by one, lets others in.

Everything raises Impossible where the person may not.
"""

from sandbox import inviting
from sandbox.acts.impossible import Impossible
from sandbox.acts.running import check_right
from sandbox.chats import Group
from sandbox.invitations import InviteLink, JoinRequest
from sandbox.inviting import Terms
from sandbox.members import KICKED
from sandbox.users import Person
from sandbox.world import World


def make_link(world: World, group: Group, by: Person, terms: Terms) -> InviteLink:
    check_right(group, by, "can_invite_users")
    return inviting.make_link(world, group, by, terms)


def come_by(world: World, person: Person, address: str) -> Group:
    """In at once, or after somebody has let the person in."""
    link = world.invite_links.get(address)
    if link is None or not link.is_open_at(world.clock.unix_time()) or link.group.is_deleted:
        raise Impossible(f"the link {address} leads nowhere, or no longer")
    group = link.group
    if group.membership(person).status == KICKED:
        raise Impossible(f"{person.name} is banned from {group.title}")
    if group.has(person):
        raise Impossible(f"{person.name} is in {group.title} already")
    inviting.come_by(world, link, person)
    return group


def let_in(world: World, group: Group, by: Person, user_id: int) -> None:
    inviting.let_in(world, _request(group, by, user_id), by)


def turn_away(world: World, group: Group, by: Person, user_id: int) -> None:
    inviting.turn_away(world, _request(group, by, user_id))


def _request(group: Group, by: Person, user_id: int) -> JoinRequest:
    check_right(group, by, "can_invite_users")
    request = group.join_requests.get(user_id)
    if request is None:
        raise Impossible(f"nobody {user_id} asks to join {group.title}")
    return request
