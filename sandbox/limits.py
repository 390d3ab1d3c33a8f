"""How fast a bot may send: Telegram's published rates, really counted.

About one message a second to a chat (a small burst is let through), 20 a minute to a group (edits
there count too), about 30 a second over all chats. Answers to somebody who has just written or
pressed do not count against the last one. Source: core.telegram.org/bots/faq.
"""

import math
import time
from dataclasses import dataclass, field

from telegram.constants import FloodLimit

from sandbox.chats import Chat, Group
from sandbox.errors.refusal import TooManyRequests

CHAT_BURST = 5
FRESH_SECONDS = 10.0  # how long after a press or a message a sending is still an answer to it


@dataclass(slots=True)
class Bucket:
    """Holds `size` sendings and refills at `per_second`; times are monotonic seconds."""

    size: float
    per_second: float
    level: float = field(init=False)
    filled_at: float = field(init=False)

    def __post_init__(self) -> None:
        self.level = self.size
        self.filled_at = time.monotonic()

    def wait_seconds(self, now: float) -> float:
        """0 where one more may go out now."""
        self.level = min(self.size, self.level + (now - self.filled_at) * self.per_second)
        self.filled_at = now
        return max(0.0, (1 - self.level) / self.per_second)

    def take(self) -> None:
        self.level -= 1


@dataclass
class Limits:
    is_on: bool = False
    _chats: dict[tuple[int, int], Bucket] = field(default_factory=dict)
    _groups: dict[tuple[int, int], Bucket] = field(default_factory=dict)
    _bulk: dict[int, Bucket] = field(default_factory=dict)

    def switch(self, *, on: bool) -> None:
        """Counting starts afresh."""
        self.is_on = on
        self._chats.clear()
        self._groups.clear()
        self._bulk.clear()

    def count(self, bot_id: int, chat: Chat, *, is_edit: bool) -> None:
        """Raises TooManyRequests, with whole seconds to wait, where a rate is exceeded."""
        if not self.is_on:
            return
        now = time.monotonic()
        buckets = self._buckets(bot_id, chat, now, is_edit=is_edit)
        wait = max((bucket.wait_seconds(now) for bucket in buckets), default=0.0)
        if wait > 0:
            raise TooManyRequests(math.ceil(wait))
        for bucket in buckets:
            bucket.take()

    def _buckets(self, bot_id: int, chat: Chat, now: float, *, is_edit: bool) -> list[Bucket]:
        key = (bot_id, chat.id)
        buckets = []
        if not is_edit:
            per_chat = float(FloodLimit.MESSAGES_PER_SECOND_PER_CHAT)
            buckets.append(self._chats.setdefault(key, Bucket(CHAT_BURST, per_chat)))
        if isinstance(chat, Group):
            a_minute = float(FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP)
            buckets.append(self._groups.setdefault(key, Bucket(a_minute, a_minute / 60)))
        if not is_edit and now - chat.heard_at > FRESH_SECONDS:
            a_second = float(FloodLimit.MESSAGES_PER_SECOND)
            buckets.append(self._bulk.setdefault(bot_id, Bucket(a_second, a_second)))
        return buckets
