"""Updates brought to a bot's web address, as Telegram brings them.

Updates of one lane (a chat's messages, a person's presses …) go one after the other; different
lanes go side by side, `max_connections` at most. What is not answered with 2xx comes again: after
what `Retry-After` says, else after 1 s, then 2 s, 4 s … up to a minute or two.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

from sandbox.updates import Update, UpdateQueue
from sandbox.wire import Json, JsonObject, read_json, write_json

FIRST_RETRY_SECONDS = 1.0
LONGEST_RETRY_SECONDS = 60.0  # to twice that, drawn by lot
LONGEST_RETRY_AFTER_SECONDS = 3600
ANSWER_TIMEOUT_SECONDS = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a header's name)

CarryOut = Callable[[str, JsonObject], Awaitable[None]]
"""Does the Bot API method a webhook's answer names, with its parameters."""


@dataclass(eq=False, kw_only=True)
class Webhook:
    """Delivers while it is open. `close` leaves what was not acknowledged in the queue."""

    url: str
    queue: UpdateQueue
    carry_out: CarryOut
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""
    last_error_at: int = 0
    last_error_message: str = ""
    _lanes: dict[tuple[str, int], deque[Update]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def open(self) -> None:
        self._connections = asyncio.Semaphore(self.max_connections)
        self._session: aiohttp.ClientSession | None = None
        self.queue.listeners.append(self._take)
        for update in self.queue.oldest(len(self.queue)):
            self._take(update)

    async def close(self) -> None:
        self.queue.listeners.remove(self._take)
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def draw(self) -> JsonObject:
        drawn: JsonObject = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue),
            "max_connections": self.max_connections,
        }
        if self.ip_address:
            drawn["ip_address"] = self.ip_address
        if self.last_error_at:
            drawn["last_error_date"] = self.last_error_at
            drawn["last_error_message"] = self.last_error_message
        return drawn

    def _take(self, update: Update) -> None:
        lane = self._lanes.get(update.lane)
        if lane is not None:
            lane.append(update)
            return
        self._lanes[update.lane] = deque([update])
        task = asyncio.create_task(self._work_through(update.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work_through(self, lane: tuple[str, int]) -> None:
        updates = self._lanes[lane]
        while updates:
            await self._deliver(updates[0])
            self.queue.forget(updates.popleft().update_id)
        del self._lanes[lane]

    async def _deliver(self, update: Update) -> None:
        """Until it is taken or has outlived its time."""
        delay = FIRST_RETRY_SECONDS
        while time.monotonic() < update.expires_at:
            async with self._connections:
                retry_after = await self._try(update)
            if retry_after is None:
                return
            await asyncio.sleep(retry_after or delay)
            if not retry_after:
                longest = random.uniform(LONGEST_RETRY_SECONDS, 2 * LONGEST_RETRY_SECONDS)  # noqa: S311
                delay = min(delay * 2, longest)

    async def _try(self, update: Update) -> int | None:
        """None where it was taken, else the seconds it asked to be left alone (0: did not say)."""
        try:
            return await self._post(update)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self._remember(f"Connection failed: {str(error) or type(error).__name__}")
            return 0

    async def _post(self, update: Update) -> int | None:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=ANSWER_TIMEOUT_SECONDS)
            self._session = aiohttp.ClientSession(timeout=timeout)
        headers = {"Content-Type": "application/json"}
        if self.secret_token:
            headers[SECRET_HEADER] = self.secret_token
        body = write_json(update.draw()).encode()
        async with self._session.post(
            self.url, data=body, headers=headers, allow_redirects=False
        ) as response:
            if not 200 <= response.status <= 299:
                reason = f"{response.status} {response.reason}"
                self._remember(f"Wrong response from the webhook: {reason}")
                return _retry_after(response.headers.get("Retry-After", ""))
            answer = await response.read()
        await self._carry_out_answer(answer)
        return None

    async def _carry_out_answer(self, answer: bytes) -> None:
        parameters = _read_answer(answer)
        if not isinstance(parameters, dict):
            return
        method = parameters.pop("method", "")
        if isinstance(method, str) and method and not _is_refused_in_answer(method):
            await self.carry_out(method, parameters)

    def _remember(self, message: str) -> None:
        self.last_error_at = int(time.time())
        self.last_error_message = message


def _read_answer(answer: bytes) -> Json:
    try:
        return read_json(answer)
    except ValueError:
        return None


def _is_refused_in_answer(method: str) -> bool:
    """Their results would be lost, or the bot would cut off the branch it sits on."""
    name = method.lower()
    return name.startswith("get") or name in {"setwebhook", "deletewebhook", "close", "logout"}


def _retry_after(header: str) -> int:
    return min(int(header), LONGEST_RETRY_AFTER_SECONDS) if header.isdecimal() else 0
