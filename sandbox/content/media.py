"""A file that people look at or listen to, and what is written under it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sandbox.content.text import NO_TEXT
from sandbox.entities.formatted import Formatted
from sandbox.files import FileKind, StoredFile
from sandbox.wire import JsonObject, if_any

_WITHOUT_CAPTION = {FileKind.STICKER, FileKind.VIDEO_NOTE}
_MAY_STAND_BELOW = {FileKind.PHOTO, FileKind.VIDEO, FileKind.ANIMATION}
_AS_DOCUMENT = ("file_id", "file_unique_id", "file_size", "file_name", "mime_type", "thumbnail")


@dataclass(frozen=True, slots=True)
class Media:
    """What it is shown as goes by the file: a video sent again as a document is a video."""

    file: StoredFile
    caption: Formatted = NO_TEXT
    is_caption_above: bool = False
    has_spoiler: bool = False

    @property
    def kind(self) -> FileKind:
        return self.file.kind

    @property
    def may_have_caption(self) -> bool:
        return self.kind not in _WITHOUT_CAPTION

    def with_caption(self, caption: Formatted, *, is_above: bool) -> Media:
        return replace(self, caption=caption, is_caption_above=is_above)

    def draw(self) -> JsonObject:
        return self.draw_file() | self._draw_caption()

    def draw_file(self) -> JsonObject:
        """Without what is written under it, as an answer in another chat shows it."""
        drawn: JsonObject = {self.kind.field_name: self.file.draw_as_kind()}
        if self.kind is FileKind.ANIMATION:
            drawn["document"] = self._draw_as_document()
        if self.kind in _MAY_STAND_BELOW:
            drawn |= if_any(has_media_spoiler=self.has_spoiler)
        return drawn

    def _draw_caption(self) -> JsonObject:
        if not self.caption.text or not self.may_have_caption:
            return {}
        drawn: JsonObject = {"caption": self.caption.text}
        if self.caption.entities:
            drawn["caption_entities"] = self.caption.draw_entities()
        if self.kind in _MAY_STAND_BELOW:
            drawn |= if_any(show_caption_above_media=self.is_caption_above)
        return drawn

    def _draw_as_document(self) -> JsonObject:
        """Older programs know an animation as a document only."""
        told = self.file.draw_as_kind()
        return {n: told[n] for n in _AS_DOCUMENT if n in told} if isinstance(told, dict) else {}
