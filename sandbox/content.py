"""What a message carries: a text, a picture, a file, a contact, or news of the chat itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from sandbox.entities.formatted import Formatted
from sandbox.files import StoredFile
from sandbox.wire import JsonObject, if_any

NO_TEXT = Formatted("")


class Content(Protocol):
    """Contents are values: two that are equal look the same to people."""

    def draw(self) -> JsonObject: ...


@dataclass(frozen=True, slots=True)
class Text:
    formatted: Formatted
    link_preview: tuple[tuple[str, str | bool], ...] = ()

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"text": self.formatted.text}
        if self.formatted.entities:
            drawn["entities"] = self.formatted.draw_entities()
        if self.link_preview:
            drawn["link_preview_options"] = dict(self.link_preview)
        return drawn


@dataclass(frozen=True, slots=True)
class Photo:
    file: StoredFile
    caption: Formatted = NO_TEXT
    above: bool = False
    has_spoiler: bool = False

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"photo": [self.file.draw_picture()]}
        above = self.above and bool(self.caption.text)
        flags = if_any(show_caption_above_media=above, has_media_spoiler=self.has_spoiler)
        return drawn | flags | _draw_caption(self.caption)

    def with_caption(self, caption: Formatted) -> Photo:
        return replace(self, caption=caption)


@dataclass(frozen=True, slots=True)
class Document:
    file: StoredFile
    caption: Formatted = NO_TEXT

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"document": self.file.draw_document()}
        return drawn | _draw_caption(self.caption)

    def with_caption(self, caption: Formatted) -> Document:
        return replace(self, caption=caption)


@dataclass(frozen=True, slots=True)
class Contact:
    phone_number: str
    first_name: str
    last_name: str = ""
    user_id: int = 0
    """0 where the number belongs to nobody here."""

    def draw(self) -> JsonObject:
        contact: JsonObject = {"phone_number": self.phone_number, "first_name": self.first_name}
        optional = if_any(last_name=self.last_name, user_id=self.user_id or None)
        return {"contact": contact | optional}


@dataclass(frozen=True, slots=True)
class Service:
    """News of the chat: who came or went, a pin, an upgrade. `fields` as the Bot API has them."""

    fields: JsonObject

    def draw(self) -> JsonObject:
        return self.fields


def _draw_caption(caption: Formatted) -> JsonObject:
    if not caption.text:
        return {}
    drawn: JsonObject = {"caption": caption.text}
    if caption.entities:
        drawn["caption_entities"] = caption.draw_entities()
    return drawn
