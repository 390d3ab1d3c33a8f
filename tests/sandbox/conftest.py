"""A world to play in: the sandbox on any free port, and its bot called through the Bot API."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from sandbox.people import Bot, Client, Group, Person
from sandbox.people.fields import Fields
from sandbox.server import Sandbox
from sandbox.wire import Json, JsonObject, read_json


class Api:
    """The Bot API as a bot calls it. Refusals come back as `error_code` and `description`."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self.session = session
        self.base = f"{url}/bot{token}"
        self._offset = 0

    async def call(self, method: str, **parameters: Json) -> Fields:
        async with self.session.post(f"{self.base}/{method}", json=parameters) as response:
            return Fields.of(read_json(await response.read()))

    async def result(self, method: str, **parameters: Json) -> Fields:
        answer = await self.call(method, **parameters)
        assert answer.flag("ok"), answer.raw
        return answer.inside("result")

    async def refusal(self, method: str, **parameters: Json) -> str:
        """The description, which must be there."""
        answer = await self.call(method, **parameters)
        assert not answer.flag("ok"), answer.raw
        return answer.text("description")

    async def updates(self, **parameters: Json) -> list[Fields]:
        """Those not seen yet, without waiting; the next call confirms them."""
        answer = await self.call("getUpdates", offset=self._offset, **parameters)
        updates = list(answer.each("result"))
        if updates:
            self._offset = updates[-1].number("update_id") + 1
        return updates


def keyboard(*rows: list[tuple[str, str]]) -> JsonObject:
    """Rows of (label, callback_data)."""
    return {"inline_keyboard": [[{"text": t, "callback_data": d} for t, d in row] for row in rows]}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox.serving(port=0) as serving:
        yield serving


@pytest.fixture
async def world(sandbox: Sandbox) -> AsyncIterator[Client]:
    async with Client(sandbox.url) as client:
        yield client


@pytest.fixture
async def bot(world: Client) -> Bot:
    return await world.new_bot("thi_bot", name="Trợ lý cuộc thi")


@pytest.fixture
async def api(world: Client, bot: Bot) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, world.url, bot.token)


@pytest.fixture
async def lan(world: Client, bot: Bot) -> Person:
    """Has never written to the bot."""
    return await world.new_person("Lan", "Nguyễn Thị", phone="+84900000001")


@pytest.fixture
async def minh(world: Client, bot: Bot) -> Person:
    return await world.new_person("Minh", "Bùi Văn", phone="+84900000002")


@pytest.fixture
async def group(world: Client, lan: Person, minh: Person, bot: Bot) -> Group:
    """A plain group; the bot is in it."""
    made = await world.new_group("Sở Nội vụ", members=[lan, minh])
    await lan.adds(bot, to=made)
    return made


@pytest.fixture
async def forum(world: Client, lan: Person, minh: Person, bot: Bot) -> Group:
    made = await world.new_group("Toàn tỉnh", members=[lan, minh], topics=["Chung", "Cuộc thi"])
    await lan.adds(bot, to=made)
    return made
