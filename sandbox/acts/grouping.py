"""A person makes a group or a channel, and others join it."""

from collections.abc import Sequence

from sandbox.acts.impossible import Impossible
from sandbox.bots import Bot
from sandbox.chats import Group, GroupKind
from sandbox.forums import add_general_topic, open_topic
from sandbox.members import CREATOR, KICKED, Membership
from sandbox.membership import join
from sandbox.posting import show_chat
from sandbox.users import Person, User
from sandbox.world import World


def make_group(
    world: World,
    title: str,
    people: Sequence[Person],
    *,
    is_supergroup: bool,
    topics: Sequence[str] = (),
    is_forum: bool = False,
    username: str = "",
) -> Group:
    """The first of `people` is its creator. Forums and public groups are always supergroups."""
    _check_is_new(world, people, username)
    is_forum = is_forum or bool(topics)
    kind: GroupKind = "supergroup" if is_supergroup or is_forum or username else "group"
    group = world.new_group(title, kind, is_forum=is_forum, username=username)
    _fill(world, group, people)
    if is_forum:
        add_general_topic(group, people[0])
    for name in topics:
        open_topic(world, group, people[0], name)
    return group


def make_channel(
    world: World, title: str, people: Sequence[Person], *, username: str = ""
) -> Group:
    """The first of `people` is its owner, the others read."""
    _check_is_new(world, people, username)
    channel = world.new_group(title, "channel", username=username)
    _fill(world, channel, people)
    return channel


def come_in(world: World, group: Group, user: User, by: User | None = None) -> None:
    """`by` is who brings the user along. Raises Impossible."""
    if group.membership(user).status == KICKED and by is None:
        raise Impossible(f"{user.name} is banned from {group.title}")
    if group.is_channel and isinstance(user, Bot):
        raise Impossible("a bot is in a channel as its administrator only: promote it")
    join(world, group, user, by)


def _check_is_new(world: World, people: Sequence[Person], username: str) -> None:
    if not people:
        raise Impossible("a group has at least one member: its creator")
    if username and world.by_username(username):
        raise Impossible(f"@{username} is taken")


def _fill(world: World, group: Group, people: Sequence[Person]) -> None:
    for person in people:
        world.enrol(group, Membership(person))
    world.enrol(group, Membership(people[0], CREATOR))
    show_chat(world, group)
