"""The page loads nothing from elsewhere and keeps nothing in the browser."""

from playwright.async_api import Page, expect

from sandbox.application import PAGE
from sandbox.people import Bot, Client, Person
from tests.browser import PAGE_TEST
from tests.sandbox.page.conftest import Opens

pytestmark = PAGE_TEST


async def test_it_loads_nothing_from_elsewhere(page: Page, world: Client, lan: Person) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(world.url)
    await expect(page.get_by_title("Nguyễn Thị Lan")).to_be_visible()
    assert asked and all(url.startswith(world.url) for url in asked)


async def test_it_keeps_nothing_in_the_browser(
    page: Page, lan: Person, bot: Bot, opens: Opens
) -> None:
    await lan.says("/start")
    await opens(lan, bot)
    await page.get_by_role("textbox", name="Viết tin nhắn").fill("đang viết")
    kept = "Object.keys(localStorage).length + Object.keys(sessionStorage).length"
    assert await page.evaluate(kept) == 0
    assert await page.context.cookies() == []
    assert await page.evaluate("indexedDB.databases().then((all) => all.length)") == 0


async def test_every_file_of_the_page_is_used(page: Page, world: Client, lan: Person) -> None:
    """Each script is loaded, so that what is forgotten in the tree is noticed."""
    loaded: set[str] = set()
    page.on("request", lambda request: loaded.add(request.url.removeprefix(f"{world.url}/")))
    await page.goto(world.url)
    await expect(page.get_by_title("Nguyễn Thị Lan")).to_be_visible()
    there = {
        str(file.relative_to(PAGE)) for kind in ("js", "css") for file in PAGE.rglob(f"*.{kind}")
    }
    assert there <= loaded
