"""aiogram runs the topics of a forum."""

import aiogram
import pytest

from sandbox.people import Bot, Group, Person


@pytest.fixture
async def managed(lan: Person, bot: Bot, forum: Group) -> Group:
    await lan.promotes(bot, in_=forum)
    return forum


@pytest.mark.sends(
    "getForumTopicIconStickers",
    "createForumTopic",
    "editForumTopic",
    "sendMessage",
    "pinChatMessage",
    "unpinAllForumTopicMessages",
    "closeForumTopic",
    "reopenForumTopic",
    "deleteForumTopic",
)
async def test_a_topic_from_opening_to_end(aio: aiogram.Bot, managed: Group) -> None:
    icon = (await aio.get_forum_topic_icon_stickers())[0]
    assert icon.type == "custom_emoji" and icon.custom_emoji_id
    topic = await aio.create_forum_topic(managed.id, "Tuần 1")
    place = {"chat_id": managed.id, "message_thread_id": topic.message_thread_id}
    assert await aio.edit_forum_topic(
        **place, name="Tuần 2", icon_custom_emoji_id=icon.custom_emoji_id
    )
    sent = await aio.send_message(managed.id, "Thể lệ", message_thread_id=topic.message_thread_id)
    assert sent.is_topic_message and sent.chat.is_forum
    assert await sent.pin() and await aio.unpin_all_forum_topic_messages(**place)
    assert await aio.close_forum_topic(**place) and await aio.reopen_forum_topic(**place)
    assert await aio.delete_forum_topic(**place)


@pytest.mark.sends(
    "editGeneralForumTopic",
    "closeGeneralForumTopic",
    "reopenGeneralForumTopic",
    "hideGeneralForumTopic",
    "unhideGeneralForumTopic",
    "unpinAllGeneralForumTopicMessages",
)
async def test_the_general_topic(aio: aiogram.Bot, managed: Group) -> None:
    assert await aio.edit_general_forum_topic(managed.id, "Toàn tỉnh")
    assert await aio.close_general_forum_topic(managed.id)
    assert await aio.reopen_general_forum_topic(managed.id)
    assert await aio.hide_general_forum_topic(managed.id)
    assert await aio.unhide_general_forum_topic(managed.id)
    assert await aio.unpin_all_general_forum_topic_messages(managed.id)
