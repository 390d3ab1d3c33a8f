"""A group growing into a supergroup, or coming to its end."""

from sandbox.bots import Bot
from sandbox.chats import Group
from sandbox.members import KICKED, LEFT, Membership
from sandbox.membership import change_membership
from sandbox.membership_updates import tell_of_membership
from sandbox.posting import announce, show_chat
from sandbox.users import User
from sandbox.world import World


def upgrade(world: World, group: Group, by: User) -> Group:
    """The group stays behind, closed; everybody finds themselves in the new supergroup."""
    successor = world.new_group(group.title, "supergroup")
    successor.description, successor.photo = group.description, group.photo
    successor.permissions = group.permissions
    inside = group.people_and_bots()
    for membership in inside:
        world.enrol(successor, membership)
    announce(world, group, by, {"migrate_to_chat_id": successor.id})
    for membership in inside:
        _tell_mover(world, membership, group, successor, by)
    group.upgraded_to = successor
    announce(world, successor, by, {"migrate_from_chat_id": group.id})
    show_chat(world, group)
    show_chat(world, successor)
    return successor


def dissolve(world: World, group: Group, by: User) -> None:
    """Deleted by its owner: nobody sees it any more."""
    group.is_deleted = True
    for membership in group.people_and_bots():
        gone = membership.becoming(LEFT if group.kind == "group" else KICKED)
        change_membership(world, group, by, gone)
    world.watchers.tell_everybody({"kind": "world", "change": world.count_change()})


def _tell_mover(
    world: World, membership: Membership, group: Group, successor: Group, by: User
) -> None:
    """A bot has left the group it was in, and is new in the supergroup."""
    if isinstance(membership.user, Bot):
        left = membership.becoming(LEFT)
        tell_of_membership(world, group, by, membership, left)
        tell_of_membership(world, successor, by, left, membership)
