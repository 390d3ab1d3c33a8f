"""Buttons: what a press tells the bot, and what people see of its answer."""

import asyncio

import pytest

from sandbox.people import Group, Person
from sandbox.presses import ANSWER_WITHIN_SECONDS
from sandbox.server import Sandbox
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api, keyboard

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def ask(api: Api, lan: Person, markup: JsonObject | None = None) -> None:
    await lan.says("/start")
    markup = markup or keyboard([("A", "a"), ("B", "b")])
    await api.result("sendMessage", chat_id=lan.id, text="Câu 1", reply_markup=markup)
    await api.updates()


async def pressed(api: Api) -> str:
    """The id of the press that waits."""
    return (await api.updates())[0].inside("callback_query").text("id")


async def test_a_press_tells_who_pressed_what(api: Api, lan: Person) -> None:
    await ask(api, lan)
    await lan.presses("B", waits=False)
    query = (await api.updates())[0].inside("callback_query")
    assert (query.text("data"), query.inside("from").number("id")) == ("b", lan.id)
    assert query.inside("message").text("text") == "Câu 1"


async def test_an_answer_is_seen_as_a_toast(api: Api, lan: Person) -> None:
    await ask(api, lan)
    await lan.presses("A", waits=False)
    await api.call("answerCallbackQuery", callback_query_id=await pressed(api), text="Đã lưu")
    await lan.sees("Đã lưu")
    assert lan.toast == "Đã lưu"


async def test_a_press_is_answered_once(api: Api, lan: Person) -> None:
    await ask(api, lan)
    await lan.presses("A", waits=False)
    press = await pressed(api)
    assert (await api.call("answerCallbackQuery", callback_query_id=press)).flag("ok")
    assert await api.refusal("answerCallbackQuery", callback_query_id=press) == TOO_OLD


async def test_an_answer_that_comes_late_is_refused(
    api: Api, lan: Person, sandbox: Sandbox
) -> None:
    await ask(api, lan)
    await lan.presses("A", waits=False)
    press = await pressed(api)
    sandbox.world.presses[press].pressed_at -= ANSWER_WITHIN_SECONDS
    assert await api.refusal("answerCallbackQuery", callback_query_id=press) == TOO_OLD


async def test_an_answer_has_200_characters_at_most(api: Api, lan: Person) -> None:
    await ask(api, lan)
    await lan.presses("A", waits=False)
    press = await pressed(api)
    refusal = await api.refusal("answerCallbackQuery", callback_query_id=press, text="ắ" * 201)
    assert refusal == "Bad Request: MESSAGE_TOO_LONG"


async def test_an_answer_may_open_the_bot(api: Api, lan: Person) -> None:
    await ask(api, lan)
    pressing = asyncio.create_task(lan.presses("A"))
    press = (await api.updates(timeout=5))[0].inside("callback_query").text("id")
    link = "https://t.me/thi_bot?start=tuan1"
    await api.call("answerCallbackQuery", callback_query_id=press, url=link)
    await pressing
    assert (await lan.reads())[-1].text == "/start tuan1"


@pytest.mark.parametrize(
    "url", ["https://example.vn/", "https://t.me/khac_bot?start=1", "t.me/thi_bot"]
)
async def test_an_answer_opens_nothing_else(api: Api, lan: Person, url: str) -> None:
    """Said by the server behind."""
    await ask(api, lan)
    await lan.presses("A", waits=False)
    press = await pressed(api)
    refusal = await api.refusal("answerCallbackQuery", callback_query_id=press, url=url)
    assert refusal == "Bad Request: URL_INVALID"


async def test_a_chat_instance_is_the_chats_own(
    api: Api, lan: Person, minh: Person, group: Group
) -> None:
    await ask(api, lan)
    await api.result(
        "sendMessage", chat_id=group.id, text="Câu 2", reply_markup=keyboard([("C", "c")])
    )
    await lan.presses("A", waits=False)
    await lan.presses("C", waits=False)
    await minh.presses("C", waits=False)
    told = [u.inside("callback_query") for u in await api.updates()]
    private, hers, his = [query.text("chat_instance") for query in told if query.has("data")]
    assert hers == his != private


async def test_data_a_modified_app_sends_reaches_the_bot(api: Api, lan: Person) -> None:
    await ask(api, lan)
    message = await lan.sees("Câu 1", ever=True)
    assert message is not None
    await lan.presses_data("giả", on=message, waits=False)
    assert (await api.updates())[0].inside("callback_query").text("data") == "giả"


async def test_an_edit_shows_in_place(api: Api, lan: Person) -> None:
    await ask(api, lan)
    edited = await api.result(
        "editMessageText",
        chat_id=lan.id,
        message_id=2,
        text="Câu 2",
        reply_markup=keyboard([("C", "c")]),
    )
    assert edited.has("edit_date")
    shown = (await lan.reads())[-1]
    assert (shown.text, shown.buttons, shown.version) == ("Câu 2", [["C"]], 2)


async def test_an_edit_without_buttons_takes_them_away(api: Api, lan: Person) -> None:
    await ask(api, lan)
    await api.result("editMessageReplyMarkup", chat_id=lan.id, message_id=2)
    assert (await lan.reads())[-1].buttons == []


async def test_every_kind_of_button_is_kept(api: Api, lan: Person) -> None:
    row: JsonObject = {
        "inline_keyboard": [
            [{"text": "Xem", "url": "https://example.vn/x"}],
            [{"text": "Chép", "copy_text": {"text": "AB12"}}],
            [{"text": "Chia sẻ", "switch_inline_query": ""}],
            [{"text": "Xoá", "callback_data": "x", "style": "danger"}],
        ]
    }
    await ask(api, lan, row)
    assert (await lan.reads())[-1].fields.inside("reply_markup").raw == row


async def test_link_and_copy_buttons_do_what_they_say(api: Api, lan: Person) -> None:
    row: JsonObject = {
        "inline_keyboard": [
            [
                {"text": "Xem", "url": "https://example.vn/x"},
                {"text": "Chép", "copy_text": {"text": "AB12"}},
                {"text": "Vào thi", "url": "https://t.me/thi_bot?start=sonoivu"},
            ]
        ]
    }
    await ask(api, lan, row)
    for label in ("Xem", "Chép", "Vào thi"):
        await lan.presses(label)
    assert (lan.opened, lan.copied) == (["https://example.vn/x"], ["AB12"])
    assert (await api.updates())[0].inside("message").text("text") == "/start sonoivu"


async def test_a_contact_is_shared_from_the_reply_keyboard(api: Api, lan: Person) -> None:
    keys: JsonObject = {
        "keyboard": [[{"text": "Chia sẻ số", "request_contact": True}]],
        "one_time_keyboard": True,
    }
    await ask(api, lan, keys)
    await lan.presses("Chia sẻ số")
    contact = (await api.updates())[0].inside("message").inside("contact")
    assert (contact.text("phone_number"), contact.number("user_id")) == (
        "+84900000001",
        lan.id,
    )
    assert not next(iter((await lan.looks()).chats.values())).fields.has("keyboard")


async def test_somebody_elses_contact_says_whose_it_is(api: Api, lan: Person, minh: Person) -> None:
    await lan.shares_contact_of(minh)
    contact = (await api.updates())[0].inside("message").inside("contact")
    assert contact.number("user_id") == minh.id
