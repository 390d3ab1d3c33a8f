"""The program as a whole: how it starts, why it does not, and that it stops."""

import socket
import traceback
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import app
from bot.clock import Clock
from bot.settings import GivenSettings, Settings
from bot.web import PortTaken
from conversation.messenger import NotReached, TokenRefused
from sandbox.people import Bot, Client
from sandbox.server import Sandbox
from storage.errors import DatabaseRefused

WRONG_TOKEN = SecretStr("1:wrong")
SECRET = "a-secret-of-at-least-32-characters"


@pytest.fixture
async def world() -> AsyncIterator[Client]:
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        yield world


@pytest.fixture
async def contest_bot(world: Client) -> Bot:
    return await world.new_bot("contest_bot")


@pytest.fixture
def settings(world: Client, contest_bot: Bot, tmp_path: Path) -> Settings:
    return GivenSettings(
        telegram_bot_token=SecretStr(contest_bot.token),
        telegram_api_url=world.url,
        database_url=SecretStr(f"sqlite:///{tmp_path / 'contest.db'}"),
        web_port=0,
    )


async def starts(settings: Settings, **other: object) -> None:
    async with app.running(settings.model_copy(update=other), Clock()):
        pass


async def test_it_starts_on_an_empty_database_and_stops(settings: Settings) -> None:
    await starts(settings)
    await starts(settings)


async def test_without_a_contest_people_are_told_so(settings: Settings, world: Client) -> None:
    lan = await world.new_person("Lan")
    async with app.running(settings, Clock()):
        await lan.starts()
        await lan.sees("chưa có cuộc thi nào")


async def test_over_a_webhook_it_answers_as_well(settings: Settings, world: Client) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    posted = settings.model_copy(
        update={
            "web_port": port,
            "telegram_webhook_url": f"http://127.0.0.1:{port}/telegram",
            "telegram_webhook_secret": SecretStr(SECRET),
        }
    )
    lan = await world.new_person("Lan")
    async with app.running(posted, Clock()):
        await lan.starts()
        await lan.sees("chưa có cuộc thi nào")


async def test_a_wrong_token_is_said_plainly(settings: Settings) -> None:
    with pytest.raises(TokenRefused) as refused:
        await starts(settings, telegram_bot_token=WRONG_TOKEN)
    assert WRONG_TOKEN.get_secret_value() not in "".join(traceback.format_exception(refused.value))


async def test_an_unreachable_telegram_is_said_plainly(settings: Settings) -> None:
    with pytest.raises(NotReached):
        await starts(settings, telegram_api_url="http://127.0.0.1:1")


async def test_a_taken_port_is_said_plainly(settings: Settings) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(PortTaken):
            await starts(settings, web_port=other.getsockname()[1])


async def test_a_database_that_cannot_be_is_said_plainly(settings: Settings) -> None:
    with pytest.raises(DatabaseRefused):
        await starts(settings, database_url=SecretStr("sqlite:////nowhere/at/all.db"))


async def test_a_refused_webhook_is_said_plainly(settings: Settings, world: Client) -> None:
    await world.fails_next("setWebhook", code=502, description="Bad Gateway")
    with pytest.raises(NotReached):
        await starts(
            settings,
            telegram_webhook_url="http://127.0.0.1:9/telegram",
            telegram_webhook_secret=SecretStr(SECRET),
        )
