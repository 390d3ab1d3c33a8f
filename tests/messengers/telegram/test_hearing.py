"""Whether what people do reaches us."""

import asyncio

import pytest
import telegram

from messengers.telegram.hearing import Hearing
from messengers.telegram.polling import poll
from sandbox.people import Client, Person
from tests.messengers.telegram.keeper import PATIENCE_SECONDS, Keeper


async def test_a_sign_counts_once(bot: telegram.Bot) -> None:
    hearing = Hearing(bot)
    hearing.hear()
    assert [await hearing.ask(), await hearing.ask()] == [True, False]


async def test_a_poll_without_updates_is_a_sign(bot: telegram.Bot, keeper: Keeper) -> None:
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    await asyncio.wait_for(keeper.heard.wait(), PATIENCE_SECONDS)
    task.cancel()


@pytest.mark.usefixtures("lan")
async def test_what_is_not_kept_is_none(bot: telegram.Bot, world: Client, keeper: Keeper) -> None:
    keeper.fails_on = {"/start"}
    await world.fails_next("getUpdates", code=500)
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    await keeper.until("/start")
    assert not keeper.heard.is_set()
    await asyncio.wait_for(keeper.heard.wait(), PATIENCE_SECONDS)
    assert keeper.kept == ["/start"]
    task.cancel()


async def test_a_quiet_webhook_is_asked_about(bot: telegram.Bot, world: Client) -> None:
    hearing = Hearing(bot)
    hearing.is_posted_to = True
    assert await hearing.ask()
    await world.fails_next("getWebhookInfo", code=500)
    assert not await hearing.ask()


async def test_a_webhook_that_telegram_cannot_reach_hears_nothing(
    bot: telegram.Bot, world: Client, lan: Person
) -> None:
    hearing = Hearing(bot)
    hearing.is_posted_to = True
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    await lan.says("một")
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not (await bot.get_webhook_info()).last_error_date:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    assert not await hearing.ask()
    await bot.delete_webhook()
