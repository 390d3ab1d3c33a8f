"""A message, and how the Bot API shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.content import Content, Service
from sandbox.users import User
from sandbox.wire import JsonObject

if TYPE_CHECKING:
    from sandbox.chats import Chat


@dataclass(eq=False, slots=True, kw_only=True)
class Message:
    chat: Chat
    message_id: int
    sender: User
    date: int
    """Unix time by the sandbox's clock."""
    content: Content
    topic_id: int | None = None
    reply_to: Message | None = None
    inline_keyboard: JsonObject | None = None
    is_protected: bool = False
    is_silent: bool = False
    effect_id: str = ""
    edited_at: int | None = None
    version: int = 1
    """Counts the edits: 1 is as it was sent."""
    change: int = 0
    """The world's change that last touched it."""

    def draw(self) -> JsonObject:
        drawn = self._draw_alone()
        if self.reply_to is not None:
            drawn["reply_to_message"] = self.reply_to.draw_quoted()
        if self.inline_keyboard is not None:
            drawn["reply_markup"] = self.inline_keyboard
        return drawn

    def draw_quoted(self) -> JsonObject:
        """As it stands in another message, which never quotes a second one."""
        drawn = self._draw_alone()
        if self.inline_keyboard is not None:
            drawn["reply_markup"] = self.inline_keyboard
        return drawn

    def _draw_alone(self) -> JsonObject:
        drawn: JsonObject = {
            "message_id": self.message_id,
            "from": self.sender.draw(),
            "chat": self.chat.draw(),
            "date": self.date,
        }
        if self.topic_id is not None:
            drawn["message_thread_id"] = self.topic_id
            drawn["is_topic_message"] = True
        if self.edited_at is not None:
            drawn["edit_date"] = self.edited_at
        if self.is_protected:
            drawn["has_protected_content"] = True
        if self.effect_id:
            drawn["effect_id"] = self.effect_id
        return drawn | self.content.draw()

    @property
    def is_service(self) -> bool:
        return isinstance(self.content, Service)
