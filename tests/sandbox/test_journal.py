"""The journal: what bots have called, and what became of it."""

import contextlib

import aiohttp
import pytest

from sandbox import journal
from sandbox.people import Client, Person
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api


async def test_the_journal_tells_every_call(api: Api, lan: Person, world: Client) -> None:
    await api.call("sendMessage", chat_id=lan.id, text="quá sớm")
    await api.call("getMe")
    calls = await world.journal()
    assert [(call.method, call.is_ok) for call in calls] == [
        ("sendMessage", False),
        ("getMe", True),
    ]
    assert (await world.journal("sendmessage"))[0].parameters.text("text") == "quá sớm"


async def test_what_was_refused_can_be_asked_for_alone(
    api: Api, lan: Person, world: Client
) -> None:
    await api.call("getMe")
    await api.call("sendMessage", chat_id=lan.id, text="quá sớm")
    await api.call("getMe")
    assert [call.method for call in await world.journal(refused=True)] == ["sendMessage"]


async def test_calls_are_counted_by_outcome(api: Api, lan: Person, world: Client) -> None:
    await api.call("getMe")
    await api.call("sendMessage", chat_id=lan.id, text="quá sớm")
    for cut in ("before", "after"):
        await world.fails_next("getMe", cut=cut)
        with contextlib.suppress(aiohttp.ServerDisconnectedError):
            await api.call("getMe")
    assert await world.counts() == {
        "getMe": {"200": 1, "cut before": 1, "cut after": 1},
        "sendMessage": {"400": 1},
    }


async def test_the_oldest_calls_make_room_but_are_still_counted(
    api: Api, lan: Person, world: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "REMEMBERED_BYTES", 20_000)
    await lan.says("/start")
    for _ in range(30):
        await api.result("sendMessage", chat_id=lan.id, text="x" * 1000)
    kept = await world.journal()
    assert 5 < len(kept) < 10
    assert kept[-1].parameters.text("text") == "x" * 1000
    assert await world.counts() == {"sendMessage": {"200": 30}}


async def test_why_calls_were_refused_is_never_forgotten(
    api: Api, lan: Person, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "REMEMBERED_BYTES", 1000)
    for _ in range(30):
        await api.call("sendMessage", chat_id=lan.id, text="quá sớm")
    await api.call("getMe")
    assert len(list(sandbox.world.journal.read())) < 5
    refused = {("sendMessage", "Bad Request: chat not found"): 30}
    assert sandbox.world.journal.refusals() == refused
