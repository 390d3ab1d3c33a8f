"""aiogram's dispatcher hears every kind of update there is in the sandbox."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import aiogram
import pytest
from aiogram.filters import Command
from aiogram.types import (
    CallbackQuery,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
    TelegramObject,
    Update,
)

from sandbox.people import Bot, Client, Group, Person
from sandbox.people.screen import SeenMessage
from sandbox.updates import KINDS
from tests.sandbox.second_client.test_changing import KEYS


class Listener:
    """Notes the kind of each update before it is handled."""

    def __init__(self) -> None:
        self._kinds: asyncio.Queue[str] = asyncio.Queue()

    async def __call__(
        self,
        handle: Callable[[TelegramObject, dict[str, object]], Awaitable[object]],
        event: TelegramObject,
        data: dict[str, object],
    ) -> object:
        assert isinstance(event, Update)
        self._kinds.put_nowait(event.event_type)
        return await handle(event, data)

    async def hears(self, *kinds: str) -> None:
        """Waits until all of them have come."""
        missing = set(kinds)
        async with asyncio.timeout(5):
            while missing:
                missing.discard(await self._kinds.get())


def route() -> aiogram.Router:
    router = aiogram.Router()

    @router.message(Command("start"))
    async def start(message: Message) -> None:
        await message.answer("Tuần 1 đang mở", reply_markup=KEYS)

    @router.message(Command("gopy"))
    async def ask(message: Message) -> None:
        await message.answer_poll("Họp lúc nào?", ["Sáng", "Chiều"], is_anonymous=False)

    @router.callback_query()
    async def press(query: CallbackQuery) -> None:
        await query.answer("Câu 1")

    @router.inline_query()
    async def search(query: InlineQuery) -> None:
        content = InputTextMessageContent(message_text="1. Lan")
        found = InlineQueryResultArticle(id="1", title="Tuần 1", input_message_content=content)
        await query.answer([found], cache_time=0)

    return router


@pytest.fixture
async def bot(world: Client) -> Bot:
    return await world.new_bot("thi_bot", inline=True, inline_feedback=True)


@pytest.fixture
async def listener(aio: aiogram.Bot) -> AsyncIterator[Listener]:
    """Of a dispatcher that is polling."""
    listener, dispatcher = Listener(), aiogram.Dispatcher()
    dispatcher.include_router(route())
    dispatcher.update.outer_middleware(listener)
    everything = list(KINDS)
    await aio.get_updates(allowed_updates=everything)  # before anything happens
    polling = asyncio.create_task(
        dispatcher.start_polling(
            aio, handle_signals=False, close_bot_session=False, allowed_updates=everything
        )
    )
    yield listener
    await dispatcher.stop_polling()
    await polling


async def its_last(person: Person, place: Group | None = None) -> SeenMessage:
    return (await person.reads(place))[-1]


async def test_a_private_chat_is_heard(listener: Listener, lan: Person) -> None:
    await lan.says("/start")
    await lan.edits((await lan.reads())[0], "/start lại")
    await lan.presses("Vào thi")
    assert lan.toast == "Câu 1"
    await lan.reacts("👍", on=await its_last(lan))
    await lan.blocks()
    await listener.hears(
        "message", "edited_message", "callback_query", "message_reaction", "my_chat_member"
    )


async def test_votes_are_heard(listener: Listener, lan: Person) -> None:
    await lan.says("/gopy")
    await lan.votes("Sáng", on=await lan.sees("Họp lúc nào?"))
    await listener.hears("poll_answer", "poll")


async def test_a_group_is_heard(
    listener: Listener, world: Client, lan: Person, minh: Person, bot: Bot, supergroup: Group
) -> None:
    await lan.promotes(bot, in_=supergroup)
    await lan.promotes(minh, in_=supergroup)
    hoa = await world.new_person("Hoa")
    await hoa.joins_by(await lan.invites(supergroup, asks=True))
    await listener.hears("my_chat_member", "chat_member", "chat_join_request")


async def test_a_channel_is_heard(listener: Listener, lan: Person, channel: Group) -> None:
    await lan.says("Kết quả", to=channel)
    post = await its_last(lan, channel)
    await lan.edits(post, "Kết quả tuần 1")
    await lan.reacts("👏", on=post)
    await listener.hears("channel_post", "edited_channel_post", "message_reaction_count")


async def test_inline_mode_is_heard(listener: Listener, lan: Person, group: Group) -> None:
    await lan.asks_inline("xếp hạng", in_=group)
    await lan.chooses("Tuần 1")
    await listener.hears("inline_query", "chosen_inline_result")
