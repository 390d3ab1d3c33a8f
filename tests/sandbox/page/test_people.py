"""Whom one can be: switching, what others have not read, finding, and making everything anew."""

import asyncio

from playwright.async_api import Page, expect

from sandbox.people import Bot, Client, Group, Person
from tests.browser import PAGE_TEST
from tests.sandbox.conftest import Api
from tests.sandbox.page.conftest import DESK, Opens

pytestmark = PAGE_TEST


async def test_changing_person_and_unread_marks(
    page: Page, api: Api, lan: Person, minh: Person, bot: Bot, opens: Opens
) -> None:
    for who in (lan, minh):
        await who.says("/start")
        await api.result("sendMessage", chat_id=who.id, text=f"Chào {who.name}")
    await opens(lan)
    await expect(page.get_by_role("img", name="1 tin chưa đọc")).to_be_visible()
    await page.get_by_role("link", name="Bùi Văn Minh, 1 tin chưa đọc").click()
    await page.get_by_role("link", name="Trợ lý cuộc thi").click()
    await expect(page.get_by_role("log")).to_contain_text("Chào Minh Bùi Văn")
    await page.get_by_role("link", name="Về danh sách").click()
    await expect(page.get_by_role("img", name="1 tin chưa đọc")).to_have_count(0)


async def test_what_another_has_not_read_shows_at_once(
    page: Page, api: Api, lan: Person, minh: Person, bot: Bot, opens: Opens
) -> None:
    await minh.says("/start")
    await opens(lan)
    await expect(page.get_by_role("link", name="Bùi Văn Minh", exact=True)).to_be_visible()
    await api.result("sendMessage", chat_id=minh.id, text="Tuần 1 đã mở")
    await expect(page.get_by_role("link", name="Bùi Văn Minh, 1 tin")).to_be_visible()
    await api.result("sendMessage", chat_id=minh.id, text="Còn một ngày")
    await expect(page.get_by_role("link", name="Bùi Văn Minh, 2 tin")).to_be_visible()


async def test_finding_one_of_many_without_diacritics(
    page: Page, world: Client, lan: Person, opens: Opens
) -> None:
    await asyncio.gather(*(world.new_person(f"Số{n}", "Đinh Công") for n in range(20)))
    await world.new_person("Hạnh", "Bùi Thị")
    await opens(lan)
    await page.get_by_role("button", name="Tìm người").click()
    await page.get_by_role("searchbox", name="Tìm theo tên").fill("bui hanh")
    await page.keyboard.press("Enter")
    chosen = page.get_by_role("navigation", name="Chọn người dùng").locator("[aria-current]")
    await expect(chosen).to_have_attribute("title", "Bùi Thị Hạnh")


async def test_making_a_person_a_bot_and_a_group(
    page: Page, world: Client, lan: Person, opens: Opens
) -> None:
    await opens(lan)
    await page.get_by_label("Tạo mới").click()
    await page.get_by_role("button", name="Người mới").click()
    await page.get_by_label("Họ và tên").fill("Quách Thị Mai")
    await page.keyboard.press("Enter")
    await expect(page.get_by_title("Quách Thị Mai")).to_have_attribute("aria-current", "true")
    await page.get_by_label("Tạo mới").click()
    await page.get_by_role("button", name="Nhóm mới").click()
    await page.get_by_label("Tên nhóm").fill("Hội thi")
    await page.get_by_role("checkbox", name="Nguyễn Thị Lan").check()
    await page.get_by_role("button", name="Tạo", exact=True).click()
    await expect(page.get_by_role("heading", name="Hội thi")).to_be_visible()
    await expect(page.get_by_text("2 thành viên")).to_be_visible()


async def test_a_bot_made_on_the_page_has_its_token_told(
    page: Page, api: Api, lan: Person, opens: Opens
) -> None:
    await opens(lan)
    await page.get_by_label("Tạo mới").click()
    await page.get_by_role("button", name="Bot mới").click()
    await page.get_by_label("Tên hiển thị").fill("Bot thử")
    await page.get_by_label("Tên người dùng của bot").fill("thu_bot")
    await page.get_by_role("button", name="Tạo", exact=True).click()
    token = await page.get_by_role("dialog", name="Bot thử").locator("code").first.inner_text()
    made = Api(api.session, api.base.partition("/bot")[0], token)
    assert (await made.result("getMe")).text("username") == "thu_bot"
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("link", name="Bot thử")).to_be_visible()


async def test_two_accounts_of_one_human(
    page: Page, lan: Person, minh: Person, bot: Bot, opens: Opens
) -> None:
    await lan.opens_another_account(phone="+84900000099")
    await opens(lan, bot)
    await page.set_viewport_size(DESK)
    accounts = page.get_by_role("navigation", name="Tài khoản của người này")
    await accounts.get_by_role("link", name="Tài khoản 2").click()
    second = page.get_by_title("Nguyễn Thị Lan (Tài khoản 2)")
    await expect(second).to_have_attribute("aria-current", "true")
    await page.get_by_title("Bùi Văn Minh").click()
    await expect(accounts).to_have_count(0)


async def test_who_deleted_the_account_cannot_write(
    page: Page, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await lan.deletes_her_account()
    await opens(lan, bot)
    await expect(page.get_by_role("note")).to_contain_text("Tài khoản này đã bị xoá")


async def test_a_draft_waits_with_its_person(
    page: Page, lan: Person, minh: Person, group: Group, opens: Opens
) -> None:
    await page.set_viewport_size(DESK)
    await opens(lan, group)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("Tôi nghĩ là")
    await page.get_by_role("link", name="Trợ lý cuộc thi", exact=True).click()
    await expect(page.get_by_role("link", name="Sở Nội vụ")).to_contain_text("Nháp: Tôi nghĩ là")
    await page.get_by_title("Bùi Văn Minh").click()
    await expect(page.get_by_role("link", name="Sở Nội vụ")).not_to_contain_text("Nháp")


async def test_the_page_waits_for_the_first_person(page: Page, world: Client) -> None:
    await page.goto(world.url)
    await expect(page.get_by_text("Chưa có ai trong phòng thử")).to_be_visible()
    hoa, _ = await asyncio.gather(world.new_person("Hoa"), world.new_bot("thi_bot"))
    await expect(page.get_by_title(hoa.name)).to_be_visible()
