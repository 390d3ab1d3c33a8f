"""Updates posted to a webhook: nothing is acknowledged that was not kept."""

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO

import aiohttp
import pytest
import telegram
import uvicorn
from structlog.testing import capture_logs

from messengers.telegram.calling import Call
from messengers.telegram.lanes import MOST_OF_ONE
from messengers.telegram.receiving import MOST_BYTES, webhook
from sandbox.people import Client, Person
from tests.messengers.telegram.keeper import Keeper

SECRET = "a-secret-of-at-least-32-characters"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@pytest.fixture
async def listening(bot: telegram.Bot, keeper: Keeper) -> AsyncIterator[str]:
    """A real server; the address that Telegram would post to."""
    app = webhook(keeper.take, keeper.note, SECRET)
    config = uvicorn.Config(app, port=0, log_config=None, lifespan="off")
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/telegram"
    await bot.delete_webhook()
    await server.shutdown()


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], SECRET + "x", "é"])
async def test_a_stranger_posts_nothing(listening: str, keeper: Keeper, secret: str) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    posting = aiohttp.request("POST", listening, json={"update_id": 1}, headers=headers)
    async with posting as answer:
        assert answer.status == 403
    assert keeper.came.empty()


async def test_a_stranger_is_refused_before_anything_is_read(listening: str) -> None:
    """Nobody waits for a body that is promised and never comes."""
    host, port = listening.removeprefix("http://").removesuffix("/telegram").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n")
    async with asyncio.timeout(5):
        assert b"403" in await reader.readline()
    writer.close()


DEEP = b'{"update_id":1,"message":' * 50_000
TEXT_AS_NUMBER = b"""{"update_id": 1, "message": {"message_id": 1, "date": 0, "text": 7,
    "chat": {"id": 1, "type": "private"}, "from": {"id": 1, "first_name": "x"}}}"""


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"nobody knows", 400),
        (b"\xff\xfe\x00", 400),
        (b"[1, 2]", 400),
        (b"null", 400),
        (b'{"update_id": NaN}', 400),
        (b'{"update_id": "1"}', 400),
        (b'{"update_id": 1, "message": {}}', 400),
        (b'{"update_id": 1, "callback_query": [7]}', 400),
        (TEXT_AS_NUMBER, 400),
        (TEXT_AS_NUMBER.replace(b"7", b'"\\ud800"'), 400),
        (b"[" * 200_000, 400),
        (DEEP, 413),
        (b" " * (MOST_BYTES + 1), 413),
    ],
)
async def test_nothing_but_an_update_is_taken(
    listening: str, keeper: Keeper, body: bytes, status: int
) -> None:
    with capture_logs() as logs:
        async with aiohttp.request(
            "POST", listening, data=BytesIO(body), headers=HEADERS
        ) as answer:
            assert answer.status == status
    assert keeper.came.empty()
    assert [(log["event"], log["log_level"]) for log in logs] == [
        ("something else than an update was posted", "warning")
    ]


async def test_a_webhook_takes_what_people_write(
    bot: telegram.Bot, listening: str, keeper: Keeper, lan: Person
) -> None:
    await bot.set_webhook(listening, secret_token=SECRET)
    await lan.says("một")
    assert await keeper.until("một") == ["/start", "một"]
    assert not (await bot.get_webhook_info()).last_error_message


async def test_a_webhook_asks_again_for_what_was_not_kept(
    bot: telegram.Bot, listening: str, keeper: Keeper, lan: Person
) -> None:
    keeper.fails_on = {"một"}
    await bot.set_webhook(listening, secret_token=SECRET)
    await lan.says("một")
    await lan.says("hai")
    assert await keeper.until("hai") == ["/start", "một", "một", "hai"]
    assert "503" in ((await bot.get_webhook_info()).last_error_message or "")


async def test_telegram_is_told_when_to_come_again(
    bot: telegram.Bot, listening: str, keeper: Keeper
) -> None:
    keeper.fails_on = {""}
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(listening, json={"update_id": 1}) as busy:
            assert (busy.status, busy.headers["Retry-After"]) == (503, "1")
        async with session.post(listening, json={"update_id": 1}) as taken:
            assert taken.status == 200


async def test_what_is_left_to_call_is_called_in_the_answer(
    bot: telegram.Bot, world: Client, listening: str, keeper: Keeper, lan: Person
) -> None:
    keeper.calls = Call("sendMessage", {"chat_id": lan.id, "text": "Đã nhận"})
    await bot.set_webhook(listening, secret_token=SECRET)
    await lan.sees("Đã nhận", ever=True)
    assert keeper.kept == ["/start"]


async def test_one_who_floods_is_put_off_and_others_are_not(
    listening: str, keeper: Keeper, lan: Person, minh: Person
) -> None:
    keeper.slow["chờ"] = asyncio.Event()
    async with aiohttp.ClientSession(headers=HEADERS) as session:

        async def post(person: Person, number: int, text: str) -> int:
            async with session.post(listening, json=says(person, number, text)) as answer:
                return answer.status

        waiting = [asyncio.create_task(post(lan, n, "chờ")) for n in range(MOST_OF_ONE)]
        await keeper.until("chờ")
        assert await post(lan, 98, "nữa") == 503
        assert await post(minh, 99, "chào") == 200
        keeper.slow["chờ"].set()
        assert await asyncio.gather(*waiting) == [200] * MOST_OF_ONE


def says(person: Person, number: int, text: str) -> dict[str, object]:
    """What Telegram would post."""
    who = {"id": person.id, "is_bot": False, "first_name": person.name}
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    message = {"message_id": number, "date": 0, "chat": chat, "from": who, "text": text}
    return {"update_id": number, "message": message}
