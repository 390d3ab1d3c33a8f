"""The updates waiting for a bot, handed out once and in order."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from sandbox.errors.refusal import Refusal
from sandbox.errors.updates import AnotherGetUpdates
from sandbox.wire import Json, JsonObject

FIRST_UPDATE_ID = 100_000_001
LIFETIMES_SECONDS = {"callback_query": 150.0, "inline_query": 30.0}
LIFETIME_SECONDS = 24 * 3600.0
ASKED_FOR_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Not delivered unless `allowed_updates` names them."""


@dataclass(frozen=True, slots=True)
class Update:
    update_id: int
    kind: str
    payload: JsonObject
    lane: tuple[str, int]
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
    _poll: asyncio.Future[Refusal | None] | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, kind: str, payload: JsonObject, lane: tuple[str, int]) -> None:
        if not self._wants(kind):
            return
        self._last_id += 1
        expires_at = time.monotonic() + LIFETIMES_SECONDS.get(kind, LIFETIME_SECONDS)
        update = Update(self._last_id, kind, payload, lane, expires_at)
        self._waiting[update.update_id] = update
        self._wake(None)
        for listener in self.listeners:
            listener(update)

    def oldest(self, count: int) -> list[Update]:
        """Those that have outlived their time are dropped on the way."""
        now = time.monotonic()
        found: list[Update] = []
        for update in list(islice(self._waiting.values(), count)):
            if update.expires_at > now:
                found.append(update)
            else:
                self.forget(update.update_id)
        return found

    def forget(self, update_id: int) -> None:
        self._waiting.pop(update_id, None)

    def clear(self) -> None:
        self._waiting.clear()

    async def poll(self, offset: int, limit: int, timeout_seconds: float) -> list[Json]:
        """One getUpdates. Raises the Conflict that a later poll or a webhook ends it with."""
        self._wake(AnotherGetUpdates())
        self._confirm(offset)
        found = self.oldest(limit)
        if not found and timeout_seconds > 0:
            await self._wait(timeout_seconds)
            found = self.oldest(limit)
        return [update.draw() for update in found]

    def end_poll(self, reason: Refusal | None = None) -> None:
        """A poll under way answers now: with what there is, or with `reason`."""
        self._wake(reason)

    async def _wait(self, timeout_seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout_seconds):
                if refusal := await poll:
                    raise refusal
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _wake(self, reason: Refusal | None) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)

    def _confirm(self, offset: int) -> None:
        """Ids below `offset` are done with; -n keeps only the n newest."""
        if offset < 0:
            offset = self._last_id + 1 + offset
        while self._waiting and (first := next(iter(self._waiting))) < offset:
            del self._waiting[first]

    def _wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ASKED_FOR_ONLY
