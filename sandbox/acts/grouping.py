"""A person makes a group, opens topics, brings others in, and runs the group."""

from collections.abc import Sequence

from sandbox.acts.impossible import Impossible
from sandbox.chats import Group, Topic
from sandbox.content import Service
from sandbox.members import CREATOR, RIGHTS, Membership
from sandbox.membership import promote
from sandbox.posting import new_message, publish, show_chat
from sandbox.users import Person, User
from sandbox.wire import Json
from sandbox.world import World

_TOPIC_COLOR = 0x6FB9F0  # one of the six Telegram offers


def make_group(
    world: World,
    title: str,
    people: Sequence[Person],
    *,
    is_supergroup: bool,
    topics: Sequence[str] = (),
    is_forum: bool = False,
) -> Group:
    """The first of `people` is its creator. A forum is always a supergroup."""
    if not people:
        raise Impossible("a group has at least one member: its creator")
    is_forum = is_forum or bool(topics)
    group = world.new_group(title, is_supergroup=is_supergroup or is_forum, is_forum=is_forum)
    for person in people:
        group.members[person.id] = Membership(person)
    group.members[people[0].id] = Membership(people[0], CREATOR)
    for name in topics:
        open_topic(world, group, people[0], name)
    show_chat(world, group)
    return group


def open_topic(world: World, group: Group, by: User, name: str) -> Topic:
    if not group.is_forum:
        raise Impossible(f"{group.title} has no topics: it is no forum")
    created: Json = {"name": name, "icon_color": _TOPIC_COLOR}
    opening = new_message(world, group, by, Service({"forum_topic_created": created}))
    opening.topic_id = opening.message_id
    topic = group.topics[opening.message_id] = Topic(opening=opening, name=name)
    publish(world, opening)
    return topic


def make_administrator(
    world: World, group: Group, by: Person, user: User, rights: frozenset[str]
) -> None:
    """Without rights: a plain member again. Raises Impossible."""
    check_runs(group, by)
    if not group.has(user):
        raise Impossible(f"{user.name} is not in {group.title}")
    if unknown := rights - set(RIGHTS):
        raise Impossible(f"no such right: {', '.join(sorted(unknown))}")
    promote(world, group, user, by, rights)


def check_runs(group: Group, person: Person) -> None:
    """Raises Impossible where the person is not an administrator."""
    if not group.membership(person).is_administrator:
        raise Impossible(f"{person.name} is no administrator of {group.title}")
