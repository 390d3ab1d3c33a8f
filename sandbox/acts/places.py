"""The chat, topic and message a person speaks of, and whether they may write there."""

from sandbox.acts.impossible import Impossible
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.content import Content
from sandbox.errors.refusal import Refusal
from sandbox.messages import Message
from sandbox.parameters import Parameters
from sandbox.sending_rights import check_may_send
from sandbox.users import Person, User
from sandbox.world import World


def chat_of(world: World, person: Person, chat_id: int) -> Chat:
    """A bot's id is the private chat with it. Raises Impossible."""
    if chat_id in world.bots:
        return world.private_chat(world.bots[chat_id], person)
    return group_of(world, person, chat_id)


def group_of(world: World, person: Person, group_id: int) -> Group:
    """One the person is in. Raises Impossible."""
    group = world.groups.get(group_id)
    if group is None or not group.has(person) or group.is_deleted:
        raise Impossible(f"{person.name} is in no chat {group_id}")
    return group


def user_of(world: World, given: Parameters) -> User:
    """Whom `user` names. Raises Impossible."""
    user = world.user(given.integer("user"))
    if user is None:
        raise Impossible(f"there is nobody {given.text('user')}")
    return user


def check_may_write(person: Person, chat: Chat) -> None:
    """Raises Impossible."""
    if person.is_deactivated:
        raise Impossible(f"{person.name} has deleted the account")
    if isinstance(chat, PrivateChat) and chat.is_blocked:
        raise Impossible(f"{person.name} has blocked {chat.bot.name}: unblock it first")
    if isinstance(chat, Group) and chat.upgraded_to is not None:
        raise Impossible(f"{chat.title} lives on as {chat.upgraded_to.id}")


def check_topic(chat: Chat, topic_id: int | None) -> None:
    """Raises Impossible."""
    if topic_id is not None and not (isinstance(chat, Group) and topic_id in chat.topics):
        raise Impossible(f"there is no topic {topic_id} in this chat")


def check_right_to_send(person: Person, chat: Chat, content: Content, topic_id: int | None) -> None:
    """Raises Impossible, with the reason Telegram would tell a bot."""
    try:
        check_may_send(person, chat, content, topic_id)
    except Refusal as refusal:
        reason = refusal.description.removeprefix(refusal.prefix)
        raise Impossible(f"{person.name} may not write there: {reason}") from None


def message_of(chat: Chat, message_id: int) -> Message:
    """Raises Impossible."""
    message = chat.messages.get(message_id)
    if message is None:
        raise Impossible(f"there is no message {message_id} in this chat")
    return message
