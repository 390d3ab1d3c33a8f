"""Who may send what, and where. Source: tdlib/td, can_send_message, can_send_message_content."""

from sandbox.chats import Chat, Group
from sandbox.content import Contact, Content, Dice, Location, Media, Text, Venue
from sandbox.errors.polls import OpenPollInChannel
from sandbox.errors.rights import NeedsToAdministerChannel, NotEnoughRightsTo
from sandbox.errors.topics import TopicClosed
from sandbox.files import FileKind
from sandbox.polls import PollContent
from sandbox.users import User

_MEDIA = {
    FileKind.PHOTO: ("can_send_photos", "photos"),
    FileKind.VIDEO: ("can_send_videos", "videos"),
    FileKind.AUDIO: ("can_send_audios", "music"),
    FileKind.VOICE: ("can_send_voice_notes", "voice notes"),
    FileKind.VIDEO_NOTE: ("can_send_video_notes", "video notes"),
    FileKind.ANIMATION: ("can_send_other_messages", "animations"),
    FileKind.STICKER: ("can_send_other_messages", "stickers"),
    FileKind.DOCUMENT: ("can_send_documents", "documents"),
    FileKind.THUMBNAIL: ("can_send_documents", "documents"),
}
_CONTENTS: dict[type[Content], tuple[str, str]] = {
    Text: ("can_send_messages", "text messages"),
    Contact: ("can_send_messages", "contacts"),
    Location: ("can_send_messages", "locations"),
    Venue: ("can_send_messages", "venues"),
    Dice: ("can_send_other_messages", "dice"),
    PollContent: ("can_send_polls", "polls"),
}


def check_may_send(user: User, chat: Chat, content: Content, topic_id: int | None) -> None:
    """Raises NeedsToAdministerChannel, OpenPollInChannel, NotEnoughRightsTo or TopicClosed."""
    if not isinstance(chat, Group):
        return
    if chat.is_channel:
        _check_channel(user, chat, content)
        return
    permission, what = _asked_for(content)
    if not chat.may(user, permission):
        raise NotEnoughRightsTo(do=f"send {what} to the chat")
    if chat.is_forum:
        _check_topic(user, chat, topic_id)


def _check_channel(user: User, channel: Group, content: Content) -> None:
    """In channels nobody is to be seen who votes."""
    if not channel.may(user, "can_post_messages"):
        raise NeedsToAdministerChannel
    if isinstance(content, PollContent) and not content.poll.terms.is_anonymous:
        raise OpenPollInChannel


def _check_topic(user: User, forum: Group, topic_id: int | None) -> None:
    """A closed topic is left to who runs the topics, and to who opened it."""
    topic = forum.general if topic_id is None else forum.topics.get(topic_id)
    if topic is None or not topic.is_closed or topic.creator is user:
        return
    if not forum.membership(user).may("can_manage_topics"):
        raise TopicClosed


def _asked_for(content: Content) -> tuple[str, str]:
    """The permission, and the content in the words of the refusal."""
    if isinstance(content, Media):
        return _MEDIA[content.kind]
    return _CONTENTS.get(type(content), ("can_send_messages", "messages"))
