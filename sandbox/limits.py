"""How fast a bot may send: Telegram's published rates, really counted.

About one message a second to a chat (a small burst is let through), 20 a minute to a group (edits
there count too), about 30 a second over all chats. Answers to somebody who has just written or
pressed do not count against the last one. Source: core.telegram.org/bots/faq.

The real rates are not published and are lower at times: a test may set them, and may have every
sending refused for a while.
"""

import math
import time
from dataclasses import dataclass, field

from telegram.constants import FloodLimit

from sandbox.chats import Chat, Group
from sandbox.errors.refusal import TooManyRequests

CHAT_BURST = 5
FRESH_SECONDS = 10.0  # how long after a press or a message a sending is still an answer to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    chat_per_second: float = float(FloodLimit.MESSAGES_PER_SECOND_PER_CHAT)
    group_per_minute: float = float(FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP)
    bulk_per_second: float = float(FloodLimit.MESSAGES_PER_SECOND)


@dataclass(slots=True)
class Bucket:
    """Holds `size` sendings and refills at `per_second`; times are monotonic seconds."""

    size: float
    per_second: float
    filled_at: float
    level: float = field(init=False)

    def __post_init__(self) -> None:
        self.level = self.size

    def wait_seconds(self, now: float) -> float:
        """0 where one more may go out now."""
        self.level = min(self.size, self.level + (now - self.filled_at) * self.per_second)
        self.filled_at = now
        return max(0.0, (1 - self.level) / self.per_second)

    def take(self) -> None:
        self.level -= 1


class Limits:
    def __init__(self) -> None:
        self.is_on = False
        self._rates = Rates()
        self._refused_until = 0.0
        self._refuses_answers = True
        self._chats: dict[tuple[int, int], Bucket] = {}
        self._groups: dict[tuple[int, int], Bucket] = {}
        self._bulk: dict[int, Bucket] = {}

    def switch(self, *, on: bool, rates: Rates | None = None) -> None:
        """Counting starts afresh; without `rates` by those that are published."""
        self.is_on = on
        self._rates = rates or Rates()
        self._chats.clear()
        self._groups.clear()
        self._bulk.clear()

    def refuse_all(self, seconds: float, *, but_answers: bool = False) -> None:
        """Every sending and editing of every bot, for so many real seconds from now.

        `but_answers`: what answers somebody who has just written or pressed goes through.
        """
        self._refused_until = time.monotonic() + seconds
        self._refuses_answers = not but_answers

    def count(self, bot_id: int, chat: Chat, *, is_edit: bool) -> None:
        """Raises TooManyRequests, with whole seconds to wait, where a rate is exceeded."""
        now = time.monotonic()
        is_answer = now - chat.heard_at <= FRESH_SECONDS
        if now < self._refused_until and (self._refuses_answers or not is_answer):
            raise TooManyRequests(math.ceil(self._refused_until - now))
        if not self.is_on:
            return
        buckets = self._buckets(bot_id, chat, now, is_edit=is_edit)
        wait = max((bucket.wait_seconds(now) for bucket in buckets), default=0.0)
        if wait > 0:
            raise TooManyRequests(math.ceil(wait))
        for bucket in buckets:
            bucket.take()

    def _buckets(self, bot_id: int, chat: Chat, now: float, *, is_edit: bool) -> list[Bucket]:
        key, rates = (bot_id, chat.id), self._rates
        buckets = []
        if not is_edit:
            per_chat = Bucket(CHAT_BURST, rates.chat_per_second, now)
            buckets.append(self._chats.setdefault(key, per_chat))
        if isinstance(chat, Group):
            per_group = Bucket(max(1.0, rates.group_per_minute), rates.group_per_minute / 60, now)
            buckets.append(self._groups.setdefault(key, per_group))
        if not is_edit and now - chat.heard_at > FRESH_SECONDS:
            bulk = Bucket(max(1.0, rates.bulk_per_second), rates.bulk_per_second, now)
            buckets.append(self._bulk.setdefault(bot_id, bulk))
        return buckets
