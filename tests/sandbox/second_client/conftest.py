"""aiogram takes the sandbox for Telegram: its bot, and what each conversation sends with it."""

from collections.abc import AsyncIterator, Iterator

import aiogram
import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, Update

from sandbox.people import Bot, Client
from sandbox.server import Sandbox
from tests.sandbox.conftest import png


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "sends(*methods): all that aiogram sends in this test")


class PlainSession(AiohttpSession):
    """Closes at once: the quarter of a second aiogram waits is for TLS, and there is none."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def connect(world: Client, bot: Bot) -> aiogram.Bot:
    """To be opened with `async with`."""
    session = PlainSession(api=TelegramAPIServer.from_base(world.url))
    return aiogram.Bot(bot.token, session=session)


@pytest.fixture
async def aio(world: Client, bot: Bot) -> AsyncIterator[aiogram.Bot]:
    async with connect(world, bot) as aio:
        yield aio


@pytest.fixture(autouse=True)
def sends_what_it_says(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[None]:
    """What a conversation is marked to send, and nothing else, has been sent and answered."""
    yield
    marked = request.node.get_closest_marker("sends")
    if marked is not None:
        answered = {call.method for call in sandbox.world.journal.read() if call.status == 200}
        assert answered == set(marked.args)


def picture(name: str = "a.png", width: int = 64) -> BufferedInputFile:
    return BufferedInputFile(png(width), name)


def a_file(name: str = "a.bin") -> BufferedInputFile:
    return BufferedInputFile(b"abc", name)


async def news(aio: aiogram.Bot) -> list[Update]:
    """Updates that have come since, done with."""
    updates = await aio.get_updates()
    if updates:
        await aio.get_updates(offset=updates[-1].update_id + 1)
    return updates
