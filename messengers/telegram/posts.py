"""Posts as Telegram has them: entities, which count UTF-16 units, and files by their file_id."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from telegram.constants import MessageEntityType

from conversation.post import Attachment, AttachmentKind, Mark, MarkKind, Post
from messengers.telegram.addresses import address_of, chat_id_of
from messengers.telegram.calling import Call
from messengers.telegram.limits import CAPTION_LENGTH, TEXT_LENGTH
from messengers.telegram.updates import Entity, Message

_KINDS = {
    MessageEntityType.BOLD.value: MarkKind.BOLD,
    MessageEntityType.ITALIC.value: MarkKind.ITALIC,
    MessageEntityType.UNDERLINE.value: MarkKind.UNDERLINE,
    MessageEntityType.STRIKETHROUGH.value: MarkKind.STRIKETHROUGH,
    MessageEntityType.SPOILER.value: MarkKind.SPOILER,
    MessageEntityType.BLOCKQUOTE.value: MarkKind.QUOTE,
    MessageEntityType.EXPANDABLE_BLOCKQUOTE.value: MarkKind.FOLDED_QUOTE,
    MessageEntityType.CODE.value: MarkKind.CODE,
    MessageEntityType.PRE.value: MarkKind.CODE_BLOCK,
    MessageEntityType.TEXT_LINK.value: MarkKind.LINK,
    MessageEntityType.TEXT_MENTION.value: MarkKind.MENTION,
    MessageEntityType.CUSTOM_EMOJI.value: MarkKind.EMOJI,
    "date_time": MarkKind.INSTANT,  # Bot API 9.5; python-telegram-bot does not know it
}
"""What people set. What is left out (addresses, hashtags …) Telegram finds again by itself."""

_TYPES = {kind: type_ for type_, kind in _KINDS.items()}

_METHODS = {
    AttachmentKind.PICTURE: ("sendPhoto", "photo"),
    AttachmentKind.FILE: ("sendDocument", "document"),
}

Drawn = dict[str, object]


def read_post(message: Message) -> Post | None:
    """None where it is neither a text nor a picture or a file."""
    if message.text:
        preview = message.link_preview_options
        return Post(
            message.text,
            read_marks(message.text, message.entities),
            shows_page=not (preview and preview.is_disabled),
        )
    attachment = _read_attachment(message)
    if attachment is None:
        return None
    caption = message.caption or ""
    return Post(caption, read_marks(caption, message.caption_entities), attachment)


def read_marks(text: str, entities: Sequence[Entity]) -> tuple[Mark, ...]:
    """What does not lie on whole characters of the text is left out."""
    if not entities:
        return ()
    characters = {unit: number for number, unit in enumerate(_unit_of_each(text))}
    return tuple(_read_marks(characters, entities))


def call_with(post: Post) -> Call:
    """The method that sends a post, without whom it is sent to."""
    marks = draw_marks(post.text, post.marks) or None
    if post.attachment is None:
        preview = None if post.shows_page else {"is_disabled": True}
        told = {"text": post.text, "entities": marks, "link_preview_options": preview}
        return Call("sendMessage", told)
    method, file = _METHODS[post.attachment.kind]
    caption = {"caption": post.text or None, "caption_entities": marks}
    return Call(method, {file: post.attachment.reference, **caption})


def fits(post: Post) -> bool:
    """Some people may write longer captions than bots may send."""
    limit = CAPTION_LENGTH if post.attachment else TEXT_LENGTH
    return _unit_of_each(post.text)[-1] <= limit


def draw_marks(text: str, marks: Iterable[Mark]) -> list[Drawn]:
    units = _unit_of_each(text)
    return [
        {
            "type": _TYPES[mark.kind],
            "offset": units[mark.start],
            "length": units[mark.start + mark.length] - units[mark.start],
            **_draw_value(mark),
        }
        for mark in marks
    ]


def _unit_of_each(text: str) -> list[int]:
    """How many UTF-16 units come before each character, and before the end."""
    return [*accumulate((1 + (ord(each) > 0xFFFF) for each in text), initial=0)]


def _read_marks(characters: dict[int, int], entities: Iterable[Entity]) -> Iterator[Mark]:
    for each in entities:
        start, end = characters.get(each.offset), characters.get(each.offset + each.length)
        kind = _KINDS.get(each.type)
        if kind and start is not None and end is not None and start < end:
            yield Mark(kind, start, end - start, _read_value(kind, each))


def _read_value(kind: MarkKind, entity: Entity) -> str:
    match kind:
        case MarkKind.LINK:
            return entity.url or ""
        case MarkKind.CODE_BLOCK:
            return entity.language or ""
        case MarkKind.EMOJI:
            return entity.custom_emoji_id or ""
        case MarkKind.MENTION:
            return address_of(entity.user.id) if entity.user else ""
        case MarkKind.INSTANT:
            return f"{entity.unix_time or 0} {entity.date_time_format or ''}"
    return ""


def _draw_value(mark: Mark) -> Drawn:
    match mark.kind:
        case MarkKind.LINK:
            return {"url": mark.value}
        case MarkKind.CODE_BLOCK:
            return {"language": mark.value} if mark.value else {}
        case MarkKind.EMOJI:
            return {"custom_emoji_id": mark.value}
        case MarkKind.MENTION:
            return {"user": {"id": chat_id_of(mark.value), "is_bot": False, "first_name": ""}}
        case MarkKind.INSTANT:
            at, _, shown = mark.value.partition(" ")
            return {"unix_time": int(at), "date_time_format": shown}
    return {}


def _read_attachment(message: Message) -> Attachment | None:
    if message.photo:
        largest = message.photo[-1]
        return Attachment(
            AttachmentKind.PICTURE,
            largest.file_id,
            largest.file_unique_id,
            size=largest.file_size,
        )
    if message.document:
        file = message.document
        name = file.file_name or ""
        return Attachment(
            AttachmentKind.FILE, file.file_id, file.file_unique_id, name, file.file_size
        )
    return None
