"""Emoji under messages: who sees them, and which bots are told."""

import pytest

from sandbox.people import Bot, Group, Person
from sandbox.people.fields import Fields
from sandbox.wire import Json
from tests.sandbox.conftest import Api

THUMB: Json = [{"type": "emoji", "emoji": "👍"}]
ASKED: Json = ["message", "message_reaction", "message_reaction_count"]


async def reactions(api: Api) -> list[Fields]:
    updates = await api.updates(allowed_updates=ASKED)
    return [u.inside("message_reaction") for u in updates if u.has("message_reaction")]


async def test_a_bot_reacts_and_takes_it_back(api: Api, lan: Person) -> None:
    await lan.says("Đã nộp bài")
    message_id = (await lan.reads())[-1].message_id
    await api.call("setMessageReaction", chat_id=lan.id, message_id=message_id, reaction=THUMB)
    shown = (await lan.reads())[-1].fields.array("reactions")
    assert shown == [{"emoji": "👍", "count": 1, "is_mine": False}]
    await api.call("setMessageReaction", chat_id=lan.id, message_id=message_id)
    assert not (await lan.reads())[-1].fields.has("reactions")


async def test_a_bot_that_asked_is_told_who_reacted(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await reactions(api)
    await api.result("sendMessage", chat_id=lan.id, text="Bảng xếp hạng")
    message = await lan.sees("Bảng xếp hạng")
    await lan.reacts("❤", on=message)
    await lan.reacts("", on=message)
    given, taken = await reactions(api)
    assert given.inside("user").number("id") == lan.id
    assert given.array("new_reaction") == [{"type": "emoji", "emoji": "❤"}]
    assert (taken.array("old_reaction"), taken.array("new_reaction")) == (
        given.array("new_reaction"),
        [],
    )


async def test_in_a_group_administrators_alone_are_told(
    api: Api, lan: Person, minh: Person, bot: Bot, group: Group
) -> None:
    await reactions(api)
    await api.result("sendMessage", chat_id=group.id, text="Kết quả tuần 1")
    message = await minh.sees("Kết quả tuần 1")
    await minh.reacts("👏", on=message)
    assert await reactions(api) == []
    await lan.promotes(bot, in_=group)
    await lan.reacts("👏", on=message)
    assert [told.inside("user").number("id") for told in await reactions(api)] == [lan.id]
    shown = (await minh.reads(group))[-1].fields.array("reactions")
    assert shown == [{"emoji": "👏", "count": 2, "is_mine": True}]


async def test_who_did_not_ask_is_not_told(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await lan.reacts("👍", on=(await lan.reads())[-1])
    assert [update.has("message") for update in await api.updates()] == [True]


@pytest.mark.parametrize(
    ("reaction", "refusal"),
    [
        ([{"type": "emoji", "emoji": "🛵"}], "REACTION_INVALID"),
        ([{"type": "custom_emoji", "custom_emoji_id": "7"}], "REACTION_INVALID"),
        ([{"type": "paid"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "❤"}], "REACTIONS_TOO_MANY"),
        ("[", "can't parse reaction types JSON object"),
        ({}, "expected an Array of ReactionType"),
        ([1], "can't parse ReactionType: expected an Object"),
        ([{}], "can't parse ReactionType: Can't find field \"type\""),
        ([{"type": "emoji"}], "can't parse ReactionType: Can't find field \"emoji\""),
        ([{"type": "star"}], "can't parse ReactionType: invalid reaction type specified"),
    ],
)
async def test_reactions_that_are_refused(
    api: Api, lan: Person, reaction: Json, refusal: str
) -> None:
    """Client.cpp, get_reaction_types; the words in capitals are the server's behind it"""
    await lan.says("/start")
    asked = await api.refusal("setMessageReaction", chat_id=lan.id, message_id=1, reaction=reaction)
    assert asked == f"Bad Request: {refusal}"


async def test_a_message_that_is_not_there(api: Api, lan: Person) -> None:
    """Client.cpp, process_set_message_reaction_query"""
    await lan.says("/start")
    refusal = await api.refusal("setMessageReaction", chat_id=lan.id, message_id=9)
    assert refusal == "Bad Request: message to react not found"
