"""A text with its entities. Offsets and lengths count UTF-16 units, as Telegram does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from sandbox.entities.kinds import RANKS
from sandbox.users import User
from sandbox.wire import Json, JsonObject, if_any


@dataclass(frozen=True, slots=True)
class Entity:
    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    custom_emoji_id: str = ""
    unix_time: int = 0
    date_time_format: str = ""
    user_id: int = 0
    user: User | None = None
    """Who `user_id` is, once it has been looked up."""

    @property
    def end(self) -> int:
        return self.offset + self.length

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"type": self.type, "offset": self.offset, "length": self.length}
        if self.type == "date_time":
            return drawn | {"unix_time": self.unix_time, "date_time_format": self.date_time_format}
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

    def cut(self, entity: Entity) -> str:
        """What `entity` covers."""
        raw = self.text.encode("utf-16-le", "surrogatepass")
        return raw[2 * entity.offset : 2 * entity.end].decode("utf-16-le", "surrogatepass")

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
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def sort_entities(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    sorted_ones = tuple(entities)
    if len(sorted_ones) < 2:  # most often: no lambda, and no list, for what is in order anyhow
        return sorted_ones
    return tuple(sorted(sorted_ones, key=lambda e: (e.offset, -e.length, RANKS.get(e.type, 50))))
