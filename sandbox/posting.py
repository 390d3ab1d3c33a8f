"""Messages coming into being, changing and going, and everybody who learns of it."""

import time

from sandbox.chats import Chat, Group, PrivateChat
from sandbox.content import Content, Service
from sandbox.inline import InlineQuery
from sandbox.messages import Message
from sandbox.polls import PollContent
from sandbox.presses import Press
from sandbox.privacy import may_read
from sandbox.screens import (
    chat_event,
    deleted_event,
    gone_event,
    inline_event,
    message_event,
    press_event,
    unread_event,
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
    if isinstance(message.content, PollContent):
        message.content.poll.shown_in.append(message)
    if isinstance(message.sender, Person):
        message.chat.heard_at = time.monotonic()
        message.sender.read_up_to[message.chat.id_for(message.sender)] = message.message_id
    show(world, message)
    show_unread(world, message.chat)
    _hand_to_bots(world, message, "message")
    return message


def show(world: World, message: Message) -> None:
    """People see it as it is now."""
    message.change = world.count_change()
    world.watchers.tell(message.chat, lambda person: message_event(world, message, person))


def change(world: World, message: Message) -> None:
    """Its author has edited it: people see it as it is now, and bots are told."""
    message.edited_at = world.clock.unix_time()
    message.version += 1
    show(world, message)
    _hand_to_bots(world, message, "edited_message")


def show_chat(world: World, chat: Chat) -> None:
    world.count_change()
    world.watchers.tell(chat, lambda person: chat_event(world, chat, person))


def show_unread(world: World, chat: Chat) -> None:
    """Whoever is looking sees it beside everybody, whoever they are themselves."""
    if world.watchers.are_any:
        world.watchers.tell_everybody(unread_event(world, chat))


def hide_chat(world: World, chat: Chat, person: Person) -> None:
    """From a person who has gone or was thrown out."""
    world.count_change()
    world.watchers.tell_person(person, lambda _: gone_event(world, chat, person))


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


def announce(
    world: World, chat: Chat, sender: User, fields: JsonObject, topic_id: int | None = None
) -> Message:
    """A service message: `fields` as the Bot API has them."""
    service = new_message(world, chat, sender, Service(fields), topic_id=topic_id)
    return publish(world, service)


def _opening(chat: Chat, topic_id: int | None) -> Message | None:
    """At Telegram whatever stands in a topic answers the message that opened it."""
    if isinstance(chat, Group) and topic_id in chat.topics:
        return chat.topics[topic_id].opening
    return None


def _hand_to_bots(world: World, message: Message, update: str) -> None:
    """A bot is not told what it said itself, but it is told of what it did (a pin, say)."""
    if message.chat.posts_as_itself:
        update = update.replace("message", "channel_post")
    drawn: JsonObject | None = None
    for bot in message.chat.bots:
        if _is_blocked(message.chat) or (message.sender is bot and not message.is_service):
            continue
        if may_read(bot, message):
            drawn = drawn or message.draw()
            bot.updates.add(update, drawn, ("message", message.chat.id))


def _is_blocked(chat: Chat) -> bool:
    return isinstance(chat, PrivateChat) and chat.is_blocked
