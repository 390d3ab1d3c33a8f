"""What can be made to go wrong for bots."""

import asyncio
import time

import aiohttp
import pytest

from sandbox.people import ActRefused, Client, Person
from tests.sandbox.conftest import Api


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


async def test_cutting_one_connection_spares_the_others(api: Api, world: Client) -> None:
    await world.fails_next("getMe", cut="before", delay_seconds=0.1)
    cut = asyncio.create_task(api.call("getMe"))
    poll = asyncio.create_task(api.call("getUpdates", timeout=1))
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await cut
    assert (await poll).flag("ok")


async def test_a_share_of_calls_fails_until_it_recovers(api: Api, world: Client) -> None:
    await world.fails(share=0.5, code=502, seed=1)
    answers = [await api.call("getMe") for _ in range(40)]
    failed = [answer for answer in answers if not answer.flag("ok")]
    assert 0 < len(failed) < 40
    assert {answer.text("description") for answer in failed} == {"Bad Gateway"}
    await world.recovers()
    assert all([(await api.call("getMe")).flag("ok") for _ in range(40)])


async def test_a_seed_makes_the_same_calls_fail_again(api: Api, world: Client) -> None:
    runs = []
    for _ in range(2):
        await world.fails(share=0.3, code=502, seed=7)
        runs.append([(await api.call("getMe")).flag("ok") for _ in range(30)])
        await world.recovers()
    assert runs[0] == runs[1]


async def test_other_methods_are_spared(api: Api, world: Client) -> None:
    await world.fails(share=1, code=500, methods=["getWebhookInfo", "GETMYNAME"])
    assert await api.refusal("getMyName") == "Internal Server Error"
    assert await api.refusal("getWebhookInfo") == "Internal Server Error"
    await api.result("getMe")


async def test_a_call_can_be_held_up(api: Api, world: Client) -> None:
    await world.fails_next("getMe", delay_seconds=0.2)
    began = time.monotonic()
    await api.result("getMe")
    assert time.monotonic() - began >= 0.2


async def test_faults_that_cannot_be(world: Client) -> None:
    with pytest.raises(ActRefused, match='cut is "before" or "after"'):
        await world.fails_next("getMe", cut="between")
    with pytest.raises(ActRefused, match="share is from 0 to 1"):
        await world.fails(share=5, code=502)
