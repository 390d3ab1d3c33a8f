"""A text and how its first link is shown."""

from dataclasses import dataclass

from sandbox.entities.formatted import Formatted
from sandbox.wire import JsonObject

NO_TEXT = Formatted("")


@dataclass(frozen=True, slots=True)
class Text:
    formatted: Formatted
    link_preview: tuple[tuple[str, str | bool], ...] = ()
    """LinkPreviewOptions, only what is not left as it is by itself."""

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"text": self.formatted.text}
        if self.formatted.entities:
            drawn["entities"] = self.formatted.draw_entities()
        return drawn | self.draw_link_preview()

    def draw_link_preview(self) -> JsonObject:
        return {"link_preview_options": dict(self.link_preview)} if self.link_preview else {}
