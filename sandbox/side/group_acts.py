"""What a person can do to a group and in its running: the second half of `sandbox.side.acts`."""

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

from sandbox.acts import grouping, inviting, running, topics
from sandbox.acts.impossible import Impossible
from sandbox.acts.places import group_of, user_of
from sandbox.chats import Group
from sandbox.inviting import Terms
from sandbox.membership import leave
from sandbox.parameters import Parameters
from sandbox.rights import RIGHTS
from sandbox.users import Person
from sandbox.wire import JsonObject
from sandbox.world import World

Act = Callable[[World, Person, Parameters], JsonObject]
InGroup = Callable[[World, Group, Person, Parameters], JsonObject | None]


def _join(world: World, person: Person, given: Parameters) -> JsonObject:
    """By `chat`, where anybody may come in, or by a `link`."""
    if given.has("link"):
        return {"chat": inviting.come_by(world, person, given.text("link")).id}
    group = world.groups.get(given.integer("chat"))
    if group is None:
        raise Impossible(f"there is no group {given.text('chat')}")
    grouping.come_in(world, group, person)
    return {"chat": group.id}


def _leave(world: World, group: Group, person: Person, _: Parameters) -> None:
    leave(world, group, person)


def _add(world: World, group: Group, person: Person, given: Parameters) -> None:
    running.check_right(group, person, "can_invite_users")
    grouping.come_in(world, group, user_of(world, given), person)


def _remove(world: World, group: Group, person: Person, given: Parameters) -> None:
    """`until_date` in Unix time: the ban's end; not given: never."""
    running.remove(world, group, person, user_of(world, given), given.integer("until_date"))


def _unban(world: World, group: Group, person: Person, given: Parameters) -> None:
    running.unban(world, group, person, user_of(world, given))


def _restrict(world: World, group: Group, person: Person, given: Parameters) -> None:
    """`may` lists what the user may still: ChatPermissions' can_…"""
    user, until = user_of(world, given), given.integer("until_date")
    running.restrict(world, group, person, user, _names(given, "may"), until)


def _promote(world: World, group: Group, person: Person, given: Parameters) -> None:
    """`rights` is a list of ChatMemberAdministrator's can_…; not given: all of them."""
    rights = _names(given, "rights") if given.has("rights") else list(RIGHTS)
    running.make_administrator(world, group, person, user_of(world, given), rights)


def _entitle(world: World, group: Group, person: Person, given: Parameters) -> None:
    running.entitle(world, group, person, user_of(world, given), given.text("custom_title"))


def _rename(world: World, group: Group, person: Person, given: Parameters) -> None:
    running.rename(world, group, person, given.required_text("title"))


def _describe(world: World, group: Group, person: Person, given: Parameters) -> None:
    running.describe(world, group, person, given.text("description"))


def _permit(world: World, group: Group, person: Person, given: Parameters) -> None:
    """`may` lists what everybody may: ChatPermissions' can_…"""
    running.permit(world, group, person, _names(given, "may"))


def _upgrade(world: World, group: Group, person: Person, _: Parameters) -> JsonObject:
    return {"chat": running.upgrade(world, group, person).draw()}


def _dissolve(world: World, group: Group, person: Person, _: Parameters) -> None:
    running.dissolve(world, group, person)


def _invite(world: World, group: Group, person: Person, given: Parameters) -> JsonObject:
    """`name`, `expire_date`, `member_limit`, `creates_join_request` as in createChatInviteLink."""
    terms = Terms(
        name=given.text("name"),
        expire_date=given.integer("expire_date"),
        member_limit=given.integer("member_limit"),
        creates_join_request=given.flag("creates_join_request"),
    )
    return {"link": inviting.make_link(world, group, person, terms).draw()}


def _let_in(world: World, group: Group, person: Person, given: Parameters) -> None:
    inviting.let_in(world, group, person, given.integer("user"))


def _turn_away(world: World, group: Group, person: Person, given: Parameters) -> None:
    inviting.turn_away(world, group, person, given.integer("user"))


def _open_topic(world: World, group: Group, person: Person, given: Parameters) -> JsonObject:
    return {"topic": topics.open_topic(world, group, person, given.required_text("name")).id}


def _rename_topic(world: World, group: Group, person: Person, given: Parameters) -> None:
    name = given.required_text("name")
    topics.rename_topic(world, group, person, given.integer("topic"), name)


def _close_topic(world: World, group: Group, person: Person, given: Parameters) -> None:
    topics.close_topic(world, group, person, given.integer("topic"))


def _reopen_topic(world: World, group: Group, person: Person, given: Parameters) -> None:
    topics.reopen_topic(world, group, person, given.integer("topic"))


def _delete_topic(world: World, group: Group, person: Person, given: Parameters) -> None:
    topics.delete_topic(world, group, person, given.integer("topic"))


def _names(given: Parameters, name: str) -> list[str]:
    names = given.structure(name, name)
    return [str(each) for each in names] if isinstance(names, list) else []


def _do_in_group(does: InGroup, world: World, person: Person, given: Parameters) -> JsonObject:
    group = group_of(world, person, given.integer("chat"))
    return does(world, group, person, given) or {}


_IN_GROUP: dict[str, InGroup] = {
    "leave": _leave,
    "add": _add,
    "remove": _remove,
    "unban": _unban,
    "restrict": _restrict,
    "promote": _promote,
    "entitle": _entitle,
    "rename": _rename,
    "describe": _describe,
    "permit": _permit,
    "upgrade": _upgrade,
    "dissolve": _dissolve,
    "invite": _invite,
    "let_in": _let_in,
    "turn_away": _turn_away,
    "topic": _open_topic,
    "rename_topic": _rename_topic,
    "close_topic": _close_topic,
    "reopen_topic": _reopen_topic,
    "delete_topic": _delete_topic,
}

GROUP_ACTS: MappingProxyType[str, Act] = MappingProxyType(
    {"join": _join} | {name: partial(_do_in_group, does) for name, does in _IN_GROUP.items()}
)
"""All but `join` name the `chat`; `user` and `topic` are ids."""
