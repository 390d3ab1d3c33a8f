"""Writing, editing, answering, deleting, sending files."""

import pytest
from playwright.async_api import FilePayload, Page, expect

from sandbox.people import Bot, Person
from sandbox.wire import JsonObject
from tests.browser import PAGE_TEST
from tests.sandbox.conftest import Api
from tests.sandbox.page.conftest import Opens

pytestmark = PAGE_TEST


async def test_a_chat_begins_with_start(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await api.call("setMyDescription", description="Thi tìm hiểu, ba phút mỗi tuần.")
    await opens(lan, bot)
    await expect(page.get_by_role("log")).to_contain_text("ba phút mỗi tuần")
    await page.get_by_role("button", name="Bắt đầu").click()
    await expect(page.get_by_role("log")).to_contain_text("/start")
    await expect(page.get_by_role("textbox", name="Viết tin nhắn")).to_be_visible()


async def test_enter_sends_and_shift_enter_breaks_the_line(
    page: Page, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("dòng một")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("dòng hai")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article")).to_have_count(2)
    assert (await lan.reads())[-1].text == "dòng một\ndòng hai"


async def test_what_is_being_written_survives_what_comes_in(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    field = page.get_by_role("textbox", name="Viết tin nhắn")
    await field.press_sequentially("đang vi")
    keys: JsonObject = {"keyboard": [["Có"]], "input_field_placeholder": "Tên đơn vị"}
    await api.result("sendMessage", chat_id=lan.id, text="Đơn vị?", reply_markup=keys)
    await expect(page.get_by_role("button", name="Có")).to_be_visible()
    await expect(field).to_be_focused()
    await expect(field).to_have_value("đang vi")


async def test_a_refused_message_is_given_back(
    page: Page, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    field = page.get_by_role("textbox", name="Viết tin nhắn")
    await field.fill("dài " * 2000)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("Một tin có nhiều nhất 4096 ký tự")
    assert (await field.input_value()).startswith("dài dài")


async def test_editing_what_one_said_last(page: Page, lan: Person, bot: Bot, opens: Opens) -> None:
    await lan.says("So Noi vu")
    await opens(lan, bot)
    await page.get_by_role("textbox", name="Viết tin nhắn").press("ArrowUp")
    await expect(page.get_by_text("Sửa tin")).to_be_visible()
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("Sở Nội vụ")
    await page.get_by_role("button", name="Lưu bản sửa").click()
    message = page.get_by_role("article")
    await expect(message).to_contain_text("Sở Nội vụ")
    await expect(message).to_contain_text("đã sửa")
    await expect(page.get_by_text("Sửa tin")).to_have_count(0)


async def test_answering_a_message(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Đơn vị nào?")
    await api.updates()
    await opens(lan, bot)
    await page.get_by_text("Đơn vị nào?").last.click(button="right")
    await page.get_by_role("button", name="Trả lời", exact=True).click()
    await page.keyboard.type("Sở Nội vụ\n")
    await expect(page.get_by_role("article").last).to_contain_text("Đơn vị nào?")
    answer = (await api.updates(timeout=5))[-1].inside("message")
    assert answer.inside("reply_to_message").text("text") == "Đơn vị nào?"


async def test_a_forced_reply_answers_by_itself(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    forced: JsonObject = {"force_reply": True}
    await api.result("sendMessage", chat_id=lan.id, text="Họ và tên?", reply_markup=forced)
    await expect(page.get_by_text("Trả lời Trợ lý cuộc thi")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Viết tin nhắn")).to_be_focused()


async def test_deleting_asks_first(page: Page, lan: Person, bot: Bot, opens: Opens) -> None:
    await lan.says("nhầm")
    await opens(lan, bot)
    await page.get_by_text("nhầm").last.click(button="right")
    await page.get_by_role("button", name="Xoá", exact=True).click()
    await page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    await expect(page.get_by_role("article")).to_have_count(0)
    assert await lan.reads() == []


async def test_the_commands_menu_and_commands_as_one_types(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    told: list[JsonObject] = [
        {"command": "thi", "description": "Vào thi"},
        {"command": "xephang", "description": "Bảng xếp hạng"},
    ]
    await api.call("setMyCommands", commands=list(told))
    await lan.says("/start")
    await opens(lan, bot)
    await page.get_by_label("Danh sách lệnh").click()
    await page.get_by_role("button", name="Vào thi").click()
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("/x")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article")).to_have_count(3)
    assert [m.text for m in await lan.reads()] == ["/start", "/thi", "/xephang"]


async def test_a_file_is_sent_with_a_caption_and_downloaded(
    page: Page, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("Câu hỏi tuần 2")
    await page.get_by_label("Đính kèm").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Tệp").click()
    file: FilePayload = {"name": "cau-hoi.csv", "mimeType": "text/csv", "buffer": b"a,b\n"}
    await (await chooser.value).set_files(file)
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Tải về cau-hoi.csv").click()
    assert (await download.value).suggested_filename == "cau-hoi.csv"
    await expect(page.get_by_role("article").last).to_contain_text("Câu hỏi tuần 2")


@pytest.mark.parametrize(("item", "shown"), [("Vị trí", "20.81720"), ("Số điện", "+84900000001")])
async def test_what_else_can_be_attached(
    page: Page, lan: Person, bot: Bot, opens: Opens, item: str, shown: str
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await page.get_by_label("Đính kèm").click()
    await page.get_by_role("button", name=item).click()
    await expect(page.get_by_role("log")).to_contain_text(shown)


async def test_the_contact_is_shared_after_asking(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    keys: JsonObject = {"keyboard": [[{"text": "Chia sẻ số", "request_contact": True}]]}
    await api.result("sendMessage", chat_id=lan.id, text="Số của anh/chị?", reply_markup=keys)
    await opens(lan, bot)
    await page.get_by_role("button", name="Chia sẻ số").click()
    await page.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    await expect(page.get_by_role("log")).to_contain_text("+84900000001")


async def test_the_reply_keyboard_folds_away(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    keys: JsonObject = {"keyboard": [["Có", "Không"]]}
    await api.result("sendMessage", chat_id=lan.id, text="Nộp?", reply_markup=keys)
    await opens(lan, bot)
    await page.get_by_role("button", name="Ẩn hoặc hiện bàn phím").click()
    await expect(page.get_by_role("button", name="Không")).to_have_count(0)
    await page.get_by_role("button", name="Ẩn hoặc hiện bàn phím").click()
    await page.get_by_role("button", name="Không").click()
    await expect(page.get_by_role("article").last).to_contain_text("Không")


async def test_answering_a_part_of_a_message(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="Tên, đơn vị?")
    await api.updates()
    await opens(lan, bot)
    await page.get_by_text("Tên, đơn vị?").last.select_text()
    await page.evaluate("getSelection().modify('extend', 'backward', 'word')")
    chosen = (await page.evaluate("String(getSelection())")).strip()
    await page.get_by_role("article").last.hover()
    await page.get_by_role("article").last.get_by_label("Thao tác với tin").click()
    await page.get_by_role("button", name="Trả lời phần đã chọn").click()
    await page.keyboard.type("Sở Nội vụ\n")
    await expect(page.get_by_role("article").last).to_contain_text("Sở Nội vụ")
    answer = (await api.updates(timeout=5))[-1].inside("message")
    assert chosen in "Tên, đơn vị"
    assert answer.inside("quote").text("text") == chosen


async def test_asking_by_a_poll(page: Page, api: Api, lan: Person, bot: Bot, opens: Opens) -> None:
    await lan.says("/start")
    await api.updates()
    await opens(lan, bot)
    await page.get_by_label("Đính kèm").click()
    await page.get_by_role("button", name="Bình chọn").click()
    await page.get_by_label("Câu hỏi").fill("Họp lúc nào?")
    await page.get_by_label("Các lựa chọn").fill("Sáng, 8 giờ; Chiều")
    await page.get_by_role("dialog").get_by_role("button", name="Gửi").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await page.get_by_role("article").last.get_by_role("button", name="Chiều").click()
    await expect(page.get_by_text("1 người đã chọn")).to_be_visible()
    poll = (await api.updates())[0].inside("message").inside("poll")
    assert [each.text("text") for each in poll.each("options")] == ["Sáng, 8 giờ", "Chiều"]
