"""Private chats, groups and channels: their messages, pins, topics and members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sandbox.bots import Bot
from sandbox.clock import Clock
from sandbox.files import StoredFile
from sandbox.invitations import InviteLink, JoinRequest
from sandbox.members import LEFT, Membership
from sandbox.messages import Message
from sandbox.reply_keyboards import ReplyKeyboards
from sandbox.rights import PERMISSIONS, USUAL_PERMISSIONS
from sandbox.topics import GENERAL_ID, Topic
from sandbox.users import Person, User
from sandbox.wire import JsonObject, if_any


@dataclass(eq=False, slots=True, kw_only=True)
class Chat:
    """What private chats and groups share. Message ids count up from 1 in each chat."""

    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[Message] = field(default_factory=list)
    """In the order they were pinned."""
    last_message_id: int = 0
    keyboards: ReplyKeyboards = field(default_factory=ReplyKeyboards)
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

    @property
    def posts_as_itself(self) -> bool:
        """Messages stand under the chat's own name: a channel's."""
        return False

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


@dataclass(eq=False, slots=True, kw_only=True)
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


GroupKind = Literal["group", "supergroup", "channel"]


@dataclass(eq=False, slots=True, kw_only=True)
class Group(Chat):
    """A chat with members: a group, a supergroup or a channel, as Telegram calls them."""

    group_id: int
    title: str
    kind: GroupKind
    clock: Clock
    is_forum: bool = False
    username: str = ""
    """With one the chat is public."""
    description: str = ""
    photo: StoredFile | None = None
    permissions: frozenset[str] = USUAL_PERMISSIONS
    """What those may who are no administrators."""
    topics: dict[int, Topic] = field(default_factory=dict)
    general: Topic | None = None
    """The General topic of a forum."""
    members: dict[int, Membership] = field(default_factory=dict)
    """Everybody who has ever been in; to be changed by `sandbox.world.World.enrol` only."""
    primary_links: dict[int, InviteLink] = field(default_factory=dict)
    """By their creator: each administrator has one."""
    join_requests: dict[int, JoinRequest] = field(default_factory=dict)
    banned_chats: set[int] = field(default_factory=set)
    """Channels in whose name nobody may write here."""
    upgraded_to: Group | None = None
    is_deleted: bool = False
    member_count: int = 0
    _bots: dict[int, Bot] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return self.group_id

    @property
    def is_supergroup(self) -> bool:
        return self.kind == "supergroup"

    @property
    def is_channel(self) -> bool:
        return self.kind == "channel"

    @property
    def posts_as_itself(self) -> bool:
        return self.is_channel

    @property
    def bots(self) -> Iterator[Bot]:
        return iter(list(self._bots.values()))

    def put(self, membership: Membership) -> None:
        """Counts along who is inside."""
        user = membership.user
        self.member_count += membership.is_inside - self.has(user)
        self.members[user.id] = membership
        if isinstance(user, Bot) and membership.is_inside:
            self._bots[user.id] = user
        else:
            self._bots.pop(user.id, None)

    def membership(self, user: User) -> Membership:
        known = self.members.get(user.id)
        if known is None:
            return Membership(user, LEFT)
        return known.at(self.clock.unix_time()) if known.until_date else known

    def has(self, user: User) -> bool:
        return self.membership(user).is_inside

    def is_seen_by(self, person: Person) -> bool:
        return self.has(person)

    def people_and_bots(self) -> list[Membership]:
        now = self.clock.unix_time()
        return [member.at(now) for member in self.members.values() if member.is_inside]

    def may(self, user: User, right: str) -> bool:
        """`right` is one of `sandbox.rights`: held as administrator, or permitted to everybody."""
        membership = self.membership(user)
        if not membership.is_administrator and (self.is_channel or right not in self.permissions):
            return False
        return membership.is_permitted(right)

    def topic(self, topic_id: int) -> Topic | None:
        return self.general if topic_id == GENERAL_ID else self.topics.get(topic_id)

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"id": self.id, "type": self.kind, "title": self.title}
        drawn |= if_any(username=self.username, is_forum=self.is_forum)
        if self.kind == "group":
            drawn["all_members_are_administrators"] = len(self.permissions) == len(PERMISSIONS)
        return drawn

    def draw_member(self, user: User, viewer: Bot | None = None) -> JsonObject:
        """A ChatMember, as `viewer` is shown it."""
        return self.membership(user).draw(self.kind, viewer)

    def draw_permissions(self) -> JsonObject:
        """A ChatPermissions."""
        return {permission: permission in self.permissions for permission in PERMISSIONS}
