"""aiogram sets a web address and is brought updates there."""

from collections.abc import AsyncIterator

import aiogram
import pytest
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from sandbox.people import Person

SECRET = "chi-telegram-biet"


@pytest.fixture
async def address(aio: aiogram.Bot) -> AsyncIterator[str]:
    """Where a dispatcher answers every message with its text, in the answer to the update."""
    dispatcher = aiogram.Dispatcher()

    @dispatcher.message()
    async def repeat(message: Message) -> object:
        return message.answer(f"Anh/chị viết: {message.text}")

    application = web.Application()
    handler = SimpleRequestHandler(dispatcher, aio, False, secret_token=SECRET)
    handler.register(application, path="/")
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


@pytest.mark.sends("setWebhook", "getWebhookInfo", "deleteWebhook", "sendMessage")
async def test_updates_are_brought(aio: aiogram.Bot, lan: Person, address: str) -> None:
    assert await aio.set_webhook(address, secret_token=SECRET, allowed_updates=["message"])
    await lan.says("Chào")
    await lan.sees("Anh/chị viết: Chào")
    info = await aio.get_webhook_info()
    assert (info.url, info.allowed_updates, info.last_error_date) == (address, ["message"], None)
    assert await aio.delete_webhook()
    assert (await aio.get_webhook_info()).url == ""
