"""A text with its entities. Offsets and lengths count UTF-16 units, as Telegram does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sandbox.users import User
from sandbox.wire import Json, JsonObject, if_any

_ORDER = (
    "expandable_blockquote",
    "blockquote",
    "text_link",
    "text_mention",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "custom_emoji",
    "pre",
    "code",
)
_STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler", "text_link")
_RANKS = {name: rank for rank, name in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True)
class Entity:
    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    custom_emoji_id: str = ""
    user_id: int = 0
    user: User | None = None
    """Who `user_id` is, once it has been looked up."""

    @property
    def end(self) -> int:
        return self.offset + self.length

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"type": self.type, "offset": self.offset, "length": self.length}
        return drawn | if_any(
            url=self.url,
            language=self.language,
            custom_emoji_id=self.custom_emoji_id,
            user=self.user.draw() if self.user else None,
        )


@dataclass(frozen=True, slots=True)
class Formatted:
    text: str
    entities: tuple[Entity, ...] = ()

    def draw_entities(self) -> list[Json]:
        return [entity.draw() for entity in self.entities]

    def with_mentions(self, find: Callable[[int], User | None]) -> Formatted:
        """Who a `text_mention` names is looked up; one that names nobody is dropped."""
        if not any(entity.type == "text_mention" for entity in self.entities):
            return self
        named = [
            replace(e, user=find(e.user_id)) if e.type == "text_mention" else e
            for e in self.entities
        ]
        return Formatted(self.text, tuple(e for e in named if e.user or e.type != "text_mention"))


def units(text: str) -> int:
    """Length in UTF-16 units: a character beyond the basic plane counts two."""
    return len(text) + sum(character > "\uffff" for character in text)


def sort_entities(entities: list[Entity]) -> tuple[Entity, ...]:
    return tuple(
        sorted(entities, key=lambda e: (e.offset, -e.length, _RANKS.get(e.type, len(_RANKS))))
    )


def trim(formatted: Formatted) -> Formatted:
    """Telegram cuts blank edges off every text; entities shrink with it or go."""
    left = formatted.text.lstrip(" \n")
    cut = units(formatted.text) - units(left)
    text = left.rstrip(" \n")
    end = units(text)
    moved = [_clip(entity, cut, end) for entity in formatted.entities]
    return Formatted(text, tuple(entity for entity in moved if entity.length > 0))


def _clip(entity: Entity, cut: int, end: int) -> Entity:
    start = min(max(entity.offset - cut, 0), end)
    stop = min(max(entity.end - cut, 0), end)
    return replace(entity, offset=start, length=stop - start)


def cut_at_code(formatted: Formatted) -> Formatted:
    """Code is never bold, italic …: such stretches end before it and go on after it."""
    codes = [entity for entity in formatted.entities if entity.type in ("code", "pre")]
    if not codes:
        return formatted
    kept = list(formatted.entities)
    for code in codes:
        kept = [piece for entity in kept for piece in _around(entity, code)]
    return Formatted(formatted.text, sort_entities(kept))


def _around(entity: Entity, code: Entity) -> list[Entity]:
    apart = entity.end <= code.offset or code.end <= entity.offset
    if apart or entity.type not in _STYLES:
        return [entity]
    before = replace(entity, length=code.offset - entity.offset)
    after = replace(entity, offset=code.end, length=entity.end - code.end)
    return [piece for piece in (before, after) if piece.length > 0]
