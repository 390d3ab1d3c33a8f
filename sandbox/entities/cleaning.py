"""A text as Telegram keeps it: no control characters, no blank edges, entities moved along.

The rules are those of `fix_formatted_text` and `clean_input_string_with_entities` in tdlib/td,
MessageEntity.cpp.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from sandbox.entities.fixing import fix
from sandbox.entities.formatted import Entity, Formatted, sort_entities, units
from sandbox.errors.formatting import WrongEntity

_FURTHEST = 1_000_000  # an offset or a length beyond is refused whatever the text
_GONE = "\r\u2028-\u202e\u0333\u033f\u030a"
_TO_CLEAN = re.compile(rf"[\0-\x09\x0b-\x1f\u200e\u200f{_GONE}]")
_REMOVED = re.compile(f"[{_GONE}]")
_CONTROL = re.compile(r"[\0-\x09\x0b-\x1f]")
_DIRECTION = re.compile("[\u200e\u200f](?=[\u200e\u200f])")
_BLANK = re.compile(
    "[ \n\xa0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc"
    "\U000e0000-\U000e007f]*"
)
_EDGE = " \n"


def tidy(formatted: Formatted) -> Formatted:
    """Raises WrongEntity where an entity lies outside the text or cuts a character in two."""
    if not formatted.entities:
        return Formatted(_clean(formatted.text).strip(_EDGE))
    for entity in formatted.entities:
        _check_range(entity)
    entities = fix([entity for entity in formatted.entities if entity.length])
    _check_places(formatted.text, entities)
    text = _clean(formatted.text)
    if len(text) != len(formatted.text):
        moved = _moved(entities, _place_after_cleaning(formatted.text))
        entities = fix([entity for entity in moved if entity.length])
    return _trim(text, entities)


def is_blank(text: str) -> bool:
    """Whether people would see nothing: Telegram takes no such message."""
    return _BLANK.fullmatch(text) is not None


def _clean(text: str) -> str:
    if not _TO_CLEAN.search(text):
        return text
    return _DIRECTION.sub("\u200c", _CONTROL.sub(" ", _REMOVED.sub("", text)))


def _check_range(entity: Entity) -> None:
    for name, value in (("offset", entity.offset), ("length", entity.length)):
        if not 0 <= value <= _FURTHEST:
            raise WrongEntity(reason=f"receive an entity with incorrect {name} {value}")


def _check_places(text: str, entities: tuple[Entity, ...]) -> None:
    raw = text.encode("utf-16-le")
    length = len(raw) // 2
    for entity in entities:
        if _is_inside_character(raw, entity.offset):
            at = _bytes_after(raw, entity.offset)
            raise _wrong(f"entity begins in a middle of a UTF-16 symbol at byte offset {at}")
        if _is_inside_character(raw, entity.end):
            begin, at = entity.offset, _bytes_after(raw, entity.end)
            reason = f"ends in a middle of a UTF-16 symbol at byte offset {at}"
            raise _wrong(f"entity beginning at UTF-16 offset {begin} {reason}")
    _check_ends(entities, length)


def _check_ends(entities: tuple[Entity, ...], length: int) -> None:
    for entity in entities:
        if entity.offset > length:
            reason = "begins after the end of the text at UTF-16 offset"
            raise _wrong(f"entity {reason} {entity.offset}")
    for entity in reversed(entities):
        if entity.end > length:
            reason = f"ends after the end of the text at UTF-16 offset {entity.end}"
            raise _wrong(f"entity beginning at UTF-16 offset {entity.offset} {reason}")


def _is_inside_character(raw: bytes, offset: int) -> bool:
    """Whether a low surrogate stands there."""
    return 2 * offset < len(raw) and 0xDC <= raw[2 * offset + 1] <= 0xDF


def _bytes_after(raw: bytes, offset: int) -> int:
    return len(raw[: 2 * offset + 2].decode("utf-16-le").encode())


def _wrong(reason: str) -> WrongEntity:
    return WrongEntity(reason=reason)


def _place_after_cleaning(text: str) -> Callable[[int], int]:
    raw = text.encode("utf-16-le")
    return lambda offset: units(_REMOVED.sub("", raw[: 2 * offset].decode("utf-16-le")))


def _moved(entities: tuple[Entity, ...], place: Callable[[int], int]) -> tuple[Entity, ...]:
    moved = [(entity, place(entity.offset), place(entity.end)) for entity in entities]
    return tuple(replace(e, offset=start, length=end - start) for e, start, end in moved)


def _trim(text: str, entities: tuple[Entity, ...]) -> Formatted:
    """Blanks before the first entity and after the last visible character go."""
    text = text.rstrip(_EDGE)
    end = units(text)
    if not end:
        return Formatted("")
    kept = sort_entities(_clipped(entity, end) for entity in entities if entity.offset < end)
    cut = len(text) - len(text.lstrip(_EDGE))
    cut = min(cut, kept[0].offset) if kept else cut
    return Formatted(text[cut:], _moved(kept, lambda offset: offset - cut) if cut else kept)


def _clipped(entity: Entity, end: int) -> Entity:
    return entity if entity.end <= end else replace(entity, length=end - entity.offset)
