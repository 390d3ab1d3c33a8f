"""Headless Chromium for tests of pages: the fixtures `browser` and `page`."""

import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import (
    Browser,
    ConsoleMessage,
    Page,
    ViewportSize,
    async_playwright,
    expect,
)

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--headless",
    "--remote-debugging-port=0",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MILLISECONDS = 15_000  # what is awaited comes at once, but on a busy machine
PAGE_TEST = [
    pytest.mark.page,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One browser for all tests of a file; gives the address it is driven by."""
    profile = tmp_path_factory.mktemp("chromium")
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={profile}", "about:blank"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        yield next(line.split()[-1] for line in lines if line.startswith("DevTools listening"))
        process.terminate()


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    expect.set_options(timeout=PATIENCE_MILLISECONDS)
    async with async_playwright() as playwright:
        yield await playwright.chromium.connect_over_cdp(chromium)


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """As wide as a phone."""
    async with flawless_page(browser, {"width": 400, "height": 800}) as page:
        yield page


@asynccontextmanager
async def flawless_page(
    browser: Browser, size: ViewportSize, *, is_phone: bool = False
) -> AsyncIterator[Page]:
    """Anything the page complains of fails the test. A phone is touched, not clicked.

    Not so a refusal of the sandbox: that is told on the page, where the test sees it.
    """
    context = await browser.new_context(viewport=size, is_mobile=is_phone, has_touch=is_phone)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if is_complaint(m) else None)
    yield page
    await context.close()
    assert complaints == []


def is_complaint(message: ConsoleMessage) -> bool:
    return message.type == "error" and "400 (Bad Request)" not in message.text
