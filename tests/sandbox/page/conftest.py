"""A person's page: opened at a chat, on a phone or on a desk."""

from collections.abc import Awaitable, Callable
from struct import pack
from typing import TypeAlias
from zlib import compress, crc32

import pytest
from playwright.async_api import Page, ViewportSize

from sandbox.people import Bot, Client, Group, Person

Opens: TypeAlias = Callable[..., Awaitable[None]]
"""`await opens(lan)`, `await opens(lan, bot)`."""

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture
def opens(page: Page, world: Client) -> Opens:
    async def opens(who: Person, where: Bot | Group | None = None) -> None:
        await page.goto(f"{world.url}/#person={who.id}" + (f"&chat={where.id}" if where else ""))

    return opens


def picture(width: int = 64, height: int = 48) -> bytes:
    """A grey PNG that a browser can show."""
    rows = (b"\0" + b"\x90" * width) * height
    header = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", compress(rows)), (b"IEND", b""))
    drawn = (
        pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(drawn)
