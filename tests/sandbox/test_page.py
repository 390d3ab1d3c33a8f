"""The page, as people use it: in headless Chromium."""

import asyncio

from playwright.async_api import FilePayload, Page, expect

from sandbox.people import Bot, Client, Group, Person
from sandbox.wire import JsonObject
from tests.browser import PAGE_TEST
from tests.sandbox.conftest import Api, keyboard

pytestmark = PAGE_TEST


async def opens(page: Page, world: Client, who: Person, where: Bot | Group) -> None:
    await page.goto(f"{world.url}/#person={who.id}&chat={where.id}")


async def test_start_talk_press(page: Page, api: Api, world: Client, lan: Person, bot: Bot) -> None:
    await opens(page, world, lan, bot)
    await page.get_by_role("button", name="Bắt đầu").click()
    await expect(page.get_by_role("log")).to_contain_text("/start")
    await expect(page.get_by_role("textbox", name="Viết tin nhắn")).to_be_visible()
    keys = keyboard([("Đồng ý", "yes")])
    await api.result("sendMessage", chat_id=lan.id, text="Vào thi?", reply_markup=keys)
    await page.get_by_role("button", name="Đồng ý").click()
    await expect(page.get_by_role("button", name="Đồng ý")).to_have_attribute("aria-busy", "true")
    press = (await api.updates())[-1].inside("callback_query")
    await api.call("answerCallbackQuery", callback_query_id=press.text("id"), text="Đã ghi")
    await expect(page.get_by_role("status")).to_contain_text("Đã ghi")
    await expect(page.get_by_role("button", name="Đồng ý")).not_to_have_attribute(
        "aria-busy", "true"
    )
    await api.result("editMessageText", chat_id=lan.id, message_id=2, text="Câu 1/10")
    await expect(page.get_by_role("log")).to_contain_text("Câu 1/10")
    await expect(page.get_by_role("log")).not_to_contain_text("Vào thi?")


async def test_an_alert_waits_to_be_understood(
    page: Page, api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    await lan.says("/start")
    keys = keyboard([("Nộp bài", "hand-in")])
    await api.result("sendMessage", chat_id=lan.id, text="Xong?", reply_markup=keys)
    await api.updates()
    await opens(page, world, lan, bot)
    await page.get_by_role("button", name="Nộp bài").click()
    press = (await api.updates(timeout=5))[-1].inside("callback_query").text("id")
    answer: JsonObject = {"callback_query_id": press, "text": "Còn 2 câu", "show_alert": True}
    await api.call("answerCallbackQuery", **answer)
    await expect(page.get_by_role("dialog")).to_contain_text("Còn 2 câu")
    await page.get_by_role("button", name="Đã hiểu").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_what_people_write_stays_text(
    page: Page, api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    evil = "<img src=x onerror=document.title='hỏng'><script>document.title='hỏng'</script>"
    keys = keyboard([(evil, "x")])
    await lan.says(evil)
    await api.result("sendMessage", chat_id=lan.id, text=evil, reply_markup=keys)
    await opens(page, world, lan, bot)
    shown = page.locator(".conversation").get_by_text(evil, exact=True)
    await expect(shown).to_have_count(3)
    assert await page.title() == "Trợ lý cuộc thi"


async def test_formatting_is_drawn(
    page: Page, api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    await lan.says("/start")
    html = (
        "👋 <b>Đậm <i>nghiêng</i></b> <code>mã</code> <tg-spoiler>kín</tg-spoiler>"
        '<blockquote>trích</blockquote> <a href="https://example.vn/">nối</a>'
    )
    await api.result("sendMessage", chat_id=lan.id, text=html, parse_mode="HTML")
    await opens(page, world, lan, bot)
    text = page.locator(".text").last
    await expect(text.locator("strong")).to_have_text("Đậm nghiêng")
    await expect(text.locator("strong em")).to_have_text("nghiêng")
    await expect(text.locator("blockquote")).to_have_text("trích")
    await expect(text.get_by_role("link", name="nối")).to_have_attribute(
        "href", "https://example.vn/"
    )
    await text.get_by_role("button", name="Nội dung ẩn").click()
    await expect(text.locator(".spoiler")).to_have_class("spoiler revealed")


async def test_writing_and_the_commands_menu(
    page: Page, api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    commands: JsonObject = {"command": "thi", "description": "Vào thi"}
    await api.call("setMyCommands", commands=[commands])
    await lan.says("/start")
    await opens(page, world, lan, bot)
    await page.get_by_role("textbox", name="Viết tin nhắn…").fill("dòng một")
    await page.keyboard.press("Enter")
    await page.get_by_label("Danh sách lệnh").click()
    await page.get_by_role("button", name="Vào thi").click()
    await expect(page.locator(".message.mine")).to_have_count(3)
    assert [m.text for m in await lan.reads()] == ["/start", "dòng một", "/thi"]


async def test_the_contact_is_shared_after_asking(
    page: Page, api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    await lan.says("/start")
    keys: JsonObject = {"keyboard": [[{"text": "Chia sẻ số", "request_contact": True}]]}
    await api.result("sendMessage", chat_id=lan.id, text="Số của anh/chị?", reply_markup=keys)
    await opens(page, world, lan, bot)
    await page.get_by_role("button", name="Chia sẻ số").click()
    await page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    await expect(page.get_by_role("log")).to_contain_text("+84900000001")


async def test_a_file_is_sent_and_downloaded(
    page: Page, world: Client, lan: Person, bot: Bot
) -> None:
    await lan.says("/start")
    await opens(page, world, lan, bot)
    await page.get_by_label("Đính kèm").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Tệp").click()
    file: FilePayload = {"name": "cau-hoi.csv", "mimeType": "text/csv", "buffer": b"a,b\n"}
    await (await chooser.value).set_files(file)
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Tải về cau-hoi.csv").click()
    assert (await download.value).suggested_filename == "cau-hoi.csv"


async def test_a_start_link_in_a_group_opens_the_bot(
    page: Page, api: Api, world: Client, lan: Person, group: Group
) -> None:
    button: JsonObject = {"text": "Vào thi", "url": "https://t.me/thi_bot?start=sonoivu"}
    keys: JsonObject = {"inline_keyboard": [[button]]}
    await api.result("sendMessage", chat_id=group.id, text="Đã mở", reply_markup=keys)
    await opens(page, world, lan, group)
    await page.get_by_role("button", name="Vào thi").click()
    await expect(page.get_by_role("heading", name="Trợ lý cuộc thi")).to_be_visible()
    await expect(page.get_by_role("log")).to_contain_text("/start sonoivu")


async def test_topics_and_pins_of_a_forum(
    page: Page, api: Api, world: Client, lan: Person, bot: Bot, forum: Group
) -> None:
    await lan.promotes(bot, in_=forum)
    topic = forum.topics["Cuộc thi"]
    place: JsonObject = {"chat_id": forum.id, "message_thread_id": topic}
    sent = await api.result("sendMessage", **place, text="1. Lan")
    await api.call("pinChatMessage", chat_id=forum.id, message_id=sent.number("message_id"))
    await lan.says("việc khác", to=forum, topic="Chung")
    await opens(page, world, lan, forum)
    await expect(page.get_by_role("button", name="Tin đã ghim")).to_contain_text("1. Lan")
    await page.get_by_role("link", name="Cuộc thi").click()
    await expect(page.get_by_role("log")).to_contain_text("1. Lan")
    await expect(page.get_by_role("log")).not_to_contain_text("việc khác")


async def test_changing_person_and_unread_marks(
    page: Page, api: Api, world: Client, lan: Person, minh: Person
) -> None:
    for who in (lan, minh):
        await who.says("/start")
        await api.result("sendMessage", chat_id=who.id, text=f"Chào {who.name}")
    await page.goto(f"{world.url}/#person={lan.id}")
    await expect(page.get_by_label("1 tin chưa đọc")).to_be_visible()
    await (
        page.get_by_role("navigation", name="Chọn người dùng").get_by_title("Bùi Văn Minh").click()
    )
    await page.get_by_role("link", name="Trợ lý cuộc thi").click()
    await expect(page.get_by_role("log")).to_contain_text("Chào Minh Bùi Văn")
    await page.get_by_role("link", name="Về danh sách").click()
    await expect(page.get_by_label("1 tin chưa đọc")).to_have_count(0)


async def test_blocking_from_the_page(
    page: Page, api: Api, world: Client, lan: Person, bot: Bot
) -> None:
    await lan.says("/start")
    await opens(page, world, lan, bot)
    await page.get_by_label("Thêm").click()
    await page.get_by_role("button", name="Chặn bot").click()
    await expect(page.get_by_role("button", name="Bỏ chặn bot")).to_be_visible()
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?")
    assert refusal == "Forbidden: bot was blocked by the user"


async def test_it_loads_nothing_from_elsewhere(page: Page, world: Client, lan: Person) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(world.url)
    await expect(page.get_by_title("Nguyễn Thị Lan")).to_be_visible()
    assert asked and all(url.startswith(world.url) for url in asked)


async def test_the_page_waits_for_the_first_person(page: Page, world: Client) -> None:
    await page.goto(world.url)
    await expect(page.get_by_text("Chưa có ai trong phòng thử")).to_be_visible()
    hoa, _ = await asyncio.gather(world.new_person("Hoa"), world.new_bot("thi_bot"))
    await expect(page.get_by_title(hoa.name)).to_be_visible()
