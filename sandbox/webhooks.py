"""Updates brought to a bot's web address, as Telegram brings them.

Updates of one lane (a chat's messages, a person's presses …) go one after the other; different
lanes go side by side, `max_connections` at most. What is not answered with 2xx comes again: after
what `Retry-After` says, else at once, then after 2 s, 4 s … up to a minute or two, as long as the
update lives. Source: tdlib/telegram-bot-api, `WebhookActor.cpp`.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from sandbox.parameters import Parameters
from sandbox.updates import Lane, Update, UpdateQueue
from sandbox.webhook_posts import Address, NotTaken, Poster
from sandbox.wire import JsonObject

FIRST_RETRY_SECONDS = 1.0  # doubled before it is first waited for
LONGEST_RETRY_SECONDS = 60.0  # to twice that, drawn by lot
GIVE_UP_SECONDS = 23 * 3600.0  # of nothing but 410 Gone: the webhook is deleted

CarryOut = Callable[[str, Parameters], Awaitable[None]]
"""Does the Bot API method a webhook's answer names, with its parameters."""


@dataclass(eq=False, kw_only=True)
class Webhook:
    """Delivers while it is open. `close` leaves what was not acknowledged in the queue."""

    address: Address
    queue: UpdateQueue
    carry_out: CarryOut
    unix_time: Callable[[], int]
    on_given_up: Callable[[], None]
    """Called where it closes by itself: the address has been gone for too long."""
    max_connections: int = 40
    last_error_at: int = 0
    last_error_message: str = ""
    _gone_since: float | None = None
    _lanes: dict[Lane, deque[Update]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _closing: asyncio.Task[None] | None = None

    def open(self) -> None:
        self._connections = asyncio.Semaphore(self.max_connections)
        self._poster = Poster(self.address)
        self.queue.listeners.append(self._take)
        for update in self.queue.oldest(len(self.queue)):
            self._take(update)

    async def close(self) -> None:
        self.queue.listeners.remove(self._take)
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._poster.close()

    def draw(self) -> JsonObject:
        drawn: JsonObject = {
            "url": self.address.url,
            "has_custom_certificate": self.address.certificate is not None,
            "pending_update_count": len(self.queue),
            "max_connections": self.max_connections,
        }
        if self.address.known_ip_address:
            drawn["ip_address"] = self.address.known_ip_address
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

    async def _work_through(self, lane: Lane) -> None:
        updates = self._lanes[lane]
        while updates:
            await self._deliver(updates[0])
            self.queue.forget(updates.popleft().update_id)
        del self._lanes[lane]

    async def _deliver(self, update: Update) -> None:
        """Until it is taken, or would outlive its time before it is tried again."""
        delay, failures = FIRST_RETRY_SECONDS, 0
        while (refused := await self._try(update)) is not None:
            pause = float(refused.retry_after_seconds)
            if not pause and failures:
                longest = random.uniform(LONGEST_RETRY_SECONDS, 2 * LONGEST_RETRY_SECONDS)  # noqa: S311
                pause = delay = min(delay * 2, longest)
            failures += 1
            if time.monotonic() + pause > update.expires_at:
                return
            await asyncio.sleep(pause)

    async def _try(self, update: Update) -> NotTaken | None:
        """None where it was taken."""
        async with self._connections:
            try:
                answer = await self._poster.post(update)
            except NotTaken as refused:
                self._remember(refused)
                return refused
        self._gone_since = None
        if answer is not None:
            await self.carry_out(answer.method, answer.parameters)
        return None

    def _remember(self, refused: NotTaken) -> None:
        self.last_error_at = self.unix_time()
        self.last_error_message = str(refused)
        if not refused.is_gone:
            self._gone_since = None
        elif self._gone_since is None:
            self._gone_since = time.monotonic()
        elif time.monotonic() > self._gone_since + GIVE_UP_SECONDS:
            self._give_up()

    def _give_up(self) -> None:
        if self._closing is None:
            self.on_given_up()
            self._closing = asyncio.create_task(self.close())
