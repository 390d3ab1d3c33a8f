"""The page without a mouse, and as a screen reader hears it."""

import pytest
from playwright.async_api import Page, ViewportSize, expect

from sandbox.people import Bot, Group, Person
from tests.browser import PAGE_TEST
from tests.sandbox.conftest import Api, keyboard
from tests.sandbox.page.conftest import DESK, PHONE, Opens

pytestmark = PAGE_TEST

NAMELESS = """() => [...document.querySelectorAll('a[href], button, input, textarea, img, dialog')]
  .filter((one) => one.checkVisibility() && !one.closest('[aria-hidden]'))
  .filter((one) => !(one.getAttribute('aria-label') || one.alt || one.textContent.trim()
    || one.labels?.length || one.title))
  .map((one) => one.outerHTML)"""
SMALL = """() => [...document.querySelectorAll('a[href], button')]
  .filter((one) => one.checkVisibility() && !one.closest('.text'))
  .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < 24)
  .map(([html]) => html)"""


@pytest.fixture
async def lively(api: Api, lan: Person, minh: Person, forum: Group) -> Group:
    """A forum where something of everything stands."""
    await minh.says("Chào cả nhà", to=forum, topic="Chung")
    keys = keyboard([("A", "a"), ("B", "b")])
    await api.result("sendMessage", chat_id=forum.id, text="<b>Câu 1</b>", reply_markup=keys)
    await api.result("sendPoll", chat_id=forum.id, question="Mấy giờ?", options=["7", "8"])
    await lan.sends_file("de.csv", b"a", forum, topic="Chung")
    await lan.throws_a_dice(to=forum)
    return forum


@pytest.mark.parametrize("size", [PHONE, DESK])
async def test_every_control_has_a_name_and_room_for_a_finger(
    page: Page, lan: Person, lively: Group, opens: Opens, size: ViewportSize
) -> None:
    await page.set_viewport_size(size)
    await opens(lan, lively)
    await expect(page.get_by_role("article")).to_have_count(5)
    assert await page.evaluate(NAMELESS) == []
    assert await page.evaluate(SMALL) == []


@pytest.mark.parametrize("width", [320, 390, 720, 1280])
async def test_nothing_sticks_out_at_the_side(
    page: Page, lan: Person, lively: Group, opens: Opens, width: int
) -> None:
    await page.set_viewport_size({"width": width, "height": 700})
    await opens(lan, lively)
    await expect(page.get_by_role("article")).to_have_count(5)
    over = "(e) => e.scrollWidth - e.clientWidth"
    assert await page.locator("html").evaluate(over) <= 0
    assert await page.get_by_role("log").evaluate(over) <= 0


async def test_messages_are_gone_through_with_the_arrows(
    page: Page, lan: Person, lively: Group, opens: Opens
) -> None:
    await opens(lan, lively)
    messages = page.get_by_role("article")
    await expect(messages).to_have_count(5)
    await page.get_by_role("log").focus()
    await page.keyboard.press("ArrowUp")
    await expect(messages.last).to_be_focused()
    await page.keyboard.press("Home")
    await expect(messages.first).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Bày tỏ 👍")).to_be_focused()
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("textbox", name="Viết tin nhắn")).to_be_focused()


async def test_escape_closes_a_dialog_and_the_focus_goes_back(
    page: Page, lan: Person, opens: Opens
) -> None:
    await opens(lan)
    await page.get_by_label("Tạo mới").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Họ và tên")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.get_by_label("Tạo mới")).to_be_focused()


async def test_the_focus_stays_in_the_list_when_news_come(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan)
    chat = page.get_by_role("link", name="Trợ lý cuộc thi")
    await chat.focus()
    await api.result("sendMessage", chat_id=lan.id, text="Tuần 1 đã mở")
    await expect(chat).to_contain_text("Tuần 1 đã mở")
    await expect(chat).to_be_focused()


async def test_the_focus_is_seen(page: Page, lan: Person, bot: Bot, opens: Opens) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await expect(page.get_by_role("article")).to_have_count(1)
    for _ in range(10):
        await page.keyboard.press("Tab")
        outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", await page.evaluate("document.activeElement.outerHTML")


async def test_new_messages_and_toasts_are_read_out(
    page: Page, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")
    toasts = page.locator("#toasts")
    await expect(toasts).to_have_attribute("aria-live", "polite")
    assert await toasts.evaluate("(e) => e.checkVisibility()")


async def test_nothing_moves_for_who_wants_no_motion(
    page: Page, api: Api, lan: Person, bot: Bot, opens: Opens
) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await lan.says("/start")
    await opens(lan, bot)
    keys = keyboard([("Nộp bài", "x")])
    await api.result("sendMessage", chat_id=lan.id, text="Xong?", reply_markup=keys)
    await page.get_by_role("button", name="Nộp bài").click()
    await expect(page.get_by_role("button", name="Nộp bài")).to_have_attribute("aria-busy", "true")
    assert await page.evaluate("document.getAnimations().length") == 0
