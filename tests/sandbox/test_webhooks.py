"""Webhooks: in order within a chat, again after a failure, with the secret, answers carried out."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import urlencode

import pytest
from aiohttp import web

from sandbox import webhooks
from sandbox.people import Client, Person
from sandbox.people.fields import Fields
from tests.sandbox.conftest import Api, keyboard


@dataclass
class Receiver:
    """A bot's web server. Answers with what `answers` holds, then 200."""

    url: str = ""
    received: "asyncio.Queue[Fields]" = field(default_factory=asyncio.Queue)
    answers: list[web.Response] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    times: list[float] = field(default_factory=list)
    gate: asyncio.Event | None = None
    runner: web.AppRunner = field(init=False)

    async def receive(self, request: web.Request) -> web.Response:
        self.times.append(time.monotonic())
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        self.received.put_nowait(Fields.of(await request.json()))
        if self.gate is not None:
            await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def next_kind(self) -> str:
        async with asyncio.timeout(5):
            (kind,) = (await self.received.get()).raw.keys() - {"update_id"}
        return kind

    async def nothing_comes(self) -> bool:
        await asyncio.wait([task := asyncio.create_task(self.received.get())], timeout=0.2)
        return task.cancel()

    async def next_text(self) -> str:
        async with asyncio.timeout(5):
            return (await self.received.get()).inside("message").text("text")


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/", receiver.receive)
    runner = receiver.runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    yield receiver
    await runner.cleanup()


async def test_what_people_write_is_brought(api: Api, lan: Person, receiver: Receiver) -> None:
    await api.call("setWebhook", url=receiver.url, secret_token="bi-mat")
    await lan.says("chào")
    assert await receiver.next_text() == "chào"
    assert receiver.secrets == {"bi-mat"}


async def test_what_waited_already_is_brought_first(
    api: Api, lan: Person, receiver: Receiver
) -> None:
    await lan.says("một")
    await api.call("setWebhook", url=receiver.url)
    await lan.says("hai")
    assert [await receiver.next_text(), await receiver.next_text()] == ["một", "hai"]


async def test_a_failure_is_tried_again_before_anything_later(
    api: Api, lan: Person, receiver: Receiver
) -> None:
    """At once the first time, then after 2 s, 4 s … Source: WebhookActor.cpp, on_update_error."""
    receiver.answers = [web.Response(status=500), web.Response(status=500)]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    await lan.says("hai")
    assert [await receiver.next_text() for _ in range(4)] == ["một", "một", "một", "hai"]
    pauses = [later - before for before, later in pairwise(receiver.times)]
    assert pauses[0] < 1
    assert pauses[1] >= 2


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (web.Response(status=500), "Wrong response from the webhook: 500 Internal Server Error"),
        (web.Response(status=404), "Wrong response from the webhook: 404 Not Found"),
        (
            web.Response(status=302, headers={"Location": "/elsewhere"}),
            "Wrong response from the webhook: 302 Found",
        ),
    ],
)
async def test_what_went_wrong_is_told(
    api: Api, lan: Person, receiver: Receiver, answer: web.Response, told: str
) -> None:
    """Source: WebhookActor.cpp, handle."""
    receiver.answers = [answer]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    assert [await receiver.next_text(), await receiver.next_text()] == ["một", "một"]
    info = await api.result("getWebhookInfo")
    assert info.text("last_error_message") == told
    assert info.number("last_error_date") > 0


async def test_nobody_at_the_address_is_told_too(api: Api, lan: Person, receiver: Receiver) -> None:
    await receiver.runner.cleanup()
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    async with asyncio.timeout(5):
        while not (info := await api.result("getWebhookInfo")).has("last_error_message"):
            pass
    assert info.text("last_error_message") == "Connection refused"
    assert info.number("pending_update_count") == 1


async def test_retry_after_is_honoured(api: Api, lan: Person, receiver: Receiver) -> None:
    receiver.answers = [web.Response(status=429, headers={"Retry-After": "2"})]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    assert [await receiver.next_text(), await receiver.next_text()] == ["một", "một"]
    assert receiver.times[1] - receiver.times[0] >= 2.0


async def test_one_is_under_way_in_a_chat_and_others_go_on_beside(
    api: Api, lan: Person, minh: Person, receiver: Receiver
) -> None:
    receiver.gate = asyncio.Event()
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    await lan.says("hai")
    await minh.says("ba")
    under_way = {await receiver.next_text(), await receiver.next_text()}
    assert under_way == {"một", "ba"}
    assert await receiver.nothing_comes()
    receiver.gate.set()
    assert await receiver.next_text() == "hai"


async def test_presses_go_beside_what_is_written(api: Api, lan: Person, receiver: Receiver) -> None:
    """A press belongs to its person, a message to its chat. Source: Client.cpp, add_update."""
    await lan.says("/start")
    await api.result("sendMessage", chat_id=lan.id, text="?", reply_markup=keyboard([("A", "a")]))
    receiver.gate = asyncio.Event()
    await api.call("setWebhook", url=receiver.url, drop_pending_updates=True)
    await lan.says("một")
    await lan.presses("A", waits=False)
    await lan.presses("A", waits=False)
    assert [await receiver.next_kind(), await receiver.next_kind()] == ["message", "callback_query"]
    assert await receiver.nothing_comes()
    receiver.gate.set()
    assert await receiver.next_kind() == "callback_query"


async def test_there_are_no_more_connections_than_asked_for(
    api: Api, lan: Person, minh: Person, receiver: Receiver
) -> None:
    receiver.gate = asyncio.Event()
    await api.call("setWebhook", url=receiver.url, max_connections=1)
    await lan.says("một")
    await minh.says("hai")
    assert await receiver.next_text() == "một"
    assert await receiver.nothing_comes()
    receiver.gate.set()
    assert await receiver.next_text() == "hai"


async def test_a_name_is_found_at_the_address_given(
    api: Api, lan: Person, receiver: Receiver
) -> None:
    named = receiver.url.replace("127.0.0.1", "thi.example.vn")
    await api.result("setWebhook", url=named, ip_address="127.0.0.1")
    await lan.says("một")
    assert await receiver.next_text() == "một"
    assert (await api.result("getWebhookInfo")).text("ip_address") == "127.0.0.1"


async def test_an_address_gone_for_too_long_is_given_up(
    api: Api, lan: Person, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing waiting is lost. Source: WebhookActor.cpp, handle, 410 and WEBHOOK_DROP_TIMEOUT."""
    monkeypatch.setattr(webhooks, "GIVE_UP_SECONDS", 0.0)
    receiver.answers = [web.Response(status=410), web.Response(status=410)]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    assert [await receiver.next_text(), await receiver.next_text()] == ["một", "một"]
    async with asyncio.timeout(5):
        while (await api.result("getWebhookInfo")).text("url"):
            pass
    assert (await api.updates())[0].inside("message").text("text") == "một"


@pytest.mark.parametrize("as_form", [False, True])
async def test_a_method_in_the_answer_is_carried_out(
    api: Api, lan: Person, receiver: Receiver, as_form: bool
) -> None:
    answer = {"method": "sendMessage", "chat_id": str(lan.id), "text": "Đã nhận"}
    form = web.Response(text=urlencode(answer), content_type="application/x-www-form-urlencoded")
    receiver.answers = [form if as_form else web.json_response(answer)]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("chào")
    await lan.sees("Đã nhận")


@pytest.mark.parametrize("method", ["getMe", "setWebhook", "DELETEWEBHOOK", "close", "logOut"])
async def test_some_methods_are_not_carried_out(
    api: Api, lan: Person, receiver: Receiver, world: Client, method: str
) -> None:
    """Source: WebhookActor.cpp, handle."""
    receiver.answers = [web.json_response({"method": method})]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    await lan.says("hai")
    assert [await receiver.next_text(), await receiver.next_text()] == ["một", "hai"]
    assert set(await world.counts()) == {"setWebhook"}


async def test_what_was_not_taken_can_be_polled_afterwards(
    api: Api, lan: Person, receiver: Receiver
) -> None:
    receiver.answers = [web.Response(status=503)]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    await receiver.next_text()
    await api.call("deleteWebhook")
    assert (await api.updates())[0].inside("message").text("text") == "một"
