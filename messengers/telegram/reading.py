"""A Telegram update read as an Event, or as nothing where it is none of our business."""

from datetime import datetime

from telegram.constants import ChatMemberStatus, ChatType

from conversation.action import Action, NotAnAction, decode
from conversation.event import (
    Added,
    Blocked,
    Event,
    Migrated,
    Place,
    Pressed,
    Removed,
    Said,
    Sent,
    Shared,
    What,
)
from messengers.telegram.addresses import address_of
from messengers.telegram.posts import read_post
from messengers.telegram.updates import Change, Chat, Message, Press, Update

UPDATES_WE_READ = ("message", "callback_query", "my_chat_member")

_GONE = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def read(update: Update, received_at: datetime) -> Event | None:
    """Narrow an update; `received_at` is when this server had it in hand."""
    if update.callback_query:
        return _read_press(update.callback_query, received_at)
    if update.message:
        return _read_message(update.message, received_at)
    if update.my_chat_member:
        return _read_membership(update.my_chat_member, received_at)
    return None


def _read_press(press: Press, received_at: datetime) -> Event | None:
    if press.message is None:
        return None
    return Event(
        address=address_of(press.sender.id),
        place=_read_place(press.message.chat, press.message.message_thread_id),
        received_at=received_at,
        message=str(press.message.message_id),
        what=Pressed(_read_payload(press.data or "")),
        language=press.sender.language_code,
    )


def _read_payload(payload: str) -> Action | None:
    try:
        return decode(payload)
    except NotAnAction:
        return None


def _read_message(message: Message, received_at: datetime) -> Event | None:
    what = _read_what(message)
    if what is None or message.sender is None:
        return None
    topic = message.message_thread_id if message.is_topic_message else None
    return Event(
        address=address_of(message.sender.id),
        place=_read_place(message.chat, topic),
        received_at=received_at,
        message=str(message.message_id),
        what=what,
        language=message.sender.language_code,
    )


def _read_what(message: Message) -> What | None:
    if message.migrate_to_chat_id:
        return Migrated(address_of(message.migrate_to_chat_id))
    if message.text:
        return Said(message.text, read_post(message))
    if message.contact:
        is_own = message.sender is not None and message.contact.user_id == message.sender.id
        return Shared(message.contact.phone_number, is_own)
    post = read_post(message)
    if message.document:
        return Sent(message.document.file_name or "", message.document.file_id, post)
    return Sent("", post=post) if message.has_attachment else None


def _read_membership(change: Change, received_at: datetime) -> Event | None:
    what = _read_change(change)
    if what is None:
        return None
    return Event(
        address=address_of(change.sender.id),
        place=_read_place(change.chat, None),
        received_at=received_at,
        message="",
        what=what,
        language=change.sender.language_code,
    )


def _read_change(change: Change) -> What | None:
    was_gone = change.old_chat_member.status in _GONE
    is_gone = change.new_chat_member.status in _GONE
    if change.chat.type == ChatType.PRIVATE:
        return Blocked() if is_gone else None
    if change.chat.type not in _GROUPS:
        return None
    if is_gone:
        return Removed()
    return Added() if was_gone else None


def _read_place(chat: Chat, topic: int | None) -> Place:
    is_group = chat.type in _GROUPS
    return Place(
        address=address_of(chat.id),
        is_group=is_group,
        title=(chat.title or "") if is_group else "",
        topic=str(topic) if is_group and topic else None,
    )
