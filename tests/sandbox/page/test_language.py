"""The page in English, where its address asks for it."""

from playwright.async_api import Page, expect

from sandbox.people import Bot, Client, Person
from tests.browser import PAGE_TEST

pytestmark = PAGE_TEST


async def test_the_page_speaks_english_and_back(
    page: Page, world: Client, lan: Person, bot: Bot
) -> None:
    await lan.says("/start")
    place = f"#person={lan.id}&chat={bot.id}"
    await page.goto(f"{world.url}/?lang=en{place}")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.get_by_role("log")).to_contain_text("Today")
    field = page.get_by_role("textbox", name="Write a message")
    await field.fill("long " * 2000)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("at most 4096 characters")
    await page.get_by_label("New", exact=True).click()
    await page.get_by_role("button", name="Tiếng Việt").click()
    await expect(page.get_by_role("textbox", name="Viết tin nhắn")).to_be_visible()
