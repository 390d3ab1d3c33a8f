"""Answers: to messages here and elsewhere, with and without a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities.formatted import Entity, Formatted, units
from sandbox.people import Bot, Group, Person
from sandbox.quotes import find_quote, take_quote
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api

QUESTION = "Cơ chế <b>một cửa</b> là gì? Cơ chế một cửa <i>liên thông</i> là gì?"


@pytest.fixture(autouse=True)
async def asked(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text=QUESTION, parse_mode="HTML")
    await api.updates()


async def answer(api: Api, lan: Person, **reply: Json) -> JsonObject:
    given: JsonObject = {"message_id": 2, **reply}
    sent = await api.result("sendMessage", chat_id=lan.id, text="Xem", reply_parameters=given)
    return sent.raw


async def test_an_answer_shows_what_it_answers(api: Api, lan: Person) -> None:
    sent = await answer(api, lan)
    replied = sent["reply_to_message"]
    assert isinstance(replied, dict) and replied["message_id"] == 2
    assert "reply_to_message" not in replied


async def test_a_quote_keeps_its_place_and_formatting(api: Api, lan: Person) -> None:
    sent = await answer(api, lan, quote="<b>một cửa</b> là", quote_parse_mode="HTML")
    bold: JsonObject = {"type": "bold", "offset": 0, "length": 7}
    quote: JsonObject = {"text": "một cửa là", "position": 7, "is_manual": True}
    assert sent["quote"] == quote | {"entities": [bold]}


async def test_the_nearest_place_is_quoted(api: Api, lan: Person) -> None:
    sent = await answer(api, lan, quote="Cơ chế", quote_position=20)
    quote = sent["quote"]
    assert isinstance(quote, dict) and quote["position"] == 22


@pytest.mark.parametrize(
    ("reply", "refusal"),
    [
        ({"message_id": 2, "quote": "hai cửa"}, "QUOTE_TEXT_INVALID"),
        ({"message_id": 2, "quote": "liên thông"}, "QUOTE_TEXT_INVALID"),
        ({"message_id": 9}, "message to be replied not found"),
        ({"message_id": 2, "chat_id": 77}, "chat not found"),
        ({"chat_id": 77}, 'can\'t find field "message_id"'),
        ([], "object expected as reply parameters"),
        ("{", "can't parse reply parameters JSON object"),
    ],
)
async def test_answers_that_are_refused(api: Api, lan: Person, reply: Json, refusal: str) -> None:
    """Client.cpp, get_reply_parameters and check_reply_parameters"""
    asked = await api.refusal("sendMessage", chat_id=lan.id, text="?", reply_parameters=reply)
    assert asked == f"Bad Request: {refusal}"


async def test_an_answer_may_go_without_the_message(api: Api, lan: Person) -> None:
    sent = await answer(api, lan, message_id=9, allow_sending_without_reply=True)
    assert "reply_to_message" not in sent


async def test_an_answer_in_another_chat_cites_the_message(
    api: Api, lan: Person, bot: Bot, forum: Group
) -> None:
    told = await api.result("sendMessage", chat_id=forum.id, text="Câu hỏi tuần 2")
    where: JsonObject = {"chat_id": forum.id, "message_id": told.number("message_id")}
    sent = await answer(api, lan, **where, quote="tuần 2")
    external = sent["external_reply"]
    assert isinstance(external, dict) and "reply_to_message" not in sent
    assert external["message_id"] == told.number("message_id")
    origin = external["origin"]
    assert isinstance(origin, dict) and origin["type"] == "user"


async def test_people_quote_too(api: Api, lan: Person) -> None:
    question = (await lan.reads())[-1]
    await lan.says("Là gì ạ?", reply_to=question, quote="liên thông")
    message = (await api.updates())[0].inside("message")
    assert message.inside("quote").text("text") == "liên thông"
    assert message.inside("reply_to_message").number("message_id") == 2


async def test_a_deleted_message_is_no_longer_shown(api: Api, lan: Person) -> None:
    await answer(api, lan)
    await api.call("deleteMessage", chat_id=lan.id, message_id=2)
    assert not (await lan.reads())[-1].fields.has("reply_to_message")


TEXTS = st.text("aắ😀 ", min_size=1, max_size=12)


@given(before=TEXTS, quoted=TEXTS, after=TEXTS)
def test_what_is_taken_is_found_again(before: str, quoted: str, after: str) -> None:
    words = Formatted(before + quoted + after, (Entity("bold", 0, units(before) + 1),))
    taken = take_quote(words, len(before), len(quoted))
    bold = Entity("bold", 0, 1)
    found = find_quote(words, Formatted(quoted, (bold,)), near=units(before))
    assert found == taken
    assert taken["position"] == units(before)
