"""Media as a request describes it: parameters of its own, or objects (InputMedia…) inside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from telegram.constants import MessageLimit

from sandbox.content import Media
from sandbox.entities.formatted import Formatted
from sandbox.errors.files import FileIsMissing, WrongVideoNoteLength
from sandbox.errors.formatting import CannotParse
from sandbox.errors.messages import CaptionIsTooLong
from sandbox.errors.refusal import BadRequest
from sandbox.files import FileKind
from sandbox.methods.attachments import Attachment, find_attachment, find_upload
from sandbox.methods.request import Request
from sandbox.parameters import Parameters
from sandbox.traits import read_traits
from sandbox.wire import Json, JsonObject

MOST_VIDEO_NOTE_PIXELS = 640
_IN_MEDIA = {
    kind.field_name: kind
    for kind in (
        FileKind.PHOTO, FileKind.VIDEO, FileKind.ANIMATION, FileKind.AUDIO, FileKind.DOCUMENT,
    )
}  # fmt: skip
_CAPITAL = ("can't ", "unsupported ", "text is ")

MediaDraft: TypeAlias = Callable[[], Media]
"""See `sandbox.methods.delivering.Draft`."""


def read_media(request: Request, kind: FileKind) -> MediaDraft:
    """Out of the parameters of sendPhoto, sendVideo … Raises FileIsMissing or CannotParse."""
    attachment = find_attachment(request, kind.field_name)
    if attachment is None:
        raise FileIsMissing(what=kind.field_name.replace("_", " "))
    caption = request.formatted("caption", "caption_entities")
    return _draft(request, kind, attachment, caption)


def read_input_media(request: Request, value: Json, *, for_album: bool) -> MediaDraft:
    """Out of one InputMedia object. Raises CannotParse with what is wrong with it."""
    try:
        return _read_object(request, value, for_album=for_album)
    except BadRequest as refusal:
        raise CannotParse(what=f"can't parse InputMedia: {_reason(refusal)}") from None


def _read_object(request: Request, value: Json, *, for_album: bool) -> MediaDraft:
    if not isinstance(value, dict):
        raise CannotParse(what="expected an Object")
    inner = replace(request, parameters=Parameters(value, request.parameters.uploads))
    caption = inner.formatted("caption", "caption_entities")
    attachment = find_attachment(inner, "media")
    if attachment is None:
        raise CannotParse(what="media not found")
    kind = _read_kind(value, for_album=for_album)
    return _draft(inner, kind, attachment, caption)


def _read_kind(value: JsonObject, *, for_album: bool) -> FileKind:
    if "type" not in value:
        raise CannotParse(what='can\'t find field "type"')
    name = value["type"]
    if for_album and name == FileKind.ANIMATION.field_name:
        raise CannotParse(what=f'type "{name}" can\'t be used in sendMediaGroup')
    kind = _IN_MEDIA.get(name) if isinstance(name, str) else None
    if kind is None:
        raise CannotParse(what=f'type "{name}" is unsupported')
    return kind


def _reason(refusal: BadRequest) -> str:
    """Inside another sentence Telegram's reasons begin as they were written: "Can't", "Unsu…"."""
    sentence = refusal.description.removeprefix(refusal.prefix)
    return sentence[0].upper() + sentence[1:] if sentence.startswith(_CAPITAL) else sentence


def _draft(
    request: Request, kind: FileKind, attachment: Attachment, caption: Formatted
) -> MediaDraft:
    traits = read_traits(request.parameters, kind, attachment.upload)
    thumbnail = find_upload(request, "thumbnail") or find_upload(request, "thumb")
    is_above = request.parameters.flag("show_caption_above_media")
    has_spoiler = request.parameters.flag("has_spoiler")

    def make() -> Media:
        file = attachment.file(request, kind, traits, thumbnail)
        if len(caption.text) > MessageLimit.CAPTION_LENGTH:
            raise CaptionIsTooLong
        if request.parameters.integer("length") > MOST_VIDEO_NOTE_PIXELS:
            raise WrongVideoNoteLength
        return Media(file, caption, is_above, has_spoiler)

    return make
