"""A stand-in for Telegram that is nothing but fast: where the sandbox's people would be too slow.

It takes every call, remembers what each chat was shown, and hands presses on as Telegram does:
one of each person at a time, again until it is taken, or to whoever asks for updates.
"""

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from itertools import chain, repeat
from typing import Self

import aiohttp
from aiohttp import web

TOKEN = "1:light"
SECRET = "a-secret-of-at-least-32-characters"
CONNECTIONS = 100  # Bot API, setWebhook.max_connections: 1-100
_HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
AGAIN_SECONDS = (1.0, 2.0, 4.0, 8.0, 16.0)  # WebhookActor.cpp: from 1 s, doubling
_ME = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "contest_bot"}


class Receiving(StrEnum):
    WEBHOOK = "webhook"
    POLLING = "polling"


@dataclass(frozen=True, slots=True)
class Press:
    """`pressed_at` is by the computer's clock, `pressed` in monotonic seconds; `update` is what
    Telegram hands on."""

    update_id: int
    person: int
    data: str
    pressed_at: datetime
    pressed: float
    update: dict[str, object]


@dataclass
class LightTelegram:
    """`taken`: by id, when an update was acknowledged (monotonic seconds). `shows` is told of
    every screen: chat, text, monotonic seconds."""

    posts_to: Sequence[str] = ()
    """Addresses of the webhook; empty: updates are asked for."""
    connections: int = CONNECTIONS
    again_seconds: Sequence[float] = AGAIN_SECONDS
    """The pauses after each post that was not taken; the last one for ever."""
    shows: Callable[[int, str, float], object] = lambda chat, text, at: None
    taken: dict[int, float] = field(default_factory=dict)
    calls: int = 0
    _last_id: int = 0
    _waiting: dict[int, Press] = field(default_factory=dict)
    _came: asyncio.Event = field(default_factory=asyncio.Event)
    _lanes: dict[int, deque[Press]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    url: str = ""

    @classmethod
    def reaching(cls, port: int, receiving: Receiving) -> Self:
        """It posts to a bot at this port of the machine, or waits to be asked."""
        is_posting = receiving is Receiving.WEBHOOK
        return cls([f"http://127.0.0.1:{port}/telegram"] if is_posting else [])

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[Self]:
        app = web.Application()
        app.router.add_route("*", f"/bot{TOKEN}/{{method}}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        connector = aiohttp.TCPConnector(limit=self.connections)
        async with aiohttp.ClientSession(connector=connector, headers=_HEADERS) as self._session:
            yield self
            for task in self._tasks:
                task.cancel()
        await runner.cleanup()

    @property
    def settings(self) -> dict[str, str]:
        """Of a bot that is to talk to this Telegram."""
        asked_for = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": self.url}
        posted = {"TELEGRAM_WEBHOOK_URL": "http://bot", "TELEGRAM_WEBHOOK_SECRET": SECRET}
        return asked_for | (posted if self.posts_to else {})

    def press(self, person: int, data: str) -> Press:
        """A person presses a button; the press is on its way."""
        press = self.make(person, data)
        if not self.posts_to:
            self._waiting[press.update_id] = press
            self._came.set()
        elif lane := self._lanes.get(person):
            lane.append(press)
        else:
            self._lanes[person] = deque([press])
            self._run(person)
        return press

    def make(self, person: int, data: str) -> Press:
        """A press that nobody is told of yet."""
        self._last_id += 1
        update = {"update_id": self._last_id, "callback_query": _draw(person, data, self._last_id)}
        return Press(self._last_id, person, data, datetime.now(UTC), time.monotonic(), update)

    def waited(self, press: Press) -> float:
        """Seconds until it was acknowledged."""
        return self.taken[press.update_id] - press.pressed

    async def post(self, press: Press, copy: int = 0) -> None:
        """Post it until it is taken; each further copy goes to the next address."""
        url = self.posts_to[(press.update_id + copy) % len(self.posts_to)]
        for pause in chain(self.again_seconds, repeat(self.again_seconds[-1])):
            wait = await self._post(press, url)
            if wait is None:
                return
            await asyncio.sleep(max(wait, pause))

    async def _post(self, press: Press, url: str) -> float | None:
        """None once it is taken, else how long the bot asks to wait."""
        try:
            async with self._session.post(url, json=press.update) as answer:
                if answer.status != 200:
                    return float(answer.headers.get("Retry-After", 0))
                self.taken.setdefault(press.update_id, time.monotonic())
                body = await answer.read()
        except (aiohttp.ClientError, OSError):
            return None if press.update_id in self.taken else 0.0
        if body.startswith(b"{"):
            parameters = json.loads(body)
            self._carry_out(parameters.pop("method"), parameters)
        return None

    def _run(self, person: int) -> None:
        task = asyncio.create_task(self._post_in_order(person))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _post_in_order(self, person: int) -> None:
        lane = self._lanes[person]
        while lane:
            await self.post(lane[0])
            lane.popleft()
        del self._lanes[person]

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        is_json = request.content_type == "application/json"
        parameters = await request.json() if is_json else dict(await request.post())
        if method == "getUpdates":
            result: object = await self._updates(parameters)
        else:
            result = self._carry_out(method, parameters)
        return web.json_response({"ok": True, "result": result})

    def _carry_out(self, method: str, parameters: dict[str, object]) -> object:
        self.calls += 1
        match method:
            case "getMe":
                return _ME
            case "getWebhookInfo":
                return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
            case "sendMessage" | "editMessageText":
                chat = int(str(parameters["chat_id"]))
                self.shows(chat, str(parameters["text"]), time.monotonic())
                return {"message_id": self.calls, "date": 1, "chat": _chat(chat)}
        return True

    async def _updates(self, parameters: dict[str, object]) -> list[dict[str, object]]:
        for update_id in [i for i in self._waiting if i < int(str(parameters.get("offset", 0)))]:
            del self._waiting[update_id]
            self.taken[update_id] = time.monotonic()
        if not self._waiting:
            self._came.clear()
            try:
                async with asyncio.timeout(float(str(parameters.get("timeout", 0)))):
                    await self._came.wait()
            except TimeoutError:
                return []
        return [press.update for press in list(self._waiting.values())[:100]]


def _draw(person: int, data: str, number: int) -> dict[str, object]:
    who = {"id": person, "is_bot": False, "first_name": "Người", "language_code": "vi"}
    message = {"message_id": 1, "date": 1, "chat": _chat(person), "text": "…"}
    return {"id": f"{number}", "from": who, "chat_instance": "1", "data": data, "message": message}


def _chat(person: int) -> dict[str, object]:
    return {"id": person, "type": "private", "first_name": "Người"}
