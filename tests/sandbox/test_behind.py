"""The server's coming and going, its port and its clock."""

import asyncio
import socket
import time
from datetime import UTC, datetime

import aiohttp

from sandbox.people import Client
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api


async def test_messages_are_dated_by_the_clock_given() -> None:
    opening = datetime(2023, 8, 14, 0, 30, tzinfo=UTC)
    serving = Sandbox.serving(port=0, now=lambda: opening)
    async with serving as sandbox, Client(sandbox.url) as world:
        await world.new_bot("thi_bot")
        lan = await world.new_person("Lan")
        await lan.says("/start")
        assert (await lan.reads())[0].fields.number("date") == opening.timestamp()


async def test_a_taken_port_gives_way_to_the_next() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with Sandbox.serving(port=port) as sandbox:
            assert int(sandbox.url.rpartition(":")[2]) > port


async def test_it_stops_at_once_with_polls_and_streams_open() -> None:
    async with aiohttp.ClientSession() as session:
        async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
            bot = await world.new_bot("thi_bot")
            lan = await world.new_person("Lan")
            events = await session.get(f"{sandbox.url}/sandbox/people/{lan.id}/events")
            api = Api(session, sandbox.url, bot.token)
            poll = asyncio.create_task(api.call("getUpdates", timeout=50))
            await asyncio.wait([poll], timeout=0.1)
            began = time.monotonic()
        assert time.monotonic() - began < 2
        assert (await poll).flag("ok")
        events.close()
