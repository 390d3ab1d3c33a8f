"""Inline buttons, alerts, links, and bots asked as one types."""

import asyncio

from playwright.async_api import Page, expect

from sandbox.people import Bot, Client, Group, Person
from sandbox.wire import Json, JsonObject
from tests.browser import PAGE_TEST
from tests.sandbox.conftest import Api, keyboard
from tests.sandbox.page.conftest import Opens

pytestmark = PAGE_TEST


async def asks(api: Api, lan: Person, *labels: str) -> None:
    await lan.says("/start")
    keys = keyboard([(label, label) for label in labels])
    await api.result("sendMessage", chat_id=lan.id, text="Xong?", reply_markup=keys)
    await api.updates()


async def answers(api: Api, **answer: str | bool) -> None:
    press = (await api.updates(timeout=5))[-1].inside("callback_query").text("id")
    await api.call("answerCallbackQuery", callback_query_id=press, **answer)


async def test_the_button_is_busy_until_the_answer_comes(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await asks(api, lan, "Đồng ý")
    await opens(lan, bot)
    button = page.get_by_role("button", name="Đồng ý")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    await answers(api, text="Đã ghi")
    await expect(page.get_by_role("status")).to_contain_text("Đã ghi")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_the_focus_stays_on_the_button_pressed(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await asks(api, lan, "A", "B")
    await opens(lan, bot)
    await page.get_by_role("button", name="A", exact=True).focus()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await answers(api, text="Đã chọn B")
    await expect(page.get_by_role("status")).to_contain_text("Đã chọn B")
    await expect(page.get_by_role("button", name="B", exact=True)).to_be_focused()


async def test_an_alert_waits_to_be_understood(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await asks(api, lan, "Nộp bài")
    await opens(lan, bot)
    await page.get_by_role("button", name="Nộp bài").click()
    await answers(api, text="Còn 2 câu", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Còn 2 câu")
    await page.get_by_role("button", name="Đã hiểu").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.get_by_role("button", name="Nộp bài")).to_be_focused()


async def test_a_copy_button_copies(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    copy: JsonObject = {"text": "Sao chép mã", "copy_text": {"text": "BN-7KQ2"}}
    keys: JsonObject = {"inline_keyboard": [[copy]]}
    await api.result("sendMessage", chat_id=lan.id, text="Biên nhận", reply_markup=keys)
    await opens(lan, bot)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.get_by_role("button", name="Sao chép mã").click()
    await expect(page.get_by_role("status")).to_contain_text("Đã sao chép")
    assert await page.evaluate("navigator.clipboard.readText()") == "BN-7KQ2"


async def test_a_start_link_in_a_group_opens_the_bot(
    page: Page, api: Api, lan: Person, group: Group, opens: Opens
) -> None:
    button: JsonObject = {"text": "Vào thi", "url": "https://t.me/thi_bot?start=sonoivu"}
    keys: JsonObject = {"inline_keyboard": [[button]]}
    await api.result("sendMessage", chat_id=group.id, text="Đã mở", reply_markup=keys)
    await opens(lan, group)
    await page.get_by_role("button", name="Vào thi").click()
    await expect(page.get_by_role("heading", name="Trợ lý cuộc thi")).to_be_visible()
    await expect(page.get_by_role("log")).to_contain_text("/start sonoivu")


async def test_a_bot_is_asked_as_one_types_and_an_answer_chosen(
    page: Page, api: Api, world: Client, lan: Person, opens: Opens
) -> None:
    asked = await world.new_bot("hoi_bot", name="Hỏi đáp", inline=True)
    await lan.says("/start", asked)
    hoi = Api(api.session, world.url, asked.token)
    await hoi.updates()
    await opens(lan, asked)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("@hoi_bot xếp hạng")
    query = (await hoi.updates(timeout=5))[-1].inside("inline_query").text("id")
    said: JsonObject = {"message_text": "1. Lan"}
    row: JsonObject = {"type": "article", "id": "1", "title": "Tuần 1"}
    results = [row | {"input_message_content": said}]
    await hoi.result("answerInlineQuery", inline_query_id=query, results=[*results])
    await expect(page.get_by_role("option", name="Tuần 1")).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("qua @hoi_bot")
    await expect(page.get_by_role("log")).to_contain_text("1. Lan")


async def test_more_answers_of_a_bot_come_when_they_are_asked_for(
    page: Page, api: Api, world: Client, lan: Person, opens: Opens
) -> None:
    asked = await world.new_bot("hoi_bot", name="Hỏi đáp", inline=True)
    await lan.says("/start", asked)
    hoi = Api(api.session, world.url, asked.token)
    await hoi.updates()
    await opens(lan, asked)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("@hoi_bot xếp hạng")
    await answer_inline(hoi, "Tuần 1", next_offset="2")
    await page.get_by_role("button", name="Xem thêm kết quả").click()
    assert await answer_inline(hoi, "Tuần 2") == "2"
    await page.get_by_role("option", name="Tuần 2").click()
    await expect(page.get_by_role("log")).to_contain_text("Bảng Tuần 2")
    await expect(page.get_by_role("option")).to_have_count(0)


async def answer_inline(hoi: Api, title: str, next_offset: str = "") -> str:
    """One result, to what is asked next. The offset from which it was asked."""
    query = (await hoi.updates(timeout=5))[-1].inside("inline_query")
    said: JsonObject = {"message_text": f"Bảng {title}"}
    row: JsonObject = {"type": "article", "id": title, "title": title}
    results: list[Json] = [row | {"input_message_content": said}]
    await hoi.result(
        "answerInlineQuery",
        inline_query_id=query.text("id"),
        results=results,
        next_offset=next_offset,
    )
    return query.text("offset")


async def test_what_the_bot_is_doing_just_now(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await expect(page.get_by_role("article")).to_have_count(1)
    await api.call("sendChatAction", chat_id=lan.id, action="upload_document")
    await expect(page.get_by_text("đang gửi tệp…").last).to_be_visible()
    await asyncio.gather(
        expect(page.get_by_text("đang gửi tệp…")).to_have_count(0),
        api.result("sendMessage", chat_id=lan.id, text="Xong"),
    )
