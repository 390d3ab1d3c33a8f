"""Groups, forums and channels: pins, topics, who may write, who is blocked."""

from datetime import UTC, datetime

from playwright.async_api import Page, expect

from sandbox.people import Bot, Client, Group, Person
from sandbox.wire import JsonObject
from tests.browser import PAGE_TEST
from tests.sandbox.conftest import Api
from tests.sandbox.page.conftest import DESK, Opens, picture

pytestmark = PAGE_TEST


async def test_topics_and_pins_of_a_forum(
    page: Page, api: Api, lan: Person, bot: Bot, forum: Group, opens: Opens
) -> None:
    await lan.promotes(bot, in_=forum)
    place: JsonObject = {"chat_id": forum.id, "message_thread_id": forum.topics["Cuộc thi"]}
    sent = await api.result("sendMessage", **place, text="1. Lan")
    await api.call("pinChatMessage", chat_id=forum.id, message_id=sent.number("message_id"))
    await lan.says("việc khác", to=forum, topic="Chung")
    await opens(lan, forum)
    await expect(page.get_by_role("button", name="Tin đã ghim")).to_contain_text("1. Lan")
    await page.get_by_role("link", name="Cuộc thi").click()
    await expect(page.get_by_role("log")).to_contain_text("1. Lan")
    await expect(page.get_by_role("log")).not_to_contain_text("việc khác")


async def test_a_closed_topic_says_why_one_cannot_write(
    page: Page, lan: Person, minh: Person, forum: Group, opens: Opens
) -> None:
    await opens(minh, forum)
    await page.get_by_role("link", name="Cuộc thi").click()
    await expect(page.get_by_role("textbox", name="Viết tin nhắn")).to_be_visible()
    await lan.closes_topic("Cuộc thi", in_=forum)
    await expect(page.get_by_role("note")).to_contain_text("Chủ đề đã đóng")
    await expect(page.get_by_role("link", name="Cuộc thi")).to_contain_text("Cuộc thi")
    await expect(page.get_by_role("img", name="đã đóng")).to_be_visible()


async def test_who_is_restricted_is_told_until_when(
    page: Page, lan: Person, minh: Person, supergroup: Group, opens: Opens
) -> None:
    until = datetime(2037, 8, 14, 0, 30, tzinfo=UTC)
    await opens(minh, supergroup)
    await lan.restricts(minh, in_=supergroup, may=(), until=until)
    await expect(page.get_by_role("note")).to_contain_text("đã hạn chế anh/chị gửi tin")
    await expect(page.get_by_role("note")).to_contain_text("14/8/2037")


async def test_only_administrators_post_in_a_channel(
    page: Page, world: Client, lan: Person, minh: Person, opens: Opens
) -> None:
    channel = await world.new_channel("Bản tin", members=[lan, minh])
    await opens(lan, channel)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("Bài đầu tiên")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article", name="Bản tin")).to_contain_text("Bài đầu tiên")
    await page.get_by_role("link", name="Bùi Văn Minh").click()
    await page.get_by_role("link", name="Bản tin").click()
    await expect(page.get_by_role("note")).to_contain_text("Chỉ quản trị viên")


async def test_blocking_from_the_page(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await page.get_by_label("Thêm").click()
    await page.get_by_role("button", name="Chặn bot").click()
    await expect(page.get_by_role("button", name="Bỏ chặn bot")).to_be_visible()
    refusal = await api.refusal("sendMessage", chat_id=lan.id, text="?")
    assert refusal == "Forbidden: bot was blocked by the user"
    await page.get_by_role("link", name="Về danh sách").click()
    await expect(page.get_by_role("img", name="Đã chặn")).to_be_visible()


async def test_an_organizer_makes_the_bot_administrator(
    page: Page, api: Api, lan: Person, bot: Bot, group: Group, opens: Opens
) -> None:
    await opens(lan, group)
    await page.get_by_title("Thông tin").click()
    await page.get_by_role("button", name="Thao tác với Trợ lý cuộc thi").click()
    await page.get_by_role("button", name="Đặt làm quản trị viên").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    told = await api.result("getChatMember", chat_id=group.id, user_id=bot.id)
    assert told.text("status") == "administrator"


async def test_a_group_goes_on_as_a_supergroup(
    page: Page, lan: Person, group: Group, opens: Opens
) -> None:
    await page.set_viewport_size(DESK)
    await opens(lan, group)
    await expect(page.get_by_role("textbox", name="Viết tin nhắn")).to_be_visible()
    await lan.upgrades(group)
    await expect(page.get_by_role("log")).to_contain_text("đã được nâng cấp")
    await expect(page.get_by_role("link", name="Sở Nội vụ")).to_have_count(1)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("Vẫn viết được")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("Vẫn viết được")


async def test_who_is_thrown_out_does_not_see_the_group_any_more(
    page: Page, lan: Person, minh: Person, group: Group, opens: Opens
) -> None:
    await opens(minh)
    await expect(page.get_by_role("link", name="Sở Nội vụ")).to_be_visible()
    await lan.removes(minh, from_=group)
    await expect(page.get_by_role("link", name="Sở Nội vụ")).to_have_count(0)


async def test_the_button_to_the_newest_counts_what_came_meanwhile(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    for number in range(30):
        await lan.says(f"Tin {number}")
    await opens(lan, bot)
    await expect(page.get_by_text("Tin 29").last).to_be_in_viewport()
    await page.get_by_role("log").press("ArrowUp")
    await page.get_by_role("article").first.scroll_into_view_if_needed()
    await api.result("sendMessage", chat_id=lan.id, text="Mới nhất")
    await expect(page.get_by_text("Mới nhất").last).not_to_be_in_viewport()
    await expect(page.get_by_role("img", name="1 tin chưa đọc")).to_be_visible()
    await page.get_by_role("button", name="Về tin mới nhất").click()
    await expect(page.get_by_text("Mới nhất").last).to_be_in_viewport()


async def test_a_picture_that_arrives_does_not_hide_the_newest(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    for number in range(20):
        await lan.says(f"Tin {number}")
    await lan.sends_photo("anh.png", picture(320, 400))
    await lan.says("Đã gửi ảnh")
    await opens(lan, bot)
    await expect(page.locator(".picture img")).to_have_js_property("complete", value=True)
    await expect(page.get_by_text("Đã gửi ảnh").last).to_be_in_viewport(ratio=1)


async def test_older_messages_come_when_asked_for(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("Câu chuyện bắt đầu")
    for number in range(300):
        await api.result("sendMessage", chat_id=lan.id, text=f"Tin {number}")
    await opens(lan, bot)
    await expect(page.get_by_text("Tin 299").last).to_be_visible()
    await expect(page.get_by_role("log")).not_to_contain_text("Câu chuyện bắt đầu")
    await page.get_by_role("button", name="Xem tin cũ hơn").click()
    await expect(page.get_by_role("log")).to_contain_text("Câu chuyện bắt đầu")
    await expect(page.get_by_role("button", name="Xem tin cũ hơn")).to_have_count(0)
