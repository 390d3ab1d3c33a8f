"""What a result of an inline query sends: what is stated for it, else what it is itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from telegram.constants import MessageLimit

from sandbox.content import Contact, Content, Location, Media, Text, Venue
from sandbox.entities.cleaning import is_blank
from sandbox.entities.formatted import Formatted
from sandbox.errors.formatting import NothingToSee
from sandbox.errors.messages import EditedCaptionIsTooLong, EditedTextIsTooLong
from sandbox.errors.places import WrongLocation, WrongVenueLocation
from sandbox.errors.queries import ContactFieldInvalid, UnallowedMimeType
from sandbox.files import FileKind
from sandbox.json_fields import (
    WrongField,
    is_given,
    optional_object,
    optional_text,
    required_text,
)
from sandbox.methods.attachments import Attachment
from sandbox.methods.places import read_location, read_venue
from sandbox.methods.request import Request
from sandbox.methods.sending import read_text
from sandbox.parameters import Parameters
from sandbox.wire import JsonObject

MakeContent = Callable[[], Content]
MakeAnyContent = Callable[[], Content | None]


@dataclass(frozen=True, slots=True)
class _FileResult:
    """Where a result of this kind names its file; `mime_types` are what may stand at an address."""

    kind: FileKind
    url: str
    file_id: str
    needs_title: bool = False
    mime_types: tuple[str, ...] = ()


_FILES = {
    "audio": _FileResult(FileKind.AUDIO, "audio_url", "audio_file_id"),
    "document": _FileResult(
        FileKind.DOCUMENT,
        "document_url",
        "document_file_id",
        needs_title=True,
        mime_types=("application/pdf", "application/zip"),
    ),
    "gif": _FileResult(FileKind.ANIMATION, "gif_url", "gif_file_id"),
    "mpeg4_gif": _FileResult(FileKind.ANIMATION, "mpeg4_url", "mpeg4_file_id"),
    "photo": _FileResult(FileKind.PHOTO, "photo_url", "photo_file_id"),
    "sticker": _FileResult(FileKind.STICKER, "", "sticker_file_id"),
    "video": _FileResult(
        FileKind.VIDEO,
        "video_url",
        "video_file_id",
        needs_title=True,
        mime_types=("video/mp4", "text/html"),
    ),
    "voice": _FileResult(FileKind.VOICE, "voice_url", "voice_file_id", needs_title=True),
}


def read_stated_content(
    request: Request, result: JsonObject, *, is_required: bool
) -> MakeContent | None:
    """`input_message_content`, or `message_text` as it was before. Raises WrongField."""
    stated = optional_object(result, "input_message_content")
    if stated is not None:
        return _read_content(request, stated, is_required=is_required)
    if is_required:
        required_text(result, "message_text")
    return _read_text(request, result) if optional_text(result, "message_text") else None


def read_own_content(request: Request, result: JsonObject, kind: str) -> MakeAnyContent:
    """What it sends where nothing is stated. Raises WrongField."""
    match kind:
        case "article":
            required_text(result, "title")
            return lambda: None
        case "game":
            required_text(result, "game_short_name")
            return lambda: None
        case "contact":
            return _read_contact(result)
        case "location" | "venue":
            return _read_place(request, result, is_venue=kind == "venue")
        case _ if kind in _FILES:
            return _read_file(request, result, kind)
        case _:
            raise WrongField(f'type "{kind}" is unsupported for the inline query result')


def _read_content(request: Request, stated: JsonObject, *, is_required: bool) -> MakeContent | None:
    inner = replace(request, parameters=Parameters(stated))
    if optional_text(stated, "message_text"):
        return _read_text(inner, stated)
    if is_given(stated, "latitude") and is_given(stated, "longitude"):
        is_venue = is_given(stated, "title") and is_given(stated, "address")
        return _make_place(inner, is_venue=is_venue)
    if is_given(stated, "phone_number"):
        return _read_contact(stated)
    if is_required:
        raise WrongField("Input message content is not specified")
    return None


def _read_text(request: Request, stated: JsonObject) -> MakeContent:
    values = stated | {"text": stated["message_text"]}
    text = read_text(replace(request, parameters=Parameters(values)))

    def make() -> Text:
        if is_blank(text.formatted.text):
            raise NothingToSee
        if len(text.formatted.text) > MessageLimit.MAX_TEXT_LENGTH:
            raise EditedTextIsTooLong
        return text

    return make


def _read_contact(given: JsonObject) -> MakeContent:
    phone_number, first_name = (required_text(given, n) for n in ("phone_number", "first_name"))
    last_name, vcard = (optional_text(given, name) for name in ("last_name", "vcard"))
    contact = Contact(phone_number.strip(), first_name.strip(), last_name.strip(), vcard=vcard)

    def make() -> Contact:
        if not contact.phone_number:
            raise ContactFieldInvalid(name="phone_number", must="contain a valid phone number")
        if not contact.first_name:
            raise ContactFieldInvalid(name="first_name", must="be non-empty")
        return contact

    return make


def _read_place(request: Request, result: JsonObject, *, is_venue: bool) -> MakeContent:
    point = ("latitude", "longitude", "title")
    for name in (*point, "address") if is_venue else point:
        required_text(result, name)
    return _make_place(request, is_venue=is_venue)


def _make_place(request: Request, *, is_venue: bool) -> MakeContent:
    place = read_venue(request) if is_venue else read_location(request)

    def make() -> Location | Venue:
        if isinstance(place, Venue) and not place.location.is_on_earth:
            raise WrongVenueLocation
        if isinstance(place, Location) and not place.is_on_earth:
            raise WrongLocation
        return place

    return make


def _read_file(request: Request, result: JsonObject, name: str) -> MakeAnyContent:
    """A file known by its address alone is not fetched: nothing can be sent of it."""
    rules = _FILES[name]
    url = optional_text(result, rules.url)
    if rules.needs_title or (name == "audio" and url):
        required_text(result, "title")
    mime_type = required_text(result, "mime_type") if rules.mime_types and url else ""
    given = url or required_text(result, rules.file_id)
    caption = request.formatted("caption", "caption_entities")
    is_above = request.parameters.flag("show_caption_above_media")

    def make() -> Media | None:
        if "." not in given:
            return _media(request, rules.kind, given, caption, is_above=is_above)
        if rules.mime_types and not mime_type.startswith(rules.mime_types):
            raise UnallowedMimeType(kind=name)
        return None

    return make


def _media(
    request: Request, kind: FileKind, file_id: str, caption: Formatted, *, is_above: bool
) -> Media:
    if len(caption.text) > MessageLimit.CAPTION_LENGTH:
        raise EditedCaptionIsTooLong
    return Media(Attachment(None, file_id).file(request, kind, {}, None), caption, is_above)
