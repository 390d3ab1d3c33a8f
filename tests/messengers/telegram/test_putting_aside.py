"""What takes long is put aside: others are heard meanwhile, and a restart goes on with it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
import telegram

from bot.clock import Clock
from bot.putting_aside import UpdatesAside
from messengers.telegram import polling
from messengers.telegram.polling import poll
from sandbox.people import Person
from storage.database import Database
from tests.messengers.telegram.keeper import Keeper


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "_LONG_SECONDS", 0.0)


@pytest.fixture
async def aside(database_url: str) -> AsyncIterator[UpdatesAside]:
    async with Database.opened(database_url) as database:
        yield UpdatesAside(database, "telegram", Clock())


@asynccontextmanager
async def polled(
    bot: telegram.Bot, keeper: Keeper, aside: UpdatesAside
) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear, aside))
    yield task
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    for _ in range(500):
        if await holds():
            return
        await asyncio.sleep(0.02)
    raise TimeoutError


async def test_more_than_telegram_gives_at_once_is_heard_meanwhile(
    bot: telegram.Bot, keeper: Keeper, aside: UpdatesAside, lan: Person, minh: Person
) -> None:
    keeper.slow["tệp"] = asyncio.Event()
    await lan.says("tệp")
    for number in range(120):
        await minh.says(str(number))
    async with polled(bot, keeper, aside):
        await keeper.until("119")
        assert "tệp" not in keeper.kept
        keeper.slow["tệp"].set()
        await until(lambda: _is_empty(aside))
        assert "tệp" in keeper.kept


async def test_a_restart_goes_on_with_what_was_put_aside(
    bot: telegram.Bot, keeper: Keeper, aside: UpdatesAside, lan: Person, minh: Person
) -> None:
    keeper.slow["tệp"] = asyncio.Event()
    await lan.says("tệp")
    async with polled(bot, keeper, aside):
        await keeper.until("tệp")
        await minh.says("sau")
        await until(lambda: _has(aside, 1))
        await minh.says("nữa")
        await keeper.until("nữa")
    keeper.slow.clear()
    async with polled(bot, keeper, aside):
        await keeper.until("tệp")
        await until(lambda: _is_empty(aside))
    assert keeper.kept.count("tệp") == 1


async def test_what_was_put_aside_and_cannot_be_kept_is_tried_again(
    bot: telegram.Bot, keeper: Keeper, aside: UpdatesAside, lan: Person
) -> None:
    await lan.says("tệp")
    keeper.slow["tệp"] = asyncio.Event()
    async with polled(bot, keeper, aside):
        await until(lambda: _has(aside, 1))
    keeper.slow.clear()
    keeper.fails_on = {"tệp"}
    async with polled(bot, keeper, aside):
        await until(lambda: _is_empty(aside))
    assert keeper.kept.count("tệp") == 1


async def _is_empty(aside: UpdatesAside) -> bool:
    return not await aside.left()


async def _has(aside: UpdatesAside, count: int) -> bool:
    return len(await aside.left()) == count
