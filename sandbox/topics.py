"""A topic of a forum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.users import User
from sandbox.wire import JsonObject, if_any

if TYPE_CHECKING:
    from sandbox.messages import Message

GENERAL_ID = 1
COLORS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
"""Of icons, as Telegram offers them (createForumTopic, `icon_color`)."""


@dataclass(eq=False, slots=True, kw_only=True)
class Topic:
    """Its id is the message that opened it, as at Telegram."""

    name: str
    creator: User
    opening: Message | None = None
    """None for the General topic, which is there from the start."""
    icon_color: int = COLORS[0]
    icon_custom_emoji_id: str = ""
    is_closed: bool = False
    is_hidden: bool = False
    """The General topic alone can be hidden."""

    @property
    def id(self) -> int:
        return self.opening.message_id if self.opening else GENERAL_ID

    @property
    def thread_id(self) -> int | None:
        """`message_thread_id` of what stands in it: the General topic's messages have none."""
        return self.opening.message_id if self.opening else None

    def draw(self) -> JsonObject:
        """A ForumTopic."""
        return {"message_thread_id": self.id} | self.draw_created()

    def draw_created(self) -> JsonObject:
        """A ForumTopicCreated."""
        drawn: JsonObject = {"name": self.name, "icon_color": self.icon_color}
        return drawn | if_any(icon_custom_emoji_id=self.icon_custom_emoji_id)
