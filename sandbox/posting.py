"""Messages coming into being, changing and going, and everybody who learns of it."""

import time

from sandbox.bots import Bot
from sandbox.chats import Chat, Group, PrivateChat
from sandbox.content import Content, Service
from sandbox.inline import InlineQuery
from sandbox.members import Membership
from sandbox.messages import Message
from sandbox.presses import Press
from sandbox.privacy import may_read
from sandbox.screens import (
    chat_event,
    deleted_event,
    inline_event,
    message_event,
    press_event,
)
from sandbox.users import Person, User
from sandbox.wire import JsonObject
from sandbox.world import World


def new_message(
    world: World,
    chat: Chat,
    sender: User,
    content: Content,
    *,
    topic_id: int | None = None,
    reply_to: Message | None = None,
) -> Message:
    """Not seen by anybody before `publish`."""
    return Message(
        chat=chat,
        message_id=chat.next_message_id(),
        sender=sender,
        date=world.clock.unix_time(),
        content=content,
        topic_id=topic_id,
        reply_to=reply_to or _opening(chat, topic_id),
    )


def publish(world: World, message: Message) -> Message:
    """Shows it to people and hands it to the bots that may read it."""
    message.chat.messages[message.message_id] = message
    if isinstance(message.sender, Person):
        message.chat.heard_at = time.monotonic()
        message.sender.read_up_to[message.chat.id_for(message.sender)] = message.message_id
    show(world, message)
    _hand_to_bots(world, message)
    return message


def show(world: World, message: Message) -> None:
    """People see it as it is now."""
    message.change = world.count_change()
    world.watchers.tell(message.chat, lambda person: message_event(world, message, person))


def show_chat(world: World, chat: Chat) -> None:
    world.count_change()
    world.watchers.tell(chat, lambda person: chat_event(world, chat, person))


def show_press(world: World, press: Press) -> None:
    press.change = world.count_change()
    world.watchers.tell_person(press.person, lambda _: press_event(world, press))


def show_inline(world: World, query: InlineQuery) -> None:
    world.count_change()
    world.watchers.tell_person(query.person, lambda _: inline_event(world, query))


def delete(world: World, message: Message) -> None:
    chat = message.chat
    del chat.messages[message.message_id]
    if message in chat.pinned:
        chat.pinned.remove(message)
    world.count_change()
    world.watchers.tell(chat, lambda person: deleted_event(world, message, person))


def announce(world: World, chat: Chat, sender: User, fields: JsonObject) -> Message:
    """A service message: `fields` as the Bot API has them."""
    return publish(world, new_message(world, chat, sender, Service(fields)))


def tell_of_membership(
    world: World, chat: Chat, by: User, old: Membership, new: Membership
) -> None:
    """`my_chat_member` to the bot it is about, `chat_member` to bots that administer the group."""
    told: JsonObject = {
        "chat": chat.draw(),
        "from": by.draw(),
        "date": world.clock.unix_time(),
        "old_chat_member": old.draw(),
        "new_chat_member": new.draw(),
    }
    if isinstance(new.user, Bot):
        new.user.updates.add("my_chat_member", told, ("my_chat_member", chat.id))
    for bot in chat.bots:
        if bot is not new.user and isinstance(chat, Group) and chat.may(bot, "can_manage_chat"):
            bot.updates.add("chat_member", told, ("chat_member", chat.id))


def _opening(chat: Chat, topic_id: int | None) -> Message | None:
    """At Telegram whatever stands in a topic answers the message that opened it."""
    if isinstance(chat, Group) and topic_id in chat.topics:
        return chat.topics[topic_id].opening
    return None


def _hand_to_bots(world: World, message: Message) -> None:
    """A bot is not told what it said itself, but it is told of what it did (a pin, say)."""
    drawn: JsonObject | None = None
    for bot in message.chat.bots:
        if _is_blocked(message.chat) or (message.sender is bot and not message.is_service):
            continue
        if may_read(bot, message):
            drawn = drawn or message.draw()
            bot.updates.add("message", drawn, ("message", message.chat.id))


def _is_blocked(chat: Chat) -> bool:
    return isinstance(chat, PrivateChat) and chat.is_blocked
