"""Webhooks: in order within a chat, again after a failure, with the secret, answers carried out."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from sandbox.people import Person
from sandbox.people.fields import Fields
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


@dataclass
class Receiver:
    """A bot's web server. Answers with what `answers` holds, then 200."""

    url: str = ""
    received: "asyncio.Queue[Fields]" = field(default_factory=asyncio.Queue)
    answers: list[web.Response] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    times: list[float] = field(default_factory=list)
    gate: asyncio.Event | None = None

    async def receive(self, request: web.Request) -> web.Response:
        self.times.append(time.monotonic())
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        self.received.put_nowait(Fields.of(await request.json()))
        if self.gate is not None:
            await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def next_text(self) -> str:
        async with asyncio.timeout(5):
            return (await self.received.get()).inside("message").text("text")


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/", receiver.receive)
    runner = web.AppRunner(application)
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
    receiver.answers = [web.Response(status=500)]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    await lan.says("hai")
    texts = [await receiver.next_text() for _ in range(3)]
    assert texts == ["một", "một", "hai"]
    assert receiver.times[1] - receiver.times[0] >= 1.0
    info = await api.result("getWebhookInfo")
    expected = "Wrong response from the webhook: 500 Internal Server Error"
    assert info.text("last_error_message") == expected


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
    assert receiver.received.empty()
    receiver.gate.set()
    assert await receiver.next_text() == "hai"


async def test_a_method_in_the_answer_is_carried_out(
    api: Api, lan: Person, receiver: Receiver
) -> None:
    answer: JsonObject = {"method": "sendMessage", "chat_id": lan.id, "text": "Đã nhận"}
    receiver.answers = [web.json_response(answer)]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("chào")
    await lan.sees("Đã nhận")


async def test_what_was_not_taken_can_be_polled_afterwards(
    api: Api, lan: Person, receiver: Receiver
) -> None:
    receiver.answers = [web.Response(status=503)]
    await api.call("setWebhook", url=receiver.url)
    await lan.says("một")
    await receiver.next_text()
    await api.call("deleteWebhook")
    assert (await api.updates())[0].inside("message").text("text") == "một"


@pytest.mark.parametrize(
    ("parameters", "refusal"),
    [
        ({"url": "nowhere"}, "Bad Request: invalid webhook URL specified"),
        (
            {"url": "https://example.vn/", "secret_token": "a b"},
            "Bad Request: secret token contains unallowed characters",
        ),
        (
            {"url": "https://example.vn/", "secret_token": "a" * 257},
            "Bad Request: secret token is too long",
        ),
    ],
)
async def test_webhooks_that_cannot_be(api: Api, parameters: JsonObject, refusal: str) -> None:
    assert await api.refusal("setWebhook", **parameters) == refusal
