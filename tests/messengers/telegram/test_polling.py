"""Updates asked for: the offset moves on past what was kept, and no further."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import telegram
from telegram.error import InvalidToken

from messengers.telegram.polling import poll
from messengers.telegram.transport import AiohttpRequest
from messengers.telegram.updates import Update
from sandbox.people import Client, Person
from tests.messengers.telegram.keeper import Keeper


@pytest.fixture
async def polling(bot: telegram.Bot, keeper: Keeper) -> AsyncIterator[None]:
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


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
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    assert await keeper.until("hai") == ["/start", "một", "một", "hai"]
    task.cancel()


async def test_one_persons_trouble_does_not_hold_up_another(
    bot: telegram.Bot, keeper: Keeper, lan: Person, minh: Person
) -> None:
    keeper.fails_on = {"một"}
    await lan.says("một")
    await minh.says("ba")
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
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
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    await keeper.until("một")
    await keeper.until("một")
    offsets = [call.parameters.number("offset") for call in await world.journal("getUpdates")]
    assert first + 2 not in offsets[:2], "nothing moves on past what was not kept"
    task.cancel()


async def test_a_program_that_ends_while_taking_gets_it_again(
    bot: telegram.Bot, keeper: Keeper, lan: Person
) -> None:
    taking = asyncio.Event()

    async def never_done(_: Update) -> None:
        taking.set()
        await asyncio.Event().wait()

    await lan.says("một")
    task = asyncio.create_task(poll(bot, never_done, keeper.note, keeper.hear))
    await taking.wait()
    task.cancel()
    again = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    assert await keeper.until("một") == ["/start", "một"]
    again.cancel()


@pytest.mark.parametrize("code", [409, 500])
async def test_polling_goes_on_after_a_fault_of_telegram(
    bot: telegram.Bot, world: Client, keeper: Keeper, lan: Person, code: int
) -> None:
    await world.fails_next("getUpdates", code=code, description="Trouble")
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    await lan.says("một")
    await keeper.until("một")
    task.cancel()


async def test_polling_ends_where_nobody_knows_the_token(world: Client, keeper: Keeper) -> None:
    async with AiohttpRequest() as request:
        bot = telegram.Bot("1:wrong", base_url=f"{world.url}/bot", request=request)
        with pytest.raises(InvalidToken):
            await poll(bot, keeper.take, keeper.note, keeper.hear)


async def test_nobody_waits_for_the_slowest(
    bot: telegram.Bot, keeper: Keeper, lan: Person, minh: Person
) -> None:
    keeper.slow["chậm"] = asyncio.Event()
    await lan.says("chậm")
    task = asyncio.create_task(poll(bot, keeper.take, keeper.note, keeper.hear))
    await keeper.until("chậm")
    for text in ("một", "hai"):
        await minh.says(text)
        await keeper.until(text)
    keeper.slow["chậm"].set()
    await lan.says("ba")
    await keeper.until("ba")
    assert [text for text in keeper.kept if text != "/start"] == ["một", "hai", "chậm", "ba"]
    task.cancel()
