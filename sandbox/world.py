"""Everything there is in the sandbox, found by id. It lives in memory and goes with the process."""

import secrets
from collections.abc import Iterator

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.clock import Clock
from sandbox.faults import Faults
from sandbox.files import FileStore
from sandbox.inline import InlineQuery
from sandbox.journal import Journal
from sandbox.limits import Limits
from sandbox.presses import Press
from sandbox.users import Person, User
from sandbox.watching import Watchers

FIRST_PERSON_ID = 5_000_000_001  # beyond 32 bits, as Telegram's are
FIRST_BOT_ID = 7_000_000_001
FIRST_GROUP_ID = -4_000_000_001
FIRST_SUPERGROUP_ID = -1_002_000_000_001


class World:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.people: dict[int, Person] = {}
        self.bots: dict[int, Bot] = {}
        self.groups: dict[int, Group] = {}
        self.presses: dict[str, Press] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.files = FileStore()
        self.limits = Limits()
        self.journal = Journal()
        self.faults = Faults()
        self.watchers = Watchers()
        self.changes = 0
        """Counts everything that anybody could see change."""
        self._bots_by_token: dict[str, Bot] = {}
        self._private_chats: dict[tuple[int, int], PrivateChat] = {}

    # making

    def new_bot(self, username: str, name: str, token: str = "") -> Bot:
        """`token` is `digits:text`, and its digits are the bot's id; "" makes one up."""
        token = token or f"{FIRST_BOT_ID + len(self.bots)}:{secrets.token_urlsafe(26)}"
        bot_id = int(token.partition(":")[0])
        bot = Bot(id=bot_id, token=token, username=username, first_name=name)
        self.bots[bot.id] = bot
        self._bots_by_token[token] = bot
        return bot

    def new_person(self, first_name: str, last_name: str, username: str = "") -> Person:
        person_id = FIRST_PERSON_ID + len(self.people)
        person = Person(id=person_id, first_name=first_name, last_name=last_name, username=username)
        self.people[person.id] = person
        return person

    def new_group(self, title: str, *, is_supergroup: bool, is_forum: bool = False) -> Group:
        first = FIRST_SUPERGROUP_ID if is_supergroup else FIRST_GROUP_ID
        group = Group(
            group_id=first - len(self.groups),
            title=title,
            is_supergroup=is_supergroup,
            is_forum=is_forum,
        )
        self.groups[group.id] = group
        return group

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

    def user_by_username(self, username: str) -> User | None:
        wanted = username.removeprefix("@").lower()
        everybody: Iterator[User] = iter([*self.bots.values(), *self.people.values()])
        return next((u for u in everybody if u.username and u.username.lower() == wanted), None)

    def chats_of(self, person: Person) -> Iterator[Chat]:
        """One with each bot, written in or not, and the groups the person is in."""
        for bot in self.bots.values():
            yield self.private_chat(bot, person)
        for group in self.groups.values():
            if group.has(person) and group.upgraded_to is None:
                yield group

    def chats_with(self, bot: Bot) -> list[Chat]:
        """The private ones, written in or not, and the groups the bot is in."""
        private: list[Chat] = [chat for chat in self._private_chats.values() if chat.bot is bot]
        return [*private, *(group for group in self.groups.values() if group.has(bot))]

    def knows(self, bot: Bot, person: Person) -> bool:
        """The bot has met the person in a group, if not in private."""
        return any(person.id in g.members and g.has(bot) for g in self.groups.values())

    def find_private_chat(self, bot: Bot, person_id: int) -> PrivateChat | None:
        return self._private_chats.get((bot.id, person_id))

    # changing

    def count_change(self) -> int:
        self.changes += 1
        return self.changes
