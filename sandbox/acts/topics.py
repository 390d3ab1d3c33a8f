"""A person opens, closes and changes the topics of a forum.

Everything raises Impossible where the person may not.
"""

from sandbox import forums
from sandbox.acts.impossible import Impossible
from sandbox.chats import Group
from sandbox.topics import GENERAL_ID, Topic
from sandbox.users import Person
from sandbox.world import World


def open_topic(world: World, group: Group, by: Person, name: str) -> Topic:
    if not group.is_forum:
        raise Impossible(f"{group.title} has no topics: it is no forum")
    if not group.may(by, "can_manage_topics"):
        raise Impossible(f"{by.name} may not open topics in {group.title}")
    return forums.open_topic(world, group, by, name)


def rename_topic(world: World, group: Group, by: Person, topic_id: int, name: str) -> None:
    forums.edit_topic(world, group, _topic_to_change(group, by, topic_id), by, name)


def close_topic(world: World, group: Group, by: Person, topic_id: int) -> None:
    topic = _topic_to_change(group, by, topic_id)
    if topic.is_closed:
        raise Impossible(f"«{topic.name}» is closed already")
    forums.close_topic(world, group, topic, by)


def reopen_topic(world: World, group: Group, by: Person, topic_id: int) -> None:
    topic = _topic_to_change(group, by, topic_id)
    if not topic.is_closed:
        raise Impossible(f"«{topic.name}» is open already")
    forums.reopen_topic(world, group, topic, by)


def delete_topic(world: World, group: Group, by: Person, topic_id: int) -> None:
    topic = _topic_to_change(group, by, topic_id)
    if topic_id == GENERAL_ID:
        raise Impossible("the General topic can be hidden, not deleted")
    forums.delete_topic(world, group, topic)


def _topic_to_change(group: Group, by: Person, topic_id: int) -> Topic:
    """Who opened a topic may change it; so may who runs them all."""
    topic = group.topic(topic_id)
    if topic is None:
        raise Impossible(f"there is no topic {topic_id} in {group.title}")
    if topic.creator is not by and not group.membership(by).may("can_manage_topics"):
        raise Impossible(f"{by.name} may not change topics in {group.title}")
    return topic
