"""A person writes, sends a file, or shares a contact."""

import re

from telegram.constants import FileSizeLimit, MessageLimit

from sandbox.acts.impossible import Impossible
from sandbox.acts.places import check_may_write, check_topic, message_of
from sandbox.bots import Bot
from sandbox.chats import Chat, PrivateChat
from sandbox.content import Contact, Content, Document, Photo, Text
from sandbox.entities.reading import read_formatted
from sandbox.members import KICKED, Membership
from sandbox.messages import Message
from sandbox.parameters import Upload
from sandbox.posting import new_message, publish, show_chat, tell_of_membership
from sandbox.users import Person
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
    text: str,
    topic_id: int | None = None,
    reply_to_id: int | None = None,
) -> Message:
    formatted = read_formatted(text, "", None)
    if not formatted.text:
        raise Impossible("an empty message cannot be sent")
    if len(formatted.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise Impossible(f"a message has at most {MessageLimit.MAX_TEXT_LENGTH} characters")
    return _post(world, person, chat, Text(formatted), topic_id, reply_to_id)


def share_contact(
    world: World, person: Person, chat: Chat, whose: Person, topic_id: int | None = None
) -> Message:
    if not whose.phone_number:
        raise Impossible(f"{whose.name} has no phone number to share")
    contact = Contact(whose.phone_number, whose.first_name, whose.last_name, whose.id)
    return _post(world, person, chat, contact, topic_id, None)


def send_upload(
    world: World,
    person: Person,
    chat: Chat,
    upload: Upload,
    caption: str,
    topic_id: int | None = None,
    *,
    as_photo: bool = False,
) -> Message:
    if len(upload.data) > FileSizeLimit.FILESIZE_UPLOAD:
        raise Impossible("the file is larger than 50 MB")
    file = world.files.keep(upload.name, upload.data, "photos" if as_photo else "documents")
    formatted = read_formatted(caption, "", None)
    content = Photo(file, formatted) if as_photo else Document(file, formatted)
    return _post(world, person, chat, content, topic_id, None)


def set_blocked(world: World, chat: PrivateChat, *, blocked: bool) -> None:
    if chat.is_blocked is blocked:
        return
    chat.is_blocked = blocked
    member = Membership(chat.bot)
    kicked = member.becoming(KICKED)
    old, new = (member, kicked) if blocked else (kicked, member)
    tell_of_membership(world, chat, chat.person, old, new)
    show_chat(world, chat)


def _post(
    world: World,
    person: Person,
    chat: Chat,
    content: Content,
    topic_id: int | None,
    reply_to_id: int | None,
) -> Message:
    check_may_write(person, chat)
    check_topic(chat, topic_id)
    reply_to = message_of(chat, reply_to_id) if reply_to_id else None
    starts = isinstance(chat, PrivateChat) and not chat.is_started
    message = publish(
        world,
        new_message(world, chat, person, content, topic_id=topic_id, reply_to=reply_to),
    )
    if starts:
        show_chat(world, chat)  # the START button gives way to the field to write in
    _fold_keyboard(world, chat)
    return message


def _fold_keyboard(world: World, chat: Chat) -> None:
    """A one-time keyboard and a forced reply are gone once used."""
    keyboard = chat.keyboard or {}
    if keyboard.get("one_time_keyboard") or keyboard.get("force_reply"):
        chat.keyboard = None
        show_chat(world, chat)
