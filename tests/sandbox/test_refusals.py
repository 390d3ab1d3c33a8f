"""The Bot API refuses what Telegram refuses, in Telegram's words."""

import pytest

from sandbox.people import Bot, Group, Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api, keyboard


async def test_a_bot_cannot_write_first(api: Api, lan: Person, group: Group) -> None:
    assert (
        await api.refusal("sendMessage", chat_id=12345, text="?") == "Bad Request: chat not found"
    )
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_a_person_met_nowhere_is_no_chat(api: Api, lan: Person) -> None:
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?")
    assert refusal == "Bad Request: chat not found"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "Bad Request: message text is empty"),
        (" \n ", "Bad Request: text must be non-empty"),
        ("á" * 4097, "Bad Request: message is too long"),
    ],
)
async def test_texts_have_a_length(api: Api, lan: Person, text: str, refusal: str) -> None:
    await lan.says("/start")
    assert await api.refusal("sendMessage", chat_id=lan.id, text=text) == refusal


async def test_a_text_of_4096_characters_passes(api: Api, lan: Person) -> None:
    await lan.says("/start")
    sent = await api.result("sendMessage", chat_id=lan.id, text="á" * 4096)
    assert len(sent.text("text")) == 4096


async def test_an_edit_that_changes_nothing_is_refused(api: Api, lan: Person) -> None:
    await lan.says("/start")
    sent = await api.result("sendMessage", chat_id=lan.id, text="Câu 1")
    place: JsonObject = {"chat_id": lan.id, "message_id": sent.number("message_id")}
    assert await api.refusal("editMessageText", **place, text="Câu 1") == (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )


async def test_messages_that_are_not_there(api: Api, lan: Person) -> None:
    await lan.says("/start")
    place: JsonObject = {"chat_id": lan.id, "message_id": 99}
    refusals = [
        await api.refusal("editMessageText", **place, text="?"),
        await api.refusal("deleteMessage", **place),
        await api.refusal("pinChatMessage", **place),
        await api.refusal("sendMessage", chat_id=lan.id, text="?", reply_to_message_id=99),
    ]
    assert refusals == [
        "Bad Request: message to edit not found",
        "Bad Request: message to delete not found",
        "Bad Request: message to pin not found",
        "Bad Request: message to be replied not found",
    ]


async def test_what_somebody_else_wrote_cannot_be_edited(api: Api, lan: Person) -> None:
    await lan.says("/start")
    refusal = await api.refusal("editMessageText", chat_id=lan.id, message_id=1, text="?")
    assert refusal == "Bad Request: message can't be edited"


async def test_who_blocked_the_bot_hears_nothing(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await lan.blocks()
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?")
    assert refusal == "Forbidden: bot was blocked by the user"


async def test_a_deleted_account_hears_nothing(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await lan.deletes_her_account()
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?")
    assert refusal == "Forbidden: user is deactivated"


async def test_a_bot_thrown_out_is_told(
    api: Api, lan: Person, bot: Bot, group: Group, forum: Group
) -> None:
    await lan.removes(bot, from_=group)
    await lan.removes(bot, from_=forum)
    refusals = [
        await api.refusal("sendMessage", chat_id=group.id, text="?"),
        await api.refusal("sendMessage", chat_id=forum.id, text="?"),
    ]
    assert refusals == [
        "Forbidden: bot was kicked from the group chat",
        "Forbidden: bot was kicked from the supergroup chat",
    ]


async def test_an_upgraded_group_names_its_successor(api: Api, lan: Person, group: Group) -> None:
    successor = await lan.upgrades(group)
    answer = await api.call("sendMessage", chat_id=group.id, text="?")
    assert answer.text("description") == (
        "Bad Request: group chat was upgraded to a supergroup chat"
    )
    assert answer.inside("parameters").number("migrate_to_chat_id") == successor.id


async def test_pinning_needs_the_right(api: Api, lan: Person, bot: Bot, group: Group) -> None:
    sent = await api.result("sendMessage", chat_id=group.id, text="Xếp hạng")
    place: JsonObject = {"chat_id": group.id, "message_id": sent.number("message_id")}
    assert await api.refusal("pinChatMessage", **place) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )
    await lan.promotes(bot, in_=group, rights=["can_pin_messages"])
    await api.call("pinChatMessage", **place)
    assert (await lan.looks()).chats[group.id].pinned[0].text == "Xếp hạng"


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "A", "callback_data": "ắ" * 22}, "Bad Request: BUTTON_DATA_INVALID"),
        (
            {"text": "A"},
            "Bad Request: can't parse inline keyboard button: "
            "Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "A", "url": "http://localhost"},
            "Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_buttons_that_cannot_be(
    api: Api, lan: Person, button: dict[str, str], refusal: str
) -> None:
    await lan.says("/start")
    markup: JsonObject = {"inline_keyboard": [[dict[str, Json](button)]]}
    assert (
        await api.refusal("sendMessage", chat_id=lan.id, text="?", reply_markup=markup) == refusal
    )


async def test_a_hundred_buttons_are_the_most(api: Api, lan: Person) -> None:
    await lan.says("/start")
    rows = [[(str(i), str(i))] for i in range(101)]
    send: JsonObject = {"chat_id": lan.id, "text": "?"}
    refusal = await api.refusal("sendMessage", **send, reply_markup=keyboard(*rows))
    assert refusal == "Bad Request: reply markup is too long"
    await api.result("sendMessage", **send, reply_markup=keyboard(*rows[:100]))


async def test_a_topic_that_is_not_there(api: Api, forum: Group, group: Group) -> None:
    for place in (forum, group):
        refusal = await api.refusal("sendMessage", chat_id=place.id, text="?", message_thread_id=77)
        assert refusal == "Bad Request: message thread not found"
