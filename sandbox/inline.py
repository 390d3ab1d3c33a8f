"""A question asked in any chat as `@bot …`, and the results the bot offers."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from sandbox.bots import Bot
from sandbox.chats import Chat, PrivateChat
from sandbox.users import Person
from sandbox.wire import Json, JsonObject

ANSWER_WITHIN_SECONDS = 30.0


@dataclass(eq=False, kw_only=True)
class InlineQuery:
    id: str
    bot: Bot
    person: Person
    chat: Chat
    query: str
    asked_at: float = field(default_factory=time.monotonic)
    """Real (monotonic) seconds."""
    results: list[Json] | None = None
    """None until the bot has answered."""

    @property
    def is_waiting(self) -> bool:
        return self.results is None and time.monotonic() - self.asked_at < ANSWER_WITHIN_SECONDS

    def draw(self) -> JsonObject:
        kind = "sender" if isinstance(self.chat, PrivateChat) else "group"
        return {
            "id": self.id,
            "from": self.person.draw(),
            "query": self.query,
            "offset": "",
            "chat_type": kind,
        }

    def draw_results(self) -> JsonObject:
        """As the person who asked is shown them; null before the bot has answered."""
        return {"query_id": self.id, "results": self.results}
