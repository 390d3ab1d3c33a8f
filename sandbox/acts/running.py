"""A person runs a group: its members and what they may, its title, its end.

Everything raises Impossible where the person may not.
"""

from collections.abc import Iterable

from sandbox import chat_settings, membership, upgrading
from sandbox.acts.impossible import Impossible
from sandbox.chats import Group
from sandbox.members import ADMINISTRATOR, CREATOR
from sandbox.rights import PERMISSIONS, RIGHTS
from sandbox.users import Person, User
from sandbox.world import World


def check_right(group: Group, person: Person, right: str) -> None:
    if not group.may(person, right):
        raise Impossible(f"{person.name} may not do that in {group.title}: it takes {right}")


def check_runs(group: Group, person: Person) -> None:
    if not group.membership(person).is_administrator:
        raise Impossible(f"{person.name} is no administrator of {group.title}")


def known(names: Iterable[str], among: tuple[str, ...]) -> frozenset[str]:
    chosen = frozenset(names)
    if unknown := chosen - set(among):
        raise Impossible(f"no such right: {', '.join(sorted(unknown))}")
    return chosen


def remove(world: World, group: Group, by: Person, user: User, until_date: int = 0) -> None:
    """Out, and banned until then; a basic group keeps no bans of people."""
    _check_stands_above(group, by, user)
    membership.remove(world, group, user, by, until_date)


def unban(world: World, group: Group, by: Person, user: User) -> None:
    _check_stands_above(group, by, user)
    membership.unban(world, group, user, by)


def restrict(
    world: World, group: Group, by: Person, user: User, names: Iterable[str], until_date: int
) -> None:
    """`names` are what the user may still: some of `sandbox.rights.PERMISSIONS`."""
    _check_stands_above(group, by, user)
    if not group.is_supergroup:
        raise Impossible(f"{group.title} is no supergroup: nobody can be restricted there")
    membership.restrict(world, group, user, by, known(names, PERMISSIONS), until_date)


def make_administrator(
    world: World, group: Group, by: Person, user: User, names: Iterable[str]
) -> None:
    """`names` are some of `sandbox.rights.RIGHTS`; without any, a plain member again."""
    check_right(group, by, "can_promote_members")
    rights = known(names, RIGHTS)
    if not group.has(user) and not (group.is_channel and rights):
        raise Impossible(f"{user.name} is not in {group.title}")
    membership.promote(world, group, user, by, rights)


def entitle(world: World, group: Group, by: Person, user: User, custom_title: str) -> None:
    check_right(group, by, "can_promote_members")
    if not group.membership(user).is_administrator:
        raise Impossible(f"{user.name} is no administrator of {group.title}")
    membership.entitle(world, group, user, by, custom_title)


def rename(world: World, group: Group, by: Person, title: str) -> None:
    check_right(group, by, "can_change_info")
    chat_settings.rename(world, group, by, title)


def describe(world: World, group: Group, by: Person, description: str) -> None:
    check_right(group, by, "can_change_info")
    chat_settings.describe(world, group, description)


def permit(world: World, group: Group, by: Person, names: Iterable[str]) -> None:
    """To everybody but administrators, exactly these of `sandbox.rights.PERMISSIONS`."""
    check_right(group, by, "can_restrict_members")
    chat_settings.permit(world, group, known(names, PERMISSIONS))


def upgrade(world: World, group: Group, by: Person) -> Group:
    check_runs(group, by)
    if group.kind != "group" or group.upgraded_to is not None:
        raise Impossible(f"{group.title} has been upgraded already")
    return upgrading.upgrade(world, group, by)


def dissolve(world: World, group: Group, by: Person) -> None:
    if group.membership(by).status != CREATOR:
        raise Impossible(f"{by.name} does not own {group.title}")
    upgrading.dissolve(world, group, by)


def _check_stands_above(group: Group, by: Person, user: User) -> None:
    """The owner stands above all, other administrators above plain members."""
    check_right(group, by, "can_restrict_members")
    status = group.membership(user).status
    is_owner = group.membership(by).status == CREATOR
    if status == CREATOR or (status == ADMINISTRATOR and not is_owner):
        raise Impossible(f"{by.name} does not stand above {user.name} in {group.title}")
