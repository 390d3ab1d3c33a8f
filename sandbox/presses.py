"""A press of an inline button, from the finger to the bot's answer."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from sandbox.errors.queries import QueryIsTooOld
from sandbox.messages import Message
from sandbox.users import Person
from sandbox.wire import JsonObject, if_any

ANSWER_WITHIN_SECONDS = 15.0  # real time; later answers are refused


@dataclass(eq=False, kw_only=True)
class Press:
    id: str
    person: Person
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
        """As the bot's update tells it."""
        return {
            "id": self.id,
            "from": self.person.draw(),
            "message": self.message.draw(),
            "chat_instance": str(self.message.chat.id * 7919),
            "data": self.data,
        }
