"""The people client: it waits without sleeping, and is not fooled by what was there before."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from sandbox.people import ActRefused, Client, NotSeen, Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api, keyboard


@pytest.fixture
async def answering(api: Api) -> AsyncIterator[None]:
    """A bot that echoes what is said, and edits its message at a press."""
    bot = asyncio.create_task(_answer(api))
    yield
    bot.cancel()
    with suppress(asyncio.CancelledError):
        await bot


async def _answer(api: Api) -> None:
    buttons = keyboard([("Đồng ý", "yes"), ("Để sau", "later"), ("Đồng hồ", "clock")])
    while True:
        for update in await api.updates(timeout=50):
            said, query = update.inside("message"), update.inside("callback_query")
            if said.has("text"):
                place = said.inside("chat").number("id")
                text = f"Anh/chị nói: {said.text('text')}"
                await api.call("sendMessage", chat_id=place, text=text, reply_markup=buttons)
            if query.has("data"):
                message = query.inside("message")
                await api.call("answerCallbackQuery", callback_query_id=query.text("id"))
                await api.call(
                    "editMessageText",
                    chat_id=message.inside("chat").number("id"),
                    message_id=message.number("message_id"),
                    text=f"Đã chọn {query.text('data')}",
                )


@pytest.mark.usefixtures("answering")
async def test_a_dialogue(lan: Person) -> None:
    await lan.says("xin chào")
    await lan.sees("Anh/chị nói", "xin chào")
    assert lan.last.buttons == [["Đồng ý", "Để sau", "Đồng hồ"]]
    await lan.presses("Để")
    await lan.sees("Đã chọn later")
    assert lan.last.edited and lan.last.buttons == []


@pytest.mark.usefixtures("answering")
async def test_two_people_at_once_see_their_own(lan: Person, minh: Person) -> None:
    await asyncio.gather(lan.says("tôi là Lan"), minh.says("tôi là Minh"))
    await asyncio.gather(lan.sees("tôi là Lan"), minh.sees("tôi là Minh"))
    await lan.does_not_see("Minh")


async def test_what_was_there_before_the_last_act_does_not_count(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Xin chào")
    await lan.sees("Xin chào")
    await lan.says("/thi")
    with pytest.raises(NotSeen):
        await lan.sees("Xin chào", within_seconds=0.05)
    await lan.sees("Xin chào", ever=True)


async def test_ones_own_words_do_not_count(api: Api, lan: Person) -> None:
    await lan.says("Xin chào")
    with pytest.raises(NotSeen):
        await lan.sees("Xin chào", ever=True, within_seconds=0.05)


async def test_not_seeing_shows_the_whole_screen(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await api.result(
        "sendMessage", chat_id=lan.id, text="Câu 1", reply_markup=keyboard([("A", "a")])
    )
    with pytest.raises(NotSeen) as missed:
        await lan.sees("Câu 2", within_seconds=0.05)
    assert all(part in str(missed.value) for part in ("'Câu 2'", "/start", "Câu 1", "[A]"))


async def test_an_ambiguous_beginning_is_no_button(api: Api, lan: Person) -> None:
    await lan.says("/start")
    markup = keyboard([("Câu trước", "p"), ("Câu sau", "n")])
    await api.result("sendMessage", chat_id=lan.id, text="?", reply_markup=markup)
    message = await lan.sees("?")
    with pytest.raises(ActRefused, match="«Câu trước», «Câu sau»"):
        await lan.presses("Câu", on=message)


async def test_does_not_see_finds_what_is_there(api: Api, lan: Person) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Đáp án: C")
    await lan.does_not_see("Đáp án: D")
    with pytest.raises(NotSeen):
        await lan.does_not_see("Đáp án")


async def test_a_deleted_message_is_gone(api: Api, lan: Person) -> None:
    await lan.says("/start")
    sent = await api.result("sendMessage", chat_id=lan.id, text="Nhầm")
    await lan.sees("Nhầm")
    await api.call("deleteMessage", chat_id=lan.id, message_id=sent.number("message_id"))
    await lan.does_not_see("Nhầm", ever=True)


async def test_blocking_stops_a_person_writing(lan: Person) -> None:
    await lan.blocks()
    with pytest.raises(ActRefused, match="unblock"):
        await lan.says("chào")
    await lan.starts("lai")
    assert (await lan.reads())[-1].text == "/start lai"


async def test_files_go_both_ways(api: Api, lan: Person) -> None:
    await lan.sends_file("cau-hoi.csv", b"a,b\n1,2\n", caption="Ngân hàng tuần 1")
    message = (await api.updates())[0].inside("message")
    assert (message.text("caption"), message.inside("document").text("file_name")) == (
        "Ngân hàng tuần 1",
        "cau-hoi.csv",
    )
    file_id = message.inside("document").text("file_id")
    await api.result("sendDocument", chat_id=lan.id, document=file_id, caption="Trả lại")
    returned = await lan.sees("Trả lại")
    assert returned is not None
    assert await lan.downloads(returned) == b"a,b\n1,2\n"


async def test_inline_results_come_back(api: Api, world: Client) -> None:
    thu = await world.new_person("Thu")
    bot = await world.new_bot("hang_bot", inline=True)
    api.base = f"{world.url}/bot{bot.token}"
    asked = asyncio.create_task(thu.asks_inline("xếp hạng", bot=bot))
    query = (await api.updates(timeout=5))[0].inside("inline_query")
    assert query.text("query") == "xếp hạng"
    article: JsonObject = {"type": "article", "id": "1", "title": "Tuần 1"}
    article["input_message_content"] = {"message_text": "1. Nguyễn Thị Lan"}
    await api.call("answerInlineQuery", inline_query_id=query.text("id"), results=[article])
    assert await asked == [article]
