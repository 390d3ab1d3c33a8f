"""The updates waiting for a bot, handed out once and in order.

Source of lifetimes, of what is asked for only and of how polls are slowed: tdlib/telegram-bot-api,
`Client.cpp` (add_update…, process_get_updates_query, do_get_updates).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn

from sandbox.errors.refusal import Conflict
from sandbox.errors.updates import AnotherGetUpdates
from sandbox.wire import Json, JsonObject

FIRST_UPDATE_ID = 100_000_001
KINDS = (
    "message", "edited_message", "channel_post", "edited_channel_post", "inline_query",
    "chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query", "poll",
    "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
    "removed_chat_boost", "message_reaction", "message_reaction_count", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages",
    "purchased_paid_media", "guest_message", "managed_bot", "subscription",
    "stopped_message_generation",
)  # fmt: skip
ASKED_FOR_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Not delivered unless `allowed_updates` names them."""
LIFETIMES_SECONDS = {
    "callback_query": 150.0,
    "inline_query": 30.0,
    "chosen_inline_result": 600.0,
    "shipping_query": 150.0,
    "pre_checkout_query": 150.0,
}
LIFETIME_SECONDS = 24 * 3600.0
SAME_POLL_SECONDS = 3.0  # who asks the same again this soon is kept waiting as long
HASTY_POLL_SECONDS = 0.5  # who asks the same again this soon is given one update
CONFLICT_PAUSE_SECONDS = 3.0  # between two conflicts told to a bot
_FUTURE_OFFSETS = 10  # an offset further ahead than this belongs to some other server

Lane = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Update:
    update_id: int
    kind: str
    payload: JsonObject
    lane: Lane
    """Updates of one lane are never under way at the same time (webhooks)."""
    expires_at: float
    """Real (monotonic) seconds."""

    def draw(self) -> JsonObject:
        return {"update_id": self.update_id, self.kind: self.payload}


@dataclass(eq=False)
class UpdateQueue:
    allowed: frozenset[str] = frozenset()
    """Empty: everything but ASKED_FOR_ONLY."""
    listeners: list[Callable[[Update], None]] = field(default_factory=list)
    _waiting: dict[int, Update] = field(default_factory=dict)
    _last_id: int = FIRST_UPDATE_ID - 1
    _poll: asyncio.Future[Conflict | None] | None = None
    _last_offset: int | None = None
    _polled_at: float = 0.0
    _next_conflict_at: float = 0.0

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, kind: str, payload: JsonObject, lane: Lane) -> None:
        if not self._wants(kind):
            return
        self._last_id += 1
        expires_at = time.monotonic() + LIFETIMES_SECONDS.get(kind, LIFETIME_SECONDS)
        update = Update(self._last_id, kind, payload, lane, expires_at)
        self._waiting[update.update_id] = update
        self.end_poll()
        for listener in self.listeners:
            listener(update)

    def oldest(self, count: int) -> list[Update]:
        """Those that have outlived their time are dropped on the way."""
        now = time.monotonic()
        found: list[Update] = []
        expired: list[Update] = []
        for update in self._waiting.values():
            if len(found) == count:
                break
            (found if update.expires_at > now else expired).append(update)
        for update in expired:
            self.forget(update.update_id)
        return found

    def forget(self, update_id: int) -> None:
        self._waiting.pop(update_id, None)

    def clear(self) -> None:
        self._waiting.clear()

    async def poll(self, offset: int, limit: int, timeout_seconds: float) -> list[Json]:
        """One getUpdates. Raises the Conflict that a later poll or a webhook ends it with."""
        limit, timeout_seconds = self._slow_down(offset, limit, timeout_seconds)
        self._confirm(offset)
        found = self.oldest(limit)
        if not found and timeout_seconds > 0:
            self.end_poll(AnotherGetUpdates())
            await self._wait(timeout_seconds)
            found = self.oldest(limit)
        return [update.draw() for update in found]

    def end_poll(self, reason: Conflict | None = None) -> None:
        """A poll under way answers now: with what there is, or with `reason`."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)

    async def refuse(self, conflict: Conflict) -> NoReturn:
        """Raises `conflict`: at once, but later where one was told a moment ago."""
        now = time.monotonic()
        if now < self._next_conflict_at:
            await asyncio.sleep(CONFLICT_PAUSE_SECONDS)
        else:
            self._next_conflict_at = now + CONFLICT_PAUSE_SECONDS
        raise conflict

    def _slow_down(self, offset: int, limit: int, timeout_seconds: float) -> tuple[int, float]:
        """The limit and timeout that count: one who asks the same again and again must wait."""
        now = time.monotonic()
        since = now - self._polled_at if offset == self._last_offset else float("inf")
        self._last_offset, self._polled_at = offset, now
        if since < SAME_POLL_SECONDS:
            timeout_seconds = max(timeout_seconds, SAME_POLL_SECONDS)
        return 1 if since < HASTY_POLL_SECONDS else limit, timeout_seconds

    async def _wait(self, timeout_seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout_seconds):
                conflict = await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if conflict is not None:
            await self.refuse(conflict)

    def _confirm(self, offset: int) -> None:
        """Ids below `offset` are done with; -n keeps only the n newest."""
        if offset < 0:
            for update_id in list(self._waiting)[:offset]:
                self.forget(update_id)
        elif offset <= self._last_id + 1 + _FUTURE_OFFSETS:
            while self._waiting and (first := next(iter(self._waiting))) < offset:
                self.forget(first)

    def _wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ASKED_FOR_ONLY
