"""One call of the Bot API, and finding what it speaks of: chats, topics, messages, people."""

from dataclasses import dataclass

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.entities.formatted import Formatted
from sandbox.entities.reading import read_formatted
from sandbox.errors.chats import (
    BlockedByUser,
    CannotInitiateConversation,
    ChatIdIsEmpty,
    ChatNotFound,
    GroupWasUpgraded,
    KickedFromGroup,
    NotAMember,
    ThreadNotFound,
    UserIsDeactivated,
    UserNotFound,
)
from sandbox.errors.messages import MessageNotFound, RepliedMessageNotFound
from sandbox.members import KICKED
from sandbox.messages import Message
from sandbox.parameters import Parameters
from sandbox.users import User
from sandbox.webhooks import CarryOut
from sandbox.world import World


@dataclass(frozen=True, slots=True)
class Request:
    world: World
    bot: Bot
    parameters: Parameters
    carry_out: CarryOut
    """Does another method of the same bot: a webhook's answer may name one."""

    # chats

    def chat(self, name: str = "chat_id") -> Chat:
        """To look at. Raises ChatIdIsEmpty, ChatNotFound, KickedFromGroup or NotAMember."""
        chat = self._find_chat(self.parameters.text(name).strip())
        if isinstance(chat, Group) and chat.is_supergroup:
            self._check_membership(chat)
        return chat

    def chat_to_write(self) -> Chat:
        """To send to or change. Raises what `chat` raises, and 403 where nobody is reached."""
        chat = self._find_chat(self.parameters.text("chat_id").strip())
        match chat:
            case PrivateChat():
                self._check_person(chat)
            case Group(upgraded_to=Group() as successor):
                raise GroupWasUpgraded(successor.id)
            case Group():
                self._check_membership(chat)
        return chat

    def _find_chat(self, chat_id: str) -> Chat:
        if not chat_id:
            raise ChatIdIsEmpty
        if chat_id.startswith("@"):
            return self._find_public_group(chat_id)
        if not chat_id.removeprefix("-").isdecimal():
            raise ChatNotFound
        number = int(chat_id)
        found = self.world.groups.get(number) or self._find_private_chat(number)
        if found is None or (isinstance(found, Group) and self.bot.id not in found.members):
            raise ChatNotFound
        return found

    def _find_public_group(self, username: str) -> Group:
        wanted = username.removeprefix("@").lower()
        for group in self.world.groups.values():
            if group.username and group.username.lower() == wanted:
                return group
        raise ChatNotFound

    def _find_private_chat(self, person_id: int) -> PrivateChat | None:
        chat = self.world.find_private_chat(self.bot, person_id)
        if chat is not None and chat.is_started:
            return chat
        person = self.world.people.get(person_id)
        if person is not None and self.world.knows(self.bot, person):
            raise CannotInitiateConversation
        return None

    def _check_person(self, chat: PrivateChat) -> None:
        if chat.person.is_deactivated:
            raise UserIsDeactivated
        if chat.is_blocked:
            raise BlockedByUser

    def _check_membership(self, group: Group) -> None:
        membership = group.membership(self.bot)
        if membership.status == KICKED:
            raise KickedFromGroup(kind=group.kind)
        if not membership.is_inside:
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

    def replied_message(self, chat: Chat) -> Message | None:
        """Raises RepliedMessageNotFound, unless the request says to send without it."""
        given = self.parameters.structure("reply_parameters", "reply parameters")
        reply = Parameters(given) if isinstance(given, dict) else self.parameters
        name = "message_id" if isinstance(given, dict) else "reply_to_message_id"
        message_id = reply.integer(name)
        message = chat.messages.get(message_id)
        if message is None and message_id > 0 and not reply.flag("allow_sending_without_reply"):
            raise RepliedMessageNotFound
        return message

    def formatted(self, name: str, entities_name: str) -> Formatted:
        """Raises CannotParseEntities, CannotParse or UnsupportedParseMode."""
        formatted = read_formatted(
            self.parameters.text(name),
            self.parameters.text("parse_mode"),
            self.parameters.structure(entities_name, "entities"),
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
