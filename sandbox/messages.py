"""A message, and how the Bot API shows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.content import Content, Media, Service, Text
from sandbox.users import User
from sandbox.wire import JsonObject, if_any

if TYPE_CHECKING:
    from sandbox.chats import Chat


@dataclass(frozen=True, slots=True)
class Reaction:
    user: User
    emoji: str


@dataclass(frozen=True, slots=True)
class Forward:
    """Where a forwarded message comes from first, however often it was passed on."""

    sender: User
    date: int
    """Unix time at which it was first sent."""
    post: Message | None = None
    """In a channel, which then is named instead of the sender."""

    def draw(self) -> JsonObject:
        """`forward_from…` and `forward_date` are what older programs read."""
        if self.post is not None:
            return self._draw_post(self.post)
        sender = self.sender.draw()
        return {
            "forward_origin": {"type": "user", "sender_user": sender, "date": self.date},
            "forward_from": sender,
            "forward_date": self.date,
        }

    def _draw_post(self, post: Message) -> JsonObject:
        where: JsonObject = {"chat": post.chat.draw(), "message_id": post.message_id}
        return {
            "forward_origin": {"type": "channel", **where, "date": self.date},
            "forward_from_chat": where["chat"],
            "forward_from_message_id": post.message_id,
            "forward_date": self.date,
        }


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
    quote: JsonObject | None = None
    """The part of the message answered, a TextQuote."""
    external_reply: JsonObject | None = None
    """A message of another chat answered here, an ExternalReplyInfo."""
    forward: Forward | None = None
    media_group_id: str = ""
    via_bot: User | None = None
    """Whose inline result this is."""
    inline_message_id: str = ""
    """By which that bot may change it."""
    inline_keyboard: JsonObject | None = None
    brought_keyboard: bool = False
    """A reply keyboard came with it, was taken away or an answer was asked for."""
    is_protected: bool = False
    is_silent: bool = False
    effect_id: str = ""
    edited_at: int | None = None
    reactions: tuple[Reaction, ...] = ()
    """In the order in which they were given."""
    version: int = 1
    """Counts the edits: 1 is as it was sent."""
    change: int = 0
    """The world's change that last touched it."""

    def draw(self) -> JsonObject:
        drawn = self.draw_quoted()
        if self.reply_to is not None and self.reply_to.stands:
            drawn["reply_to_message"] = self.reply_to.draw_quoted()
        return drawn

    def draw_quoted(self) -> JsonObject:
        """As it stands in another message, which never quotes a second one."""
        drawn: JsonObject = {
            "message_id": self.message_id,
            **self._draw_sender(),
            "chat": self.chat.draw(),
            "date": self.date,
        }
        if self.topic_id is not None:
            drawn["message_thread_id"] = self.topic_id
            drawn["is_topic_message"] = True
        if self.forward is not None:
            drawn |= self.forward.draw()
        drawn |= if_any(
            via_bot=self.via_bot.draw() if self.via_bot else None,
            edit_date=self.edited_at,
            external_reply=self.external_reply,
            quote=self.quote,
            media_group_id=self.media_group_id,
            reply_markup=self.inline_keyboard,
            has_protected_content=self.is_protected,
            effect_id=self.effect_id,
        )
        return drawn | self.content.draw()

    def origin(self) -> Forward:
        """What a forward of this message says of where it comes from."""
        post = self if self.chat.posts_as_itself else None
        return self.forward or Forward(self.sender, self.date, post)

    def draw_external(self) -> JsonObject:
        """As an answer in another chat shows it: an ExternalReplyInfo."""
        drawn: JsonObject = {"origin": self.origin().draw()["forward_origin"]}
        chat = self.chat.draw()
        if chat["type"] in ("supergroup", "channel"):
            drawn |= {"chat": chat, "message_id": self.message_id}
        match self.content:
            case Text():
                return drawn | self.content.draw_link_preview()
            case Media():
                return drawn | self.content.draw_file()
            case _:
                return drawn | self.content.draw()

    def _draw_sender(self) -> JsonObject:
        if self.chat.posts_as_itself:
            return {"sender_chat": self.chat.draw()}
        return {"from": self.sender.draw()}

    def reaction_of(self, user: User) -> str:
        """ "" where there is none."""
        return next((given.emoji for given in self.reactions if given.user is user), "")

    def count_reactions(self) -> Counter[str]:
        """By emoji, in the order in which they were first given."""
        return Counter(reaction.emoji for reaction in self.reactions)

    @property
    def is_service(self) -> bool:
        return isinstance(self.content, Service)

    @property
    def stands(self) -> bool:
        """It has not been deleted."""
        return self.chat.messages.get(self.message_id) is self
