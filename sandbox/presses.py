"""A press of an inline button, from the finger to the bot's answer."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field

from sandbox.bots import Bot
from sandbox.chats import Chat, PrivateChat
from sandbox.errors.queries import QueryIsTooOld
from sandbox.messages import Message
from sandbox.users import Person
from sandbox.wire import JsonObject, if_any

ANSWER_WITHIN_SECONDS = 15.0  # real time; later answers are refused


@dataclass(eq=False, kw_only=True)
class Press:
    id: str
    person: Person
    bot: Bot
    """Whose button it is: who sent the message, or whose inline mode it was sent through."""
    message: Message
    data: str
    pressed_at: float = field(default_factory=time.monotonic)
    """Real (monotonic) seconds."""
    is_answered: bool = False
    text: str = ""
    show_alert: bool = False
    url: str = ""
    change: int = 0
    """The world's change that last touched it."""

    @property
    def is_waiting(self) -> bool:
        return not self.is_answered and time.monotonic() - self.pressed_at < ANSWER_WITHIN_SECONDS

    def answer(self, text: str, url: str, *, show_alert: bool) -> None:
        """Raises QueryIsTooOld where it comes late or a second time."""
        if not self.is_waiting:
            raise QueryIsTooOld
        self.is_answered = True
        self.text, self.url, self.show_alert = text, url, show_alert

    def draw(self) -> JsonObject:
        """As the side API tells it."""
        drawn: JsonObject = {
            "id": self.id,
            "chat": self.message.chat.id_for(self.person),
            "message_id": self.message.message_id,
            "data": self.data,
            "is_answered": self.is_answered,
            "is_waiting": self.is_waiting,
            "change": self.change,
        }
        return drawn | if_any(text=self.text, url=self.url, show_alert=self.show_alert)

    def draw_query(self) -> JsonObject:
        """As the bot's update tells it. The bot may not be in the chat of an inline message."""
        query: JsonObject = {"id": self.id, "from": self.person.draw()}
        if self.message.inline_message_id:
            query["inline_message_id"] = self.message.inline_message_id
        else:
            query["message"] = self.message.draw()
        return query | {"chat_instance": chat_instance(self.message.chat), "data": self.data}


def chat_instance(chat: Chat) -> str:
    """The same for every press in a chat, and nothing a bot could learn the chat from."""
    place = f"{chat.id} {chat.bot.id if isinstance(chat, PrivateChat) else ''}"
    digest = hashlib.sha256(place.encode()).digest()
    return str(int.from_bytes(digest[:8], signed=True))
