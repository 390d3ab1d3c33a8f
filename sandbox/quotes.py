"""The part of a message that an answer quotes."""

from collections.abc import Iterable
from dataclasses import replace

from sandbox.entities.formatted import Entity, Formatted, units
from sandbox.wire import JsonObject

MOST_CHARACTERS = 1024
_QUOTED = {
    "bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time",
}  # fmt: skip


def find_quote(words: Formatted, quote: Formatted, near: int) -> JsonObject | None:
    """A TextQuote, at the place nearest to `near` (UTF-16 units); None where it does not stand.

    It has to stand there word for word and formatted alike. Source: TextQuote and ReplyParameters
    of Bot API 10.3, which say which formatting counts and how long a quote may be.
    """
    if len(quote.text) > MOST_CHARACTERS:
        return None
    entities = _counting(quote.entities)
    places = [at for at in _places(words.text, quote.text) if _part(words, at, quote) == entities]
    if not places:
        return None
    return _draw(quote.text, min(places, key=lambda at: abs(at - near)), entities)


def take_quote(words: Formatted, start: int, length: int) -> JsonObject:
    """A TextQuote of what stands there, formatted as it is; counted in characters."""
    text = words.text[start : start + length]
    at = units(words.text[:start])
    return _draw(text, at, _part(words, at, Formatted(text)))


def _draw(text: str, position: int, entities: list[Entity]) -> JsonObject:
    drawn: JsonObject = {"text": text, "position": position, "is_manual": True}
    return drawn | ({"entities": [entity.draw() for entity in entities]} if entities else {})


def _places(text: str, part: str) -> list[int]:
    """Where the part begins, in UTF-16 units."""
    found = []
    at = text.find(part)
    while at >= 0:
        found.append(units(text[:at]))
        at = text.find(part, at + 1)
    return found


def _part(words: Formatted, at: int, quote: Formatted) -> list[Entity]:
    """The formatting between `at` and the quote's end, counted from `at`."""
    end = at + units(quote.text)
    inside = (e for e in words.entities if e.offset < end and e.end > at)
    return _counting(_clip(entity, at, end) for entity in inside)


def _counting(entities: Iterable[Entity]) -> list[Entity]:
    return [entity for entity in entities if entity.type in _QUOTED]


def _clip(entity: Entity, at: int, end: int) -> Entity:
    start = max(entity.offset, at)
    return replace(entity, offset=start - at, length=min(entity.end, end) - start)
