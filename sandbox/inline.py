"""A question asked in any chat as `@bot …`, and the results the bot offers."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.content import Content
from sandbox.users import Person
from sandbox.wire import Json, JsonObject

ANSWER_WITHIN_SECONDS = 30.0
MOST_QUERY_CHARACTERS = 256


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One thing to choose; `shown` as the bot describes it, an InlineQueryResult."""

    id: str
    shown: JsonObject
    content: Content | None
    """What comes to stand in the chat; None for a file known by its address alone."""
    keyboard: JsonObject | None = None


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    results: tuple[InlineResult, ...]
    button: JsonObject | None = None
    """Above the results, an InlineQueryResultsButton."""
    next_offset: str = ""
    """Where there are more results, what to ask for them with."""

    def result(self, result_id: str) -> InlineResult | None:
        return next((result for result in self.results if result.id == result_id), None)


@dataclass(eq=False, kw_only=True)
class InlineQuery:
    id: str
    bot: Bot
    person: Person
    chat: Chat
    query: str
    offset: str = ""
    asked_at: float = field(default_factory=time.monotonic)
    """Real (monotonic) seconds."""
    answer: InlineAnswer | None = None
    """None until the bot has answered."""

    @property
    def is_waiting(self) -> bool:
        return self.answer is None and time.monotonic() - self.asked_at < ANSWER_WITHIN_SECONDS

    def draw(self) -> JsonObject:
        """As the bot's update tells it."""
        return {
            "id": self.id,
            "from": self.person.draw(),
            "query": self.query,
            "offset": self.offset,
            "chat_type": self._chat_type(),
        }

    def draw_results(self) -> JsonObject:
        """As the person who asked is shown them; null before the bot has answered."""
        answer = self.answer
        results: Json = [result.shown for result in answer.results] if answer else None
        return {
            "query_id": self.id,
            "results": results,
            "offset": self.offset,
            "next_offset": answer.next_offset if answer else "",
            "button": answer.button if answer else None,
        }

    def draw_chosen(self, result_id: str, inline_message_id: str) -> JsonObject:
        """A ChosenInlineResult."""
        chosen: JsonObject = {
            "result_id": result_id,
            "from": self.person.draw(),
            "query": self.query,
        }
        return chosen | ({"inline_message_id": inline_message_id} if inline_message_id else {})

    def _chat_type(self) -> str:
        if isinstance(self.chat, Group):
            return self.chat.kind
        is_own = isinstance(self.chat, PrivateChat) and self.chat.bot is self.bot
        return "sender" if is_own else "private"


class InlineCache:
    """Answers kept for those who ask the same again, as Telegram's server keeps them."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, str, str, str], tuple[float, InlineAnswer]] = {}

    def keep(self, query: InlineQuery, seconds: int, *, is_personal: bool) -> None:
        """`seconds` are real ones."""
        if query.answer is not None and seconds > 0:
            key = _key(query, query.person.id if is_personal else 0)
            self._kept[key] = (time.monotonic() + seconds, query.answer)

    def find(self, query: InlineQuery) -> InlineAnswer | None:
        for whose in (query.person.id, 0):
            expires_at, answer = self._kept.get(_key(query, whose), (0.0, None))
            if expires_at > time.monotonic():
                return answer
        return None


def _key(query: InlineQuery, person_id: int) -> tuple[int, int, str, str, str]:
    chat_type = str(query.draw()["chat_type"])
    return (query.bot.id, person_id, query.query.strip(), query.offset, chat_type)
