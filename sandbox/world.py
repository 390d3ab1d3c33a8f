"""Everything there is in the sandbox, found by id. It lives in memory and goes with the process."""

import secrets
from collections.abc import Iterator

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, GroupKind, PrivateChat
from sandbox.clock import Clock
from sandbox.faults import Faults
from sandbox.files import FileStore
from sandbox.inline import InlineCache, InlineQuery
from sandbox.invitations import InviteLink
from sandbox.journal import Journal
from sandbox.limits import Limits
from sandbox.members import Membership
from sandbox.messages import Message
from sandbox.presses import Press
from sandbox.topics import GENERAL_ID
from sandbox.users import Human, Person, User
from sandbox.watching import Watchers

FIRST_PERSON_ID = 5_000_000_001  # beyond 32 bits, as Telegram's are
FIRST_BOT_ID = 7_000_000_001
FIRST_GROUP_ID = -4_000_000_001
FIRST_SUPERGROUP_ID = -1_002_000_000_001  # channels count on from there too


class World:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.people: dict[int, Person] = {}
        self.bots: dict[int, Bot] = {}
        self.groups: dict[int, Group] = {}
        self.presses: dict[str, Press] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.inline_cache = InlineCache()
        self.inline_messages: dict[str, Message] = {}
        """Those sent through inline mode which bots may change, by their own id."""
        self.invite_links: dict[str, InviteLink] = {}
        """By address."""
        self.files = FileStore()
        self.limits = Limits()
        self.journal = Journal()
        self.faults = Faults()
        self.watchers = Watchers()
        self.changes = 0
        """Counts everything that anybody could see change."""
        self._bots_by_token: dict[str, Bot] = {}
        self._private_chats: dict[tuple[int, int], PrivateChat] = {}
        self._usernames: dict[str, User | Group] = {}
        self._groups_of: dict[int, dict[int, Group]] = {}
        """User to the groups they are, or ever were, in."""

    # making

    def new_bot(self, username: str, name: str, token: str = "") -> Bot:
        """`token` is `digits:text`, and its digits are the bot's id; "" makes one up."""
        token = token or f"{FIRST_BOT_ID + len(self.bots)}:{secrets.token_urlsafe(26)}"
        bot_id = int(token.partition(":")[0])
        bot = Bot(id=bot_id, token=token, username=username, first_name=name)
        self.bots[bot.id] = bot
        self._bots_by_token[token] = bot
        self.take_username(bot)
        return bot

    def new_person(
        self,
        first_name: str,
        last_name: str,
        username: str = "",
        *,
        account_of: Person | None = None,
    ) -> Person:
        """`account_of` is who has this account besides their own."""
        person = Person(
            id=FIRST_PERSON_ID + len(self.people),
            first_name=first_name,
            last_name=last_name,
            username=username,
            human=account_of.human if account_of else Human(),
        )
        person.human.accounts.append(person)
        self.people[person.id] = person
        self.take_username(person)
        return person

    def new_group(
        self, title: str, kind: GroupKind, *, is_forum: bool = False, username: str = ""
    ) -> Group:
        first = FIRST_GROUP_ID if kind == "group" else FIRST_SUPERGROUP_ID
        group = Group(
            group_id=first - len(self.groups),
            title=title,
            kind=kind,
            clock=self.clock,
            is_forum=is_forum,
            username=username,
            last_message_id=GENERAL_ID if is_forum else 0,
        )
        self.groups[group.id] = group
        self.take_username(group)
        return group

    def enrol(self, group: Group, membership: Membership) -> None:
        """Who somebody is in a group from now on."""
        group.put(membership)
        self._groups_of.setdefault(membership.user.id, {})[group.id] = group

    def private_chat(self, bot: Bot, person: Person) -> PrivateChat:
        """The same one every time; it comes into being empty."""
        key = (bot.id, person.id)
        chat = self._private_chats.get(key)
        if chat is None:
            chat = self._private_chats[key] = PrivateChat(bot=bot, person=person)
        return chat

    # finding

    def bot_by_token(self, token: str) -> Bot | None:
        return self._bots_by_token.get(token)

    def user(self, user_id: int) -> User | None:
        return self.people.get(user_id) or self.bots.get(user_id)

    def by_username(self, username: str) -> User | Group | None:
        """With or without @, in any case."""
        return self._usernames.get(username.removeprefix("@").lower())

    def public_group(self, username: str) -> Group | None:
        found = self.by_username(username)
        return found if isinstance(found, Group) else None

    def chats_of(self, person: Person) -> Iterator[Chat]:
        """One with each bot, written in or not, and the groups the person is in."""
        for bot in self.bots.values():
            yield self.private_chat(bot, person)
        for group in self.groups_of(person):
            if group.upgraded_to is None and not group.is_deleted:
                yield group

    def chats_with(self, bot: Bot) -> list[Chat]:
        """The private ones, written in or not, and the groups the bot is in."""
        private: list[Chat] = [chat for chat in self._private_chats.values() if chat.bot is bot]
        return [*private, *self.groups_of(bot)]

    def groups_of(self, user: User) -> list[Group]:
        """Those the user is in now."""
        return [g for g in self._groups_of.get(user.id, {}).values() if g.has(user)]

    def knows(self, bot: Bot, user: User) -> bool:
        """The bot has met them in a group, if not in private."""
        return any(group.has(bot) for group in self._groups_of.get(user.id, {}).values())

    def asks_to_join(self, person: Person, bot: Bot) -> bool:
        """Into a chat where the bot decides on it."""
        return any(
            person.id in group.join_requests and group.membership(bot).may("can_invite_users")
            for group in self.groups_of(bot)
        )

    def find_private_chat(self, bot: Bot, person_id: int) -> PrivateChat | None:
        return self._private_chats.get((bot.id, person_id))

    # changing

    def take_username(self, bearer: User | Group) -> None:
        """The first who has it keeps it."""
        if bearer.username:
            self._usernames.setdefault(bearer.username.lower(), bearer)

    def count_change(self) -> int:
        self.changes += 1
        return self.changes
