"""Topics of a forum being opened, renamed, closed, hidden and deleted."""

from sandbox.chats import Group
from sandbox.content import Service
from sandbox.posting import announce, delete, new_message, publish, show_chat
from sandbox.topics import COLORS, Topic
from sandbox.users import User
from sandbox.wire import JsonObject
from sandbox.world import World

MOST_NAME_CHARACTERS = 128
GENERAL_NAME = "General"


def add_general_topic(group: Group, creator: User) -> None:
    """A forum has one from the start."""
    group.general = Topic(name=GENERAL_NAME, creator=creator)


def open_topic(
    world: World,
    group: Group,
    by: User,
    name: str,
    icon_color: int = COLORS[0],
    icon_custom_emoji_id: str = "",
) -> Topic:
    topic = Topic(
        name=name,
        creator=by,
        icon_color=icon_color,
        icon_custom_emoji_id=icon_custom_emoji_id,
    )
    created: JsonObject = {"forum_topic_created": topic.draw_created()}
    topic.opening = new_message(world, group, by, Service(created))
    topic.opening.topic_id = topic.id
    group.topics[topic.id] = topic
    publish(world, topic.opening)
    show_chat(world, group)
    return topic


def edit_topic(
    world: World, group: Group, topic: Topic, by: User, name: str, icon: str | None = None
) -> None:
    """`name` may be "" and `icon` None: they stay then. An icon of "" takes it away."""
    edited: JsonObject = {}
    if name and name != topic.name:
        topic.name = edited["name"] = name
    if icon is not None and icon != topic.icon_custom_emoji_id:
        topic.icon_custom_emoji_id = edited["icon_custom_emoji_id"] = icon
    _tell(world, group, topic, by, {"forum_topic_edited": edited})


def close_topic(world: World, group: Group, topic: Topic, by: User) -> None:
    topic.is_closed = True
    _tell(world, group, topic, by, {"forum_topic_closed": {}})


def reopen_topic(world: World, group: Group, topic: Topic, by: User) -> None:
    """The General topic comes back into view too."""
    topic.is_closed = topic.is_hidden = False
    _tell(world, group, topic, by, {"forum_topic_reopened": {}})


def hide_general_topic(world: World, group: Group, general: Topic, by: User) -> None:
    """It is closed as well."""
    general.is_closed = general.is_hidden = True
    _tell(world, group, general, by, {"general_forum_topic_hidden": {}})


def unhide_general_topic(world: World, group: Group, general: Topic, by: User) -> None:
    """It stays closed."""
    general.is_hidden = False
    _tell(world, group, general, by, {"general_forum_topic_unhidden": {}})


def delete_topic(world: World, group: Group, topic: Topic) -> None:
    """With everything in it; nobody is told."""
    del group.topics[topic.id]
    for message in [m for m in group.messages.values() if m.topic_id == topic.id]:
        delete(world, message)
    show_chat(world, group)


def _tell(world: World, group: Group, topic: Topic, by: User, fields: JsonObject) -> None:
    show_chat(world, group)
    announce(world, group, by, fields, topic.thread_id)
