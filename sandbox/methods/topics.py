"""createForumTopic, editForumTopic, closeForumTopic …, and those of the General topic.

Source: tdlib/td, `ForumTopicManager.cpp`; in capitals what the server behind answers.
"""

from sandbox import forums
from sandbox.chats import Group
from sandbox.errors.chats import TitleIsEmpty
from sandbox.errors.rights import NotEnoughRightsTo
from sandbox.errors.topics import (
    IconColorInvalid,
    NotAForum,
    ThreadIdInvalid,
    TopicIdInvalid,
    TopicNotModified,
)
from sandbox.methods.request import Request
from sandbox.names import clean_name
from sandbox.topics import COLORS, Topic
from sandbox.wire import Json

_ICONS = {"📝": 5_357_315_181_649_076_022, "📰": 5_434_144_690_511_290_129}
_ICON_PIXELS = 100


def get_forum_topic_icon_stickers(request: Request) -> Json:
    return [_draw_icon(emoji, icon_id) for emoji, icon_id in _ICONS.items()]


def create_forum_topic(request: Request) -> Json:
    forum = _forum(request)
    if not forum.may(request.bot, "can_manage_topics"):
        raise NotEnoughRightsTo(do="create a topic")
    name = clean_name(request.parameters.text("name"), forums.MOST_NAME_CHARACTERS)
    if not name:
        raise TitleIsEmpty
    color = request.parameters.integer("icon_color")
    if not 0 <= color <= 0xFFFFFF:
        raise IconColorInvalid
    icon = _icon(request) or ""
    return forums.open_topic(
        request.world, forum, request.bot, name, color or COLORS[0], icon
    ).draw()


def edit_forum_topic(request: Request) -> Json:
    return _edit(request, *find_topic(request), icon=_icon(request))


def edit_general_forum_topic(request: Request) -> Json:
    return _edit(request, *find_topic(request, is_general=True), icon=None)


def close_forum_topic(request: Request) -> Json:
    return _close(request, *find_topic(request))


def close_general_forum_topic(request: Request) -> Json:
    return _close(request, *find_topic(request, is_general=True))


def reopen_forum_topic(request: Request) -> Json:
    return _reopen(request, *find_topic(request))


def reopen_general_forum_topic(request: Request) -> Json:
    return _reopen(request, *find_topic(request, is_general=True))


def delete_forum_topic(request: Request) -> Json:
    forum, topic = find_topic(request)
    _check_may_change(request, forum, topic, "can_delete_messages", "delete the topic")
    if topic.opening is None:
        raise TopicIdInvalid
    forums.delete_topic(request.world, forum, topic)
    return True


def hide_general_forum_topic(request: Request) -> Json:
    forum, general = find_topic(request, is_general=True)
    _check_may_toggle(request, forum, general)
    if general.is_hidden:
        raise TopicNotModified
    forums.hide_general_topic(request.world, forum, general, request.bot)
    return True


def unhide_general_forum_topic(request: Request) -> Json:
    forum, general = find_topic(request, is_general=True)
    _check_may_toggle(request, forum, general)
    if not general.is_hidden:
        raise TopicNotModified
    forums.unhide_general_topic(request.world, forum, general, request.bot)
    return True


def find_topic(request: Request, *, is_general: bool = False) -> tuple[Group, Topic]:
    """Raises what is wrong with the chat, NotAForum, ThreadIdInvalid or TopicIdInvalid."""
    forum = _forum(request)
    topic_id = request.parameters.integer("message_thread_id")
    if not is_general and topic_id <= 0:
        raise ThreadIdInvalid
    topic = forum.general if is_general else forum.topic(topic_id)
    if topic is None:
        raise TopicIdInvalid
    return forum, topic


def _edit(request: Request, forum: Group, topic: Topic, icon: str | None) -> Json:
    """Given neither a name nor an icon there is nothing to do, and that is done."""
    _check_may_change(request, forum, topic, "can_manage_topics", "edit the topic")
    given = request.parameters.text("name")
    name = clean_name(given, forums.MOST_NAME_CHARACTERS)
    if given and not name:
        raise TitleIsEmpty
    if not given and icon is None:
        return True
    if name in ("", topic.name) and icon in (None, topic.icon_custom_emoji_id):
        raise TopicNotModified
    forums.edit_topic(request.world, forum, topic, request.bot, name, icon)
    return True


def _close(request: Request, forum: Group, topic: Topic) -> Json:
    _check_may_toggle(request, forum, topic)
    if topic.is_closed:
        raise TopicNotModified
    forums.close_topic(request.world, forum, topic, request.bot)
    return True


def _reopen(request: Request, forum: Group, topic: Topic) -> Json:
    _check_may_toggle(request, forum, topic)
    if not topic.is_closed:
        raise TopicNotModified
    forums.reopen_topic(request.world, forum, topic, request.bot)
    return True


def _check_may_toggle(request: Request, forum: Group, topic: Topic) -> None:
    _check_may_change(request, forum, topic, "can_manage_topics", "close or open the topic")


def _check_may_change(request: Request, forum: Group, topic: Topic, right: str, do: str) -> None:
    """Who opened a topic may change it. Raises NotEnoughRightsTo."""
    if topic.creator is not request.bot and not forum.membership(request.bot).may(right):
        raise NotEnoughRightsTo(do=do)


def _forum(request: Request) -> Group:
    chat = request.chat_to_write()
    if not isinstance(chat, Group) or not chat.is_forum:
        raise NotAForum
    return chat


def _icon(request: Request) -> str | None:
    """None where it is not given: "" takes the icon away."""
    if request.parameters.values.get("icon_custom_emoji_id") is None:
        return None
    icon_id = request.parameters.integer("icon_custom_emoji_id")
    return str(icon_id) if icon_id else ""


def _draw_icon(emoji: str, icon_id: int) -> Json:
    """A Sticker; the picture itself is nowhere in the sandbox."""
    return {
        "file_id": f"TOPICICON{icon_id}",
        "file_unique_id": f"{icon_id:x}",
        "type": "custom_emoji",
        "width": _ICON_PIXELS,
        "height": _ICON_PIXELS,
        "is_animated": True,
        "is_video": False,
        "emoji": emoji,
        "set_name": "Topics",
        "custom_emoji_id": str(icon_id),
    }
