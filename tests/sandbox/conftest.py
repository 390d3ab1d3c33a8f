"""A world to play in: the sandbox on any free port, and its bot called through the Bot API."""

from collections.abc import AsyncIterator
from io import BytesIO
from typing import TypeAlias

import aiohttp
import pytest

from sandbox.people import Bot, Client, Group, Person
from sandbox.people.fields import Fields
from sandbox.server import Sandbox
from sandbox.wire import Json, JsonObject, read_json, write_json
from tests.sandbox.botapi.passing import find_faults_in

File: TypeAlias = tuple[str, bytes]
"""A name and what is in it."""


def png(width: int = 64, height: int = 48) -> bytes:
    """As much of a picture as tells its size."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4)


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

    async def upload(self, method: str, files: dict[str, File], **parameters: Json) -> Fields:
        """As a multipart form: objects among the parameters stand in it as JSON."""
        form = aiohttp.FormData()
        for name, value in parameters.items():
            form.add_field(name, value if isinstance(value, str) else write_json(value))
        for name, (file_name, data) in files.items():
            form.add_field(name, BytesIO(data), filename=file_name)
        async with self.session.post(f"{self.base}/{method}", data=form) as response:
            return Fields.of(read_json(await response.read()))

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
    """What it answers, and the updates it makes, are as the Bot API is described."""
    async with Sandbox.serving(port=0) as serving:
        yield serving
        assert list(find_faults_in(serving.world)) == []


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
async def supergroup(world: Client, lan: Person, minh: Person, bot: Bot) -> Group:
    """The bot is a plain member."""
    made = await world.new_group("Sở Tư pháp", members=[lan, minh], supergroup=True)
    await lan.adds(bot, to=made)
    return made


@pytest.fixture
async def moderated(lan: Person, bot: Bot, supergroup: Group, api: Api) -> Group:
    """The supergroup, its members in the bot's hands."""
    rights = ["can_restrict_members", "can_promote_members", "can_pin_messages"]
    await lan.promotes(bot, in_=supergroup, rights=rights)
    await api.updates(allowed_updates=["message", "chat_member", "my_chat_member"])
    return supergroup


@pytest.fixture
async def channel(world: Client, lan: Person, minh: Person, bot: Bot) -> Group:
    """Lan's; the bot may post."""
    made = await world.new_channel("Bản tin", members=[lan, minh], username="ban_tin")
    await lan.promotes(bot, in_=made, rights=["can_post_messages"])
    return made


@pytest.fixture
async def forum(world: Client, lan: Person, minh: Person, bot: Bot) -> Group:
    made = await world.new_group("Toàn tỉnh", members=[lan, minh], topics=["Chung", "Cuộc thi"])
    await lan.adds(bot, to=made)
    return made
