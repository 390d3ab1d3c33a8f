"""People and bots coming to groups, going, rising; a group growing into a supergroup."""

from sandbox.chats import Group
from sandbox.members import ADMINISTRATOR, KICKED, LEFT, MEMBER, Membership
from sandbox.posting import announce, show_chat, tell_of_membership
from sandbox.users import User
from sandbox.world import World


def join(world: World, group: Group, user: User, by: User | None = None) -> None:
    """`by` is who added the user; None where the user came alone."""
    if group.has(user):
        return
    _change(world, group, by or user, group.membership(user).becoming(MEMBER))
    drawn = user.draw()
    announce(world, group, by or user, {"new_chat_members": [drawn]})


def leave(world: World, group: Group, user: User) -> None:
    _depart(world, group, user, user, LEFT)


def remove(world: World, group: Group, user: User, by: User) -> None:
    """Thrown out; a bot may not come back by itself, nor see the group any more."""
    _depart(world, group, user, by, KICKED)


def promote(world: World, group: Group, user: User, by: User, rights: frozenset[str]) -> None:
    """Makes an administrator with exactly these rights; without any, a plain member again."""
    if rights:
        _change(world, group, by, Membership(user, ADMINISTRATOR, rights))
    else:
        _change(world, group, by, Membership(user))


def upgrade(world: World, group: Group, by: User) -> Group:
    """The group stays behind, closed; everybody finds themselves in the new supergroup."""
    successor = world.new_group(group.title, is_supergroup=True)
    successor.members = dict(group.members)
    group.upgraded_to = successor
    announce(world, group, by, {"migrate_to_chat_id": successor.id})
    announce(world, successor, by, {"migrate_from_chat_id": group.id})
    show_chat(world, group)
    show_chat(world, successor)
    return successor


def _depart(world: World, group: Group, user: User, by: User, status: str) -> None:
    """The others learn of it; so does a bot that was thrown out, but it sees no message of it."""
    if not group.has(user):
        return
    _change(world, group, by, group.membership(user).becoming(status))
    announce(world, group, by, {"left_chat_member": user.draw()})


def _change(world: World, group: Group, by: User, new: Membership) -> None:
    old = group.membership(new.user)
    group.members[new.user.id] = new
    tell_of_membership(world, group, by, old, new)
    show_chat(world, group)
