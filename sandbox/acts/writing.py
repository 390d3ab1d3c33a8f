"""A person writes: a text, a contact, or /start."""

import re

from telegram.constants import MessageLimit

from sandbox.acts.blocking import set_blocked
from sandbox.acts.impossible import Impossible
from sandbox.acts.keys import answered_by
from sandbox.acts.places import check_may_write, check_right_to_send, check_topic, message_of
from sandbox.bots import Bot
from sandbox.chats import Chat, PrivateChat
from sandbox.content import Contact, Content, Text, words_of
from sandbox.entities.formatted import Formatted
from sandbox.entities.reading import read_formatted
from sandbox.messages import Message
from sandbox.posting import new_message, publish, show_chat
from sandbox.quotes import take_quote
from sandbox.users import Person
from sandbox.wire import JsonObject
from sandbox.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


def start(world: World, person: Person, bot: Bot, payload: str) -> Message:
    """The START button, or a link t.me/bot?start=payload. A blocked bot is unblocked first."""
    if not _PAYLOAD.fullmatch(payload):
        raise Impossible("a start payload is at most 64 of A-Z a-z 0-9 _ -")
    chat = world.private_chat(bot, person)
    if chat.is_blocked:
        set_blocked(world, chat, blocked=False)
    return say(world, person, chat, f"/start {payload}".strip())


def say(
    world: World,
    person: Person,
    chat: Chat,
    text: str | Formatted,
    topic_id: int | None = None,
    reply_to_id: int | None = None,
    quote: str = "",
) -> Message:
    """`quote` is a part of the message answered, letter for letter."""
    words = read_words(text) if isinstance(text, str) else text
    known = message_of(chat, reply_to_id) if reply_to_id else None
    answered = known or answered_by(chat, person, words.text)
    quoted = _quote(answered, quote) if answered and quote else None
    message = prepare(world, person, chat, Text(words), topic_id, answered)
    message.quote = quoted
    return post(world, message)


def share_contact(
    world: World, person: Person, chat: Chat, whose: Person, topic_id: int | None = None
) -> Message:
    if not whose.phone_number:
        raise Impossible(f"{whose.name} has no phone number to share")
    contact = Contact(whose.phone_number, whose.first_name, whose.last_name, whose.id)
    return post(world, prepare(world, person, chat, contact, topic_id))


def prepare(
    world: World,
    person: Person,
    chat: Chat,
    content: Content,
    topic_id: int | None = None,
    reply_to: Message | None = None,
) -> Message:
    """Not seen by anybody before `post`. Raises Impossible where the person may not write."""
    check_may_write(person, chat)
    check_topic(chat, topic_id)
    check_right_to_send(person, chat, content, topic_id)
    return new_message(world, chat, person, content, topic_id=topic_id, reply_to=reply_to)


def post(world: World, message: Message) -> Message:
    chat = message.chat
    starts = isinstance(chat, PrivateChat) and message.message_id == 1
    publish(world, message)
    if starts:
        show_chat(world, chat)  # the START button gives way to the field to write in
    if isinstance(message.sender, Person) and chat.keyboards.fold(message.sender):
        show_chat(world, chat)
    return message


def read_words(text: str, parse_mode: str = "") -> Formatted:
    """Raises Impossible where they are no message."""
    words = read_formatted(text, parse_mode, None)
    if not words.text:
        raise Impossible("an empty message cannot be sent")
    if len(words.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise Impossible(f"a message has at most {MessageLimit.MAX_TEXT_LENGTH} characters")
    return words


def read_caption(text: str, parse_mode: str = "") -> Formatted:
    """Raises Impossible where it is too long."""
    caption = read_formatted(text, parse_mode, None)
    if len(caption.text) > MessageLimit.CAPTION_LENGTH:
        raise Impossible(f"a caption has at most {MessageLimit.CAPTION_LENGTH} characters")
    return caption


def _quote(answered: Message, part: str) -> JsonObject:
    words = words_of(answered.content)
    at = words.text.find(part)
    if at < 0:
        raise Impossible(f"«{part}» does not stand in the message")
    return take_quote(words, at, len(part))
