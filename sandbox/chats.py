"""Private chats and groups: their messages, pins, topics and members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.bots import Bot
from sandbox.members import LEFT, Membership
from sandbox.messages import Message
from sandbox.users import Person, User
from sandbox.wire import JsonObject


@dataclass(eq=False, kw_only=True)
class Chat:
    """What private chats and groups share. Message ids count up from 1 in each chat."""

    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[Message] = field(default_factory=list)
    """In the order they were pinned."""
    last_message_id: int = 0
    keyboard: JsonObject | None = None
    """The reply keyboard or forced reply that people see now."""
    heard_at: float = float("-inf")
    """Real (monotonic) seconds at which a person last wrote or pressed here."""

    @property
    def id(self) -> int:
        """As bots know it."""
        raise NotImplementedError

    @property
    def bots(self) -> Iterator[Bot]:
        """Those that belong here."""
        raise NotImplementedError

    def draw(self) -> JsonObject:
        raise NotImplementedError

    def id_for(self, person: Person) -> int:
        """The chat as `person` knows it: a group by its id, a private chat by the bot's."""
        return self.id

    def is_seen_by(self, person: Person) -> bool:
        raise NotImplementedError

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def newest(self, count: int) -> list[Message]:
        return list(self.messages.values())[-count:]


@dataclass(eq=False, kw_only=True)
class PrivateChat(Chat):
    bot: Bot
    person: Person
    is_blocked: bool = False
    """The person has blocked the bot."""

    @property
    def id(self) -> int:
        return self.person.id

    @property
    def bots(self) -> Iterator[Bot]:
        yield self.bot

    @property
    def is_started(self) -> bool:
        return self.last_message_id > 0

    def id_for(self, person: Person) -> int:
        return self.bot.id

    def is_seen_by(self, person: Person) -> bool:
        return person is self.person

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"id": self.id, "type": "private"}
        told = self.person.draw()
        return drawn | {n: told[n] for n in ("first_name", "last_name", "username") if n in told}


@dataclass(eq=False, kw_only=True)
class Topic:
    """A topic of a forum; its id is the message that opened it, as at Telegram."""

    opening: Message
    name: str

    @property
    def id(self) -> int:
        return self.opening.message_id


@dataclass(eq=False, kw_only=True)
class Group(Chat):
    group_id: int
    title: str
    is_supergroup: bool = False
    is_forum: bool = False
    username: str = ""
    topics: dict[int, Topic] = field(default_factory=dict)
    members: dict[int, Membership] = field(default_factory=dict)
    upgraded_to: Group | None = None

    @property
    def id(self) -> int:
        return self.group_id

    @property
    def kind(self) -> str:
        return "supergroup" if self.is_supergroup else "group"

    @property
    def bots(self) -> Iterator[Bot]:
        for membership in self.members.values():
            if membership.is_inside and isinstance(membership.user, Bot):
                yield membership.user

    def membership(self, user: User) -> Membership:
        return self.members.get(user.id) or Membership(user, LEFT)

    def has(self, user: User) -> bool:
        return self.membership(user).is_inside

    def is_seen_by(self, person: Person) -> bool:
        return self.has(person)

    def people_and_bots(self) -> list[Membership]:
        return [membership for membership in self.members.values() if membership.is_inside]

    def may(self, user: User, right: str) -> bool:
        """`right` is one of `sandbox.members.RIGHTS`."""
        return self.membership(user).may(right)

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"id": self.id, "type": self.kind, "title": self.title}
        if self.username:
            drawn["username"] = self.username
        if self.is_forum:
            drawn["is_forum"] = True
        if not self.is_supergroup:
            drawn["all_members_are_administrators"] = False
        return drawn
