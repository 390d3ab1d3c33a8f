"""People and bots coming to groups, going, rising, being held back."""

from dataclasses import replace

from sandbox.chats import Group
from sandbox.invitations import InviteLink
from sandbox.members import ADMINISTRATOR, KICKED, LEFT, MEMBER, Membership
from sandbox.membership_updates import tell_of_membership
from sandbox.posting import announce, hide_chat, show_chat
from sandbox.users import Person, User
from sandbox.world import World


def join(
    world: World,
    group: Group,
    user: User,
    by: User | None = None,
    *,
    link: InviteLink | None = None,
) -> None:
    """`by` is who added the user or let them in; None where the user came alone."""
    if group.has(user):
        return
    group.join_requests.pop(user.id, None)
    change_membership(world, group, by or user, group.membership(user).back(), link)
    if not group.is_channel:
        bringer = by if by is not None and link is None else user
        announce(world, group, bringer, {"new_chat_members": [user.draw()]})


def leave(world: World, group: Group, user: User) -> None:
    _depart(world, group, user, group.membership(user).gone())


def remove(world: World, group: Group, user: User, by: User, until_date: int = 0) -> None:
    """Thrown out, and banned until then; basic groups keep no bans but a bot's."""
    is_kept = group.kind != "group" or user.is_bot
    status = replace(group.membership(user).becoming(KICKED), until_date=until_date)
    _depart(world, group, user, status if is_kept else status.becoming(LEFT), by)


def unban(world: World, group: Group, user: User, by: User) -> None:
    """Who was inside is out, but may come back."""
    if group.has(user):
        remove(world, group, user, by)
    change_membership(world, group, by, group.membership(user).becoming(LEFT))


def restrict(
    world: World,
    group: Group,
    user: User,
    by: User,
    permissions: frozenset[str],
    until_date: int = 0,
) -> None:
    """Leaves exactly these of `sandbox.rights.PERMISSIONS`; all of them: a plain member again."""
    held_back = group.membership(user).restricted_to(permissions, until_date)
    change_membership(world, group, by, held_back)


def promote(
    world: World,
    group: Group,
    user: User,
    by: User,
    rights: frozenset[str],
    *,
    is_anonymous: bool = False,
) -> None:
    """Makes an administrator with these rights, which bring can_manage_chat along.

    Without any: a plain member again.
    """
    old = group.membership(user)
    if not rights:
        return change_membership(world, group, by, old.becoming(MEMBER))
    risen = Membership(
        user,
        ADMINISTRATOR,
        rights | {"can_manage_chat"},
        custom_title=old.custom_title,
        is_anonymous=is_anonymous,
        promoted_by=old.promoted_by or by,
    )
    return change_membership(world, group, by, risen)


def entitle(world: World, group: Group, user: User, by: User, custom_title: str) -> None:
    change_membership(world, group, by, replace(group.membership(user), custom_title=custom_title))


def change_membership(
    world: World, group: Group, by: User, new: Membership, link: InviteLink | None = None
) -> None:
    old = group.membership(new.user)
    if old == new:
        return
    world.enrol(group, new)
    tell_of_membership(world, group, by, old, new, link)
    show_chat(world, group)
    if isinstance(new.user, Person) and not new.is_inside:
        hide_chat(world, group, new.user)


def _depart(
    world: World, group: Group, user: User, gone: Membership, by: User | None = None
) -> None:
    """The others learn of it; so does a bot that was thrown out, but it sees no message of it."""
    was_inside = group.has(user)
    if group.membership(user) == gone:
        return
    change_membership(world, group, by or user, gone)
    if was_inside and not group.is_channel:
        announce(world, group, by or user, {"left_chat_member": user.draw()})
