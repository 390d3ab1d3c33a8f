"""The sandbox over HTTP, and our side of it: python-telegram-bot on our own transport."""

from collections.abc import AsyncIterator

import pytest
import telegram

from messengers.telegram.sending import Sender
from messengers.telegram.transport import AiohttpRequest
from sandbox.people import Bot, Client, Group, Person
from sandbox.server import Sandbox
from tests.messengers.telegram.keeper import Keeper


@pytest.fixture
async def world() -> AsyncIterator[Client]:
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        yield world


@pytest.fixture
async def contest_bot(world: Client) -> Bot:
    return await world.new_bot("contest_bot", name="Cuộc thi CCHC")


@pytest.fixture
async def bot(world: Client, contest_bot: Bot) -> AsyncIterator[telegram.Bot]:
    root = world.url
    async with telegram.Bot(
        contest_bot.token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    ) as bot:
        yield bot


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def sender(bot: telegram.Bot) -> Sender:
    return Sender(bot)


@pytest.fixture
async def lan(world: Client, contest_bot: Bot) -> Person:
    """Has started the bot; her message is number 1."""
    lan = await world.new_person("Lan", "Nguyễn Thị", phone="+84900000001")
    await lan.starts()
    return lan


@pytest.fixture
async def minh(world: Client, contest_bot: Bot) -> Person:
    minh = await world.new_person("Minh", "Hoàng Văn", phone="+84900000002")
    await minh.starts()
    return minh


@pytest.fixture
async def group(world: Client, lan: Person, contest_bot: Bot) -> Group:
    """Lan's group, with the bot in it."""
    group = await world.new_group("Sở Nội vụ", members=[lan])
    await lan.adds(contest_bot, to=group)
    return group


@pytest.fixture
async def forum(world: Client, lan: Person, contest_bot: Bot) -> Group:
    forum = await world.new_group("Toàn tỉnh", members=[lan], topics=["Chung", "Cuộc thi"])
    await lan.adds(contest_bot, to=forum)
    return forum


def at(person: Person | Group) -> str:
    """The address of a private chat or a group."""
    return f"telegram:{person.id}"
