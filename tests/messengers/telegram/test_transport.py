"""Requests carried by aiohttp: what comes through, and errors that never tell the token."""

import traceback
from collections.abc import AsyncIterator

import pytest
import telegram
from aiohttp import web
from telegram.error import NetworkError, TelegramError, TimedOut

from conversation.messenger import TryLater
from conversation.screen import Screen
from messengers.telegram.sending import Sender
from messengers.telegram.transport import AiohttpRequest
from sandbox.people import Client, Person

TOKEN = "42:a-secret-nobody-may-read"


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(answer_seconds=0.3) as request:
        yield request


@pytest.fixture
async def proxy() -> AsyncIterator[str]:
    """What may stand between an office and Telegram: answers with a page, /STATUS/… says how."""

    async def answer(request: web.Request) -> web.Response:
        status = int(request.match_info["status"])
        return web.Response(status=status, text="<html>Xin đăng nhập</html>")

    application = web.Application()
    application.router.add_post("/{status:[0-9]+}/{rest:.*}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def bot_at(root: str, request: AiohttpRequest) -> telegram.Bot:
    """A bot that has not asked who it is, so that any call may be the one that fails."""
    return telegram.Bot(TOKEN, base_url=f"{root}/bot", request=request)


@pytest.mark.parametrize(
    "root",
    ["http://127.0.0.1:1", "http://nowhere.invalid", "http://", "ftp://127.0.0.1", "http://a b:x"],
)
async def test_an_address_that_answers_not_never_tells_the_token(
    request_: AiohttpRequest, root: str
) -> None:
    with pytest.raises(NetworkError) as fault:
        await bot_at(root, request_).get_me()
    assert TOKEN not in "".join(traceback.format_exception(fault.value))


@pytest.mark.parametrize("status", [200, 401, 404, 407, 500, 502, 503])
async def test_a_page_in_place_of_an_answer_passes_and_tells_no_token(
    request_: AiohttpRequest, proxy: str, status: int
) -> None:
    sender = Sender(bot_at(f"{proxy}/{status}", request_))
    with pytest.raises(TryLater) as fault:
        await sender.send("telegram:1", Screen("Tuần 1"))
    assert TOKEN not in "".join(traceback.format_exception(fault.value))


@pytest.mark.parametrize("cut", ["before", "after"])
async def test_a_cut_connection_tells_no_token(
    request_: AiohttpRequest, world: Client, cut: str
) -> None:
    await world.new_bot("contest_bot", token=TOKEN)
    await world.fails_next("getMe", cut=cut)
    with pytest.raises(NetworkError) as fault:
        await bot_at(world.url, request_).get_me()
    assert TOKEN not in "".join(traceback.format_exception(fault.value))


async def test_an_answer_too_late_is_not_waited_for(
    request_: AiohttpRequest, world: Client
) -> None:
    await world.new_bot("contest_bot", token=TOKEN)
    await world.fails_next("getMe", delay_seconds=2)
    with pytest.raises(TimedOut) as fault:
        await bot_at(world.url, request_).get_me()
    assert TOKEN not in "".join(traceback.format_exception(fault.value))


async def test_a_closed_connection_says_so() -> None:
    with pytest.raises(TelegramError, match="not open"):
        await bot_at("http://127.0.0.1:1", AiohttpRequest()).get_me()


async def test_letters_and_files_come_through_as_they_are(bot: telegram.Bot, lan: Person) -> None:
    sent = await bot.send_document(lan.id, b"\0\xff", filename="kết quả.bin", caption="a&b=c+d %ả")
    seen = await lan.sees("a&b=c+d %ả", "kết quả.bin")
    assert await lan.downloads(seen) == b"\0\xff"
    assert sent.document
    fetched = await (await sent.document.get_file()).download_as_bytearray()
    assert bytes(fetched) == b"\0\xff"
