"""Topics of a forum: opened, renamed, closed, hidden, deleted, by people and by bots."""

import pytest

from sandbox.people import ActRefused, Bot, Group, Person, Screen
from sandbox.people.fields import Fields
from sandbox.wire import Json
from tests.sandbox.conftest import Api


@pytest.fixture
async def managed(lan: Person, bot: Bot, forum: Group, api: Api) -> Group:
    """The forum, its topics in the bot's hands."""
    await lan.promotes(
        bot, in_=forum, rights=["can_manage_topics", "can_delete_messages", "can_pin_messages"]
    )
    await api.updates()
    return forum


async def news(api: Api) -> list[Fields]:
    return [update.inside("message") for update in await api.updates()]


def topics_shown(screen: Screen, forum: Group) -> tuple[Fields, Fields]:
    """The General topic, and «Cuộc thi»."""
    chat = screen.chats[forum.id].fields
    return chat.inside("general_topic"), list(chat.each("topics"))[-1]


async def test_a_bot_opens_a_topic(api: Api, lan: Person, managed: Group) -> None:
    topic = await api.result("createForumTopic", chat_id=managed.id, name="  Tuần   1 ")
    thread = topic.number("message_thread_id")
    assert topic.raw == {"message_thread_id": thread, "name": "Tuần 1", "icon_color": 0x6FB9F0}
    await api.result("sendMessage", chat_id=managed.id, message_thread_id=thread, text="Vào thi")
    assert (await lan.sees("Vào thi")).topic_id == thread


async def test_a_topic_is_renamed_and_gets_an_icon(api: Api, managed: Group) -> None:
    thread = managed.topics["Cuộc thi"]
    place: dict[str, Json] = {"chat_id": managed.id, "message_thread_id": thread}
    await api.call("editForumTopic", **place, name="Hội thi", icon_custom_emoji_id="77")
    (told,) = await news(api)
    assert told.inside("forum_topic_edited").raw == {
        "name": "Hội thi",
        "icon_custom_emoji_id": "77",
    }
    assert told.number("message_thread_id") == thread
    await api.call("editForumTopic", **place, icon_custom_emoji_id="")
    (taken,) = await news(api)
    assert taken.inside("forum_topic_edited").raw == {"icon_custom_emoji_id": ""}


async def test_in_a_closed_topic_only_who_runs_it_writes(
    api: Api, lan: Person, minh: Person, bot: Bot, managed: Group
) -> None:
    thread = managed.topics["Cuộc thi"]
    place: dict[str, Json] = {"chat_id": managed.id, "message_thread_id": thread}
    await api.call("closeForumTopic", **place)
    with pytest.raises(ActRefused, match="TOPIC_CLOSED"):
        await minh.says("?", to=managed, topic="Cuộc thi")
    await lan.says("Tạm nghỉ", to=managed, topic="Cuộc thi")
    await lan.promotes(bot, in_=managed, rights=())
    assert await api.refusal("sendMessage", **place, text="?") == "Bad Request: TOPIC_CLOSED"
    await lan.reopens_topic("Cuộc thi", in_=managed)
    await minh.says("Cảm ơn", to=managed, topic="Cuộc thi")


async def test_closing_and_opening_are_told(api: Api, lan: Person, managed: Group) -> None:
    await lan.closes_topic("Cuộc thi", in_=managed)
    await lan.reopens_topic("Cuộc thi", in_=managed)
    (general, shown) = topics_shown(await lan.looks(), managed)
    assert (general.text("name"), shown.flag("is_closed")) == ("General", False)
    closed, reopened = await news(api)
    assert closed.has("forum_topic_closed") and reopened.has("forum_topic_reopened")
    assert closed.flag("is_topic_message")


async def test_a_deleted_topic_is_gone_with_all_in_it(
    api: Api, lan: Person, managed: Group
) -> None:
    await lan.says("Tuần 1", to=managed, topic="Cuộc thi")
    place: dict[str, Json] = {
        "chat_id": managed.id,
        "message_thread_id": managed.topics["Cuộc thi"],
    }
    await api.call("deleteForumTopic", **place)
    assert all(message.text != "Tuần 1" for message in await lan.reads(managed))
    assert await api.refusal("sendMessage", **place, text="?") == (
        "Bad Request: message thread not found"
    )


async def test_the_general_topic_is_hidden_and_closed(
    api: Api, minh: Person, managed: Group
) -> None:
    await api.call("hideGeneralForumTopic", chat_id=managed.id)
    with pytest.raises(ActRefused, match="TOPIC_CLOSED"):
        await minh.says("?", to=managed)
    await api.call("unhideGeneralForumTopic", chat_id=managed.id)
    await api.call("reopenGeneralForumTopic", chat_id=managed.id)
    await minh.says("Chào cả nhà", to=managed)
    hidden, unhidden, reopened, said = await news(api)
    assert hidden.has("general_forum_topic_hidden") and unhidden.has("general_forum_topic_unhidden")
    assert reopened.has("forum_topic_reopened") and not reopened.has("message_thread_id")
    assert said.text("text") == "Chào cả nhà"


async def test_pins_of_one_topic_are_taken_down(api: Api, lan: Person, managed: Group) -> None:
    for topic in ("Chung", "Cuộc thi"):
        thread = managed.topics[topic]
        sent = await api.result(
            "sendMessage", chat_id=managed.id, message_thread_id=thread, text=topic
        )
        await api.call("pinChatMessage", chat_id=managed.id, message_id=sent.number("message_id"))
    await api.call(
        "unpinAllForumTopicMessages",
        chat_id=managed.id,
        message_thread_id=managed.topics["Chung"],
    )
    pinned = (await lan.looks()).chats[managed.id].pinned
    assert [message.text for message in pinned] == ["Cuộc thi"]


async def test_there_are_icons_to_choose_from(api: Api) -> None:
    icons = (await api.call("getForumTopicIconStickers")).each("result")
    assert all(icon.text("type") == "custom_emoji" and icon.text("emoji") for icon in icons)


THREAD = -1  # stands for the topic «Cuộc thi»
FORUM_TOPIC = "tdlib/td, ForumTopicManager.cpp"


@pytest.mark.parametrize(
    ("method", "given", "refusal", "source"),
    [
        ("createForumTopic", {"name": " "}, "title must be non-empty", FORUM_TOPIC),
        (
            "createForumTopic",
            {"name": "Tuần 1", "icon_color": 0x1000000},
            "invalid icon color specified",
            FORUM_TOPIC,
        ),
        (
            "closeForumTopic",
            {"message_thread_id": 0},
            "invalid message thread identifier specified",
            FORUM_TOPIC,
        ),
        ("closeForumTopic", {"message_thread_id": 99}, "TOPIC_ID_INVALID", "the server"),
        ("reopenForumTopic", {"message_thread_id": THREAD}, "TOPIC_NOT_MODIFIED", "the server"),
        (
            "editForumTopic",
            {"message_thread_id": THREAD, "name": "Cuộc thi"},
            "TOPIC_NOT_MODIFIED",
            "the server",
        ),
        (
            "editForumTopic",
            {"message_thread_id": THREAD, "name": " "},
            "title must be non-empty",
            FORUM_TOPIC,
        ),
        ("unhideGeneralForumTopic", {}, "TOPIC_NOT_MODIFIED", "the server"),
        ("deleteForumTopic", {"message_thread_id": 1}, "TOPIC_ID_INVALID", "the server"),
        (
            "sendMessage",
            {"message_thread_id": 99, "text": "?"},
            "message thread not found",
            "Client.cpp, TdOnCheckMessageThreadCallback",
        ),
    ],
)
async def test_what_a_bot_that_runs_topics_is_refused(
    api: Api, managed: Group, method: str, given: dict[str, Json], refusal: str, source: str
) -> None:
    if given.get("message_thread_id") == THREAD:
        given = given | {"message_thread_id": managed.topics["Cuộc thi"]}
    assert await api.refusal(method, chat_id=managed.id, **given) == f"Bad Request: {refusal}"


@pytest.mark.parametrize(
    ("method", "do"),
    [
        ("createForumTopic", "create a topic"),
        ("editForumTopic", "edit the topic"),
        ("closeForumTopic", "close or open the topic"),
        ("reopenForumTopic", "close or open the topic"),
        ("deleteForumTopic", "delete the topic"),
        ("hideGeneralForumTopic", "close or open the topic"),
        ("editGeneralForumTopic", "edit the topic"),
        ("unpinAllForumTopicMessages", "manage pinned messages in the chat"),
    ],
)
async def test_a_plain_member_changes_no_topics(
    api: Api, forum: Group, method: str, do: str
) -> None:
    """Source: tdlib/td, ForumTopicManager.cpp."""
    given: dict[str, Json] = {"name": "?", "message_thread_id": forum.topics["Chung"]}
    assert await api.refusal(method, chat_id=forum.id, **given) == (
        f"Bad Request: not enough rights to {do}"
    )


async def test_only_forums_have_topics(api: Api, supergroup: Group) -> None:
    """Source: tdlib/td, ForumTopicManager::is_forum."""
    assert await api.refusal("createForumTopic", chat_id=supergroup.id, name="Tuần 1") == (
        "Bad Request: the chat is not a forum"
    )


async def test_people_run_topics_too(lan: Person, minh: Person, forum: Group) -> None:
    await lan.opens_topic("Góp ý", in_=forum)
    await minh.says("Nên thêm câu hỏi", to=forum, topic="Góp ý")
    await lan.renames_topic("Góp ý", "Hỏi đáp", in_=forum)
    with pytest.raises(ActRefused, match="may not change topics"):
        await minh.closes_topic("Hỏi đáp", in_=forum)
    await lan.deletes_topic("Hỏi đáp", in_=forum)
    assert all("Nên thêm" not in message.text for message in await lan.reads(forum))
