"""Updates taken in: nothing is acknowledged that was not kept."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import pytest
import telegram
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route
from telegram.error import InvalidToken

from conversation.event import NotKept
from messengers.telegram.receiving import poll, webhook
from messengers.telegram.transport import AiohttpRequest
from sandbox.people import Client, Person

SECRET = "a-secret-of-at-least-32-characters"
PATIENCE_SECONDS = 10


@dataclass
class Keeper:
    """Takes texts in; those in `fails_on` could not be kept the first time they came."""

    fails_on: set[str] = field(default_factory=set)
    came: "asyncio.Queue[str]" = field(default_factory=asyncio.Queue)
    kept: list[str] = field(default_factory=list)

    async def take(self, update: telegram.Update) -> None:
        text = (update.message and update.message.text) or ""
        self.came.put_nowait(text)
        if text in self.fails_on:
            self.fails_on.remove(text)
            raise NotKept
        self.kept.append(text)

    async def until(self, text: str) -> list[str]:
        """All that has come, up to this text."""
        seen: list[str] = []
        async with asyncio.timeout(PATIENCE_SECONDS):
            while text not in seen:
                seen.append(await self.came.get())
        return seen


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
async def polling(bot: telegram.Bot, keeper: Keeper) -> AsyncIterator[None]:
    task = asyncio.create_task(poll(bot, keeper.take))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def listening(bot: telegram.Bot, keeper: Keeper) -> AsyncIterator[str]:
    """A real server; the address that Telegram would post to."""
    route = Route("/telegram", webhook(bot, keeper.take, SECRET), methods=["POST"])
    config = uvicorn.Config(Starlette(routes=[route]), port=0, log_config=None, lifespan="off")
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/telegram"
    await bot.delete_webhook()
    await server.shutdown()


@pytest.mark.usefixtures("polling")
async def test_what_people_write_is_taken_in_their_order(keeper: Keeper, lan: Person) -> None:
    for text in ("một", "hai", "ba"):
        await lan.says(text)
    await keeper.until("ba")
    assert keeper.kept == ["/start", "một", "hai", "ba"]


async def test_what_was_not_kept_comes_again_and_nothing_after_it_is_skipped(
    bot: telegram.Bot, keeper: Keeper, lan: Person
) -> None:
    keeper.fails_on = {"một"}
    await lan.says("một")
    await lan.says("hai")
    task = asyncio.create_task(poll(bot, keeper.take))
    assert await keeper.until("hai") == ["/start", "một", "một", "hai"]
    task.cancel()


async def test_one_persons_trouble_does_not_hold_up_another(
    bot: telegram.Bot, keeper: Keeper, lan: Person, minh: Person
) -> None:
    keeper.fails_on = {"một"}
    await lan.says("một")
    await minh.says("ba")
    task = asyncio.create_task(poll(bot, keeper.take))
    await keeper.until("ba")
    assert keeper.kept.count("một") == 0
    await keeper.until("một")
    task.cancel()


async def test_updates_are_acknowledged_only_once_they_are_kept(
    bot: telegram.Bot, world: Client, keeper: Keeper, lan: Person
) -> None:
    keeper.fails_on = {"một"}
    await lan.says("một")
    first = (await bot.get_updates())[0].update_id
    task = asyncio.create_task(poll(bot, keeper.take))
    await keeper.until("một")
    await keeper.until("một")
    offsets = [call.parameters.number("offset") for call in await world.journal("getUpdates")]
    assert first + 2 not in offsets[:2], "nothing moves on past what was not kept"
    task.cancel()


async def test_a_program_that_ends_while_taking_gets_it_again(
    bot: telegram.Bot, keeper: Keeper, lan: Person
) -> None:
    taking = asyncio.Event()

    async def never_done(_: telegram.Update) -> None:
        taking.set()
        await asyncio.Event().wait()

    await lan.says("một")
    task = asyncio.create_task(poll(bot, never_done))
    await taking.wait()
    task.cancel()
    again = asyncio.create_task(poll(bot, keeper.take))
    assert await keeper.until("một") == ["/start", "một"]
    again.cancel()


@pytest.mark.parametrize("code", [409, 500])
async def test_polling_goes_on_after_a_fault_of_telegram(
    bot: telegram.Bot, world: Client, keeper: Keeper, lan: Person, code: int
) -> None:
    await world.fails_next("getUpdates", code=code, description="Trouble")
    task = asyncio.create_task(poll(bot, keeper.take))
    await lan.says("một")
    await keeper.until("một")
    task.cancel()


async def test_polling_ends_where_nobody_knows_the_token(world: Client, keeper: Keeper) -> None:
    async with AiohttpRequest() as request:
        bot = telegram.Bot("1:wrong", base_url=f"{world.url}/bot", get_updates_request=request)
        with pytest.raises(InvalidToken):
            await poll(bot, keeper.take)


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], SECRET + "x", "é"])
async def test_a_stranger_posts_nothing(listening: str, keeper: Keeper, secret: str) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    posting = aiohttp.request("POST", listening, json={"update_id": 1}, headers=headers)
    async with posting as answer:
        assert answer.status == 403
    assert keeper.came.empty()


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
            assert (busy.status, busy.headers["Retry-After"]) == (503, "2")
        async with session.post(listening, json={"update_id": 1}) as taken:
            assert taken.status == 200
