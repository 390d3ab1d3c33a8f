"""Texts as they are read, and their entities at a glance."""

from sandbox.entities.formatted import Entity, Formatted
from sandbox.entities.reading import read_formatted
from sandbox.wire import Json, JsonObject

Span = tuple[str, int, int]


def read(source: str, mode: str = "") -> Formatted:
    return read_formatted(source, mode, None)


def spans(source: str, mode: str = "") -> list[Span]:
    return [span(entity) for entity in read(source, mode).entities]


def only(source: str, mode: str) -> Entity:
    (entity,) = read(source, mode).entities
    return entity


def with_given(text: str, *given: Span) -> Formatted:
    entities: list[Json] = [_draw(*entity) for entity in given]
    return read_formatted(text, "", entities)


def span(entity: Entity) -> Span:
    return entity.type, entity.offset, entity.length


def _draw(kind: str, offset: int, length: int) -> JsonObject:
    return {"type": kind, "offset": offset, "length": length, "url": "example.vn"}
