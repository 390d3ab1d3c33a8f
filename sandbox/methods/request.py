"""One call of the Bot API, and finding what it speaks of: chats, topics, messages, people."""

from dataclasses import dataclass

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.entities.formatted import Formatted
from sandbox.entities.reading import read_formatted
from sandbox.errors.chats import (
    BlockedByUser,
    CannotInitiateConversation,
    CannotWriteToBots,
    CannotWriteToItself,
    ChatIdIsEmpty,
    ChatNotFound,
    GroupWasDeleted,
    GroupWasUpgraded,
    KickedFromGroup,
    NotAMember,
    UserIsDeactivated,
    UserNotFound,
)
from sandbox.errors.messages import MessageNotFound
from sandbox.errors.topics import ThreadNotFound
from sandbox.members import KICKED
from sandbox.messages import Message
from sandbox.parameters import Parameters
from sandbox.users import Person, User
from sandbox.webhooks import CarryOut
from sandbox.world import World


@dataclass(frozen=True, slots=True)
class Request:
    world: World
    bot: Bot
    parameters: Parameters
    carry_out: CarryOut
    """Does another method of the same bot: a webhook's answer may name one."""

    # chats: how near one must be, in the order of `Client.cpp`, check_chat and check_chat_access

    def chat(self, name: str = "chat_id") -> Chat:
        """To look at. Raises ChatIdIsEmpty, ChatNotFound, KickedFromGroup or NotAMember."""
        chat = self._find_chat(self.parameters.text(name).strip())
        if isinstance(chat, Group) and chat.kind != "group":
            self._check_membership(chat, may_look_in=bool(chat.username))
        return chat

    def chat_with_members(self) -> Chat:
        """To look at who is in it: a group that was left or upgraded no longer shows them."""
        chat = self.chat()
        if isinstance(chat, Group) and chat.kind == "group":
            self._check_basic_group(chat)
        return chat

    def chat_to_write(self) -> Chat:
        """To send to or change. Raises what `chat` raises, and 403 where nobody is reached."""
        chat_id = self.parameters.text("chat_id").strip()
        self._check_is_no_bot(chat_id)
        chat = self._find_chat(chat_id)
        match chat:
            case PrivateChat():
                self._check_person(chat)
            case Group(kind="group"):
                self._check_basic_group(chat)
            case Group():
                self._check_membership(chat)
        return chat

    def _find_chat(self, chat_id: str) -> Chat:
        if not chat_id:
            raise ChatIdIsEmpty
        if chat_id.startswith("@"):
            found: Chat | None = self.world.public_group(chat_id)
        else:
            found = self._find_by_number(chat_id)
        if found is None:
            raise ChatNotFound
        return found

    def _find_by_number(self, chat_id: str) -> Chat | None:
        """Only what the bot has met."""
        if not chat_id.removeprefix("-").isdecimal():
            return None
        number = int(chat_id)
        group = self.world.groups.get(number)
        if group is not None:
            return group if self.bot.id in group.members else None
        person = self.world.people.get(number)
        chat = self.world.find_private_chat(self.bot, number)
        if person is None or (chat is not None and chat.is_started):
            return chat
        return self.world.private_chat(self.bot, person) if self._has_met(person) else None

    def _has_met(self, person: Person) -> bool:
        return self.world.knows(self.bot, person) or self.world.asks_to_join(person, self.bot)

    def _check_is_no_bot(self, chat_id: str) -> None:
        addressee = self.world.bots.get(int(chat_id)) if chat_id.isdecimal() else None
        if addressee is self.bot:
            raise CannotWriteToItself
        if addressee is not None and self.world.knows(self.bot, addressee):
            raise CannotWriteToBots

    def _check_person(self, chat: PrivateChat) -> None:
        """Who asks to join a chat the bot looks after may be written to."""
        if chat.person.is_deactivated:
            raise UserIsDeactivated
        if chat.is_blocked:
            raise BlockedByUser
        if not chat.is_started and not self.world.asks_to_join(chat.person, self.bot):
            raise CannotInitiateConversation

    def _check_basic_group(self, group: Group) -> None:
        if group.upgraded_to is not None:
            raise GroupWasUpgraded(group.upgraded_to.id)
        if group.is_deleted:
            raise GroupWasDeleted
        self._check_membership(group)

    def _check_membership(self, group: Group, *, may_look_in: bool = False) -> None:
        """Into a public chat one may look from outside, unless one was thrown out."""
        membership = group.membership(self.bot)
        if membership.status == KICKED:
            raise KickedFromGroup(kind=group.kind)
        if not membership.is_inside and not may_look_in:
            raise NotAMember(kind=group.kind)

    def topic_id(self, chat: Chat) -> int | None:
        """Raises ThreadNotFound."""
        topic_id = self.parameters.integer("message_thread_id")
        if topic_id <= 0:
            return None
        if not isinstance(chat, Group) or topic_id not in chat.topics:
            raise ThreadNotFound
        return topic_id

    # messages

    def message(self, chat: Chat, what: str) -> Message:
        """`what` as in "message to edit". Raises MessageNotFound."""
        message = chat.messages.get(self.parameters.integer("message_id"))
        if message is None:
            raise MessageNotFound(what=what)
        return message

    def formatted(self, name: str, entities_name: str) -> Formatted:
        """Raises what read_formatted raises."""
        formatted = read_formatted(
            self.parameters.text(name),
            self.parameters.text("parse_mode"),
            self.parameters.values.get(entities_name),
        )
        return formatted.with_mentions(self.world.user)

    # people

    def user(self) -> User:
        """Raises InvalidUserId or UserNotFound."""
        user = self.world.user(self.parameters.user_id())
        if user is None:
            raise UserNotFound
        return user

    def count_against_limits(self, chat: Chat, *, is_edit: bool = False) -> None:
        """Raises TooManyRequests."""
        self.world.limits.count(self.bot.id, chat, is_edit=is_edit)
