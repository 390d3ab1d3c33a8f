"""What we read of Telegram's updates, and nothing else of them.

msgspec reads JSON straight into these and passes over all other fields: the message under a button
comes with every word and button it has, and making objects of those cost more than answering.
Whoever knows the webhook's secret is Telegram; but a secret may get out, and a proxy may send
rubbish. So each field is checked to be of its type, and numbers to be numbers a database takes.
"""

from typing import Annotated

import msgspec
import structlog
from msgspec import Meta, Struct, field
from telegram.constants import MessageAttachmentType

log = structlog.get_logger()

Id = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]

Present = dict[str, object] | list[object] | None
"""Something that is sent, of which only that it is there is read."""


class NotAnUpdate(Exception):
    """The text says where it is not one, and holds nothing of what came."""


class Person(Struct, frozen=True):
    id: Id
    language_code: str | None = None


class Chat(Struct, frozen=True):
    id: Id
    type: str
    title: str | None = None


class Contact(Struct, frozen=True):
    phone_number: str
    user_id: Id | None = None


class Document(Struct, frozen=True):
    file_id: str
    file_unique_id: str = ""
    file_name: str | None = None
    file_size: Id = 0


class PhotoSize(Struct, frozen=True):
    file_id: str
    file_unique_id: str = ""
    file_size: Id = 0


class Entity(Struct, frozen=True):
    """How a stretch of a text is set; offset and length count UTF-16 units."""

    type: str
    offset: Id
    length: Id
    url: str | None = None
    user: Person | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: Id | None = None
    date_time_format: str | None = None


class LinkPreview(Struct, frozen=True):
    is_disabled: bool = False


class Place(Struct, frozen=True):
    """The message under a button, which Telegram may have forgotten but for this."""

    message_id: Id
    chat: Chat
    message_thread_id: Id | None = None


class Message(Struct, frozen=True):
    message_id: Id
    chat: Chat
    sender: Person | None = field(default=None, name="from")
    message_thread_id: Id | None = None
    is_topic_message: bool = False
    migrate_to_chat_id: Id | None = None
    text: str | None = None
    entities: tuple[Entity, ...] = ()
    link_preview_options: LinkPreview | None = None
    caption: str | None = None
    caption_entities: tuple[Entity, ...] = ()
    contact: Contact | None = None
    document: Document | None = None
    animation: Present = None  # this and what follows: see MessageAttachmentType
    audio: Present = None
    dice: Present = None
    game: Present = None
    invoice: Present = None
    live_photo: Present = None
    location: Present = None
    paid_media: Present = None
    passport_data: Present = None
    photo: tuple[PhotoSize, ...] = ()
    poll: Present = None
    sticker: Present = None
    story: Present = None
    successful_payment: Present = None
    venue: Present = None
    video: Present = None
    video_note: Present = None
    voice: Present = None

    @property
    def has_attachment(self) -> bool:
        return any(getattr(self, kind) for kind in MessageAttachmentType)


class Press(Struct, frozen=True):
    id: str
    sender: Person = field(name="from")
    message: Place | None = None
    data: str | None = None


class Member(Struct, frozen=True):
    status: str


class Change(Struct, frozen=True):
    chat: Chat
    sender: Person = field(name="from")
    old_chat_member: Member
    new_chat_member: Member


class Update(Struct, frozen=True):
    update_id: Id
    message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Change | None = None

    @property
    def person(self) -> int:
        """Who is behind it; 0 where nobody is."""
        told = self.callback_query or self.message or self.my_chat_member
        return told.sender.id if told and told.sender else 0


class _Numbered(Struct):
    update_id: Id


_decoder = msgspec.json.Decoder(Update)
_list_decoder = msgspec.json.Decoder(list[Update])


def read_posted(body: bytes) -> Update:
    """Raises NotAnUpdate."""
    try:
        return _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnUpdate(str(error)) from None


def read_given(result: msgspec.Raw) -> list[Update]:
    """The same of getUpdates' result; of what cannot be read only the id is left."""
    try:
        return _list_decoder.decode(result)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _read_one_by_one(result)


def _read_one_by_one(result: msgspec.Raw) -> list[Update]:
    try:
        return [_read_given(each) for each in msgspec.json.decode(result, type=list[msgspec.Raw])]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnUpdate(str(error)) from None


def _read_given(raw: msgspec.Raw) -> Update:
    try:
        return read_posted(bytes(raw))
    except NotAnUpdate as error:
        log.warning("an update cannot be read", reason=str(error))
        return Update(msgspec.json.decode(raw, type=_Numbered).update_id)
