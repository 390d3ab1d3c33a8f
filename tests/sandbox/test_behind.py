"""Behind the scenes: limits, faults, the journal, and the server's coming and going."""

import asyncio
import socket
import time
from datetime import UTC, datetime

import aiohttp
import pytest

from sandbox.people import Client, Group, Person
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api


async def test_rates_are_off_unless_switched_on(api: Api, lan: Person, world: Client) -> None:
    await lan.says("/start")
    for number in range(10):
        await api.result("sendMessage", chat_id=lan.id, text=str(number))
    await world.limits(on=True)
    answers = [await api.call("sendMessage", chat_id=lan.id, text=str(n)) for n in range(10)]
    refused = next(answer for answer in answers if not answer.flag("ok"))
    assert refused.text("description") == "Too Many Requests: retry after 1"
    assert refused.inside("parameters").number("retry_after") == 1


async def test_a_group_takes_twenty_a_minute(api: Api, group: Group, world: Client) -> None:
    await world.limits(on=True)
    sent = await api.result("sendMessage", chat_id=group.id, text="0")
    place = {"chat_id": group.id, "message_id": sent.number("message_id")}
    edits = [await api.call("editMessageText", **place, text=str(n)) for n in range(1, 21)]
    assert [edit.flag("ok") for edit in edits] == [True] * 19 + [False]
    assert edits[-1].inside("parameters").number("retry_after") <= 3


async def test_a_fault_befalls_the_next_calls_only(api: Api, lan: Person, world: Client) -> None:
    await lan.says("/start")
    await world.fails_next("sendMessage", code=500, description="Internal Server Error", times=2)
    results = [(await api.call("sendMessage", chat_id=lan.id, text="x")).flag("ok") for _ in "123"]
    assert results == [False, False, True]


@pytest.mark.parametrize(("cut", "sent"), [("before", 0), ("after", 1)])
async def test_a_connection_can_be_cut(
    api: Api, lan: Person, world: Client, cut: str, sent: int
) -> None:
    await lan.says("/start")
    await world.fails_next("sendMessage", cut=cut)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await api.call("sendMessage", chat_id=lan.id, text="Đến không?")
    assert len([m for m in await lan.reads() if m.text == "Đến không?"]) == sent


async def test_the_journal_tells_every_call(api: Api, lan: Person, world: Client) -> None:
    await api.call("sendMessage", chat_id=lan.id, text="quá sớm")
    await api.call("getMe")
    calls = await world.journal()
    assert [(call.method, call.is_ok) for call in calls] == [
        ("sendMessage", False),
        ("getMe", True),
    ]
    assert (await world.journal("sendmessage"))[0].parameters.text("text") == "quá sớm"


async def test_get_and_forms_work_as_well_as_json(api: Api, lan: Person) -> None:
    await lan.says("/start")
    given = {"chat_id": str(lan.id), "text": "chào"}
    async with api.session.get(f"{api.base}/sendMessage", params=given) as response:
        assert response.status == 200
    async with api.session.post(f"{api.base}/SENDMESSAGE", data=given) as response:
        assert response.status == 200
    assert [m.text for m in await lan.reads()] == ["/start", "chào", "chào"]


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
