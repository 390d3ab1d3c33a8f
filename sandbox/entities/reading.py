"""Formatted text out of a request: parse_mode or a list of entities, cleaned as Telegram does."""

import re
from dataclasses import replace

from sandbox.entities.formatted import Entity, Formatted, cut_at_code, sort_entities, trim, units
from sandbox.entities.found import with_found
from sandbox.entities.html import parse_html
from sandbox.errors.formatting import CannotParse, MarkdownNotOffered, UnsupportedParseMode
from sandbox.wire import Json, JsonObject

_GIVEN = {
    "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link",
    "text_mention", "custom_emoji", "blockquote", "expandable_blockquote",
}  # fmt: skip
_FOUND = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number",
    "bank_card_number",
}  # fmt: skip
_CONTROLS = {code: " " for code in range(32) if chr(code) not in "\n\r"} | {
    ord("\r"): None,
    **dict.fromkeys(range(0x2028, 0x202F)),
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_formatted(text: str, parse_mode: str, entities: Json) -> Formatted:
    """Raises CannotParseEntities, CannotParse or UnsupportedParseMode."""
    if _SURROGATE.search(text):
        raise CannotParse(what="strings must be encoded in UTF-8")
    formatted = _parse(text, parse_mode.lower(), entities)
    return with_found(cut_at_code(trim(_clean(formatted))))


def _parse(text: str, mode: str, entities: Json) -> Formatted:
    match mode:
        case "" | "none":
            return Formatted(text, sort_entities(_read_entities(entities, units(text))))
        case "html":
            return parse_html(text)
        case "markdown" | "markdownv2":
            raise MarkdownNotOffered
        case _:
            raise UnsupportedParseMode


def _clean(formatted: Formatted) -> Formatted:
    """Control characters become blanks. Those that vanish would move entities: they go first."""
    text = formatted.text.translate(_CONTROLS)
    if len(text) == len(formatted.text):
        return Formatted(text, formatted.entities)
    return Formatted(text, tuple(_moved(entity, formatted.text) for entity in formatted.entities))


def _moved(entity: Entity, text: str) -> Entity:
    raw = text.encode("utf-16-le")

    def kept(end: int) -> int:
        return units(raw[: end * 2].decode("utf-16-le", "surrogatepass").translate(_CONTROLS))

    start = kept(entity.offset)
    return replace(entity, offset=start, length=kept(entity.end) - start)


def _read_entities(entities: Json, end: int) -> list[Entity]:
    if not isinstance(entities, list):
        return []
    read = (_read_entity(entity) for entity in entities)
    return [e for e in read if e is not None and e.offset >= 0 and e.length > 0 and e.end <= end]


def _read_entity(entity: Json) -> Entity | None:
    if not isinstance(entity, dict):
        raise _cannot_read("expected an Object")
    kind = entity.get("type")
    if kind in _FOUND:
        return None
    if not isinstance(kind, str) or kind not in _GIVEN:
        raise _cannot_read("Unsupported type specified" if kind else 'Can\'t find field "type"')
    return Entity(
        kind,
        _number(entity, "offset"),
        _number(entity, "length"),
        url=str(entity.get("url") or "") if kind == "text_link" else "",
        language=str(entity.get("language") or "") if kind == "pre" else "",
        user_id=_user_id(entity) if kind == "text_mention" else 0,
        custom_emoji_id=str(entity.get("custom_emoji_id") or ""),
    )


def _number(entity: JsonObject, name: str) -> int:
    value = entity.get(name)
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.lstrip("-").isdecimal():
        return int(value)
    raise _cannot_read(f'Can\'t find field "{name}"')


def _user_id(entity: JsonObject) -> int:
    user = entity.get("user")
    if not isinstance(user, dict):
        raise _cannot_read('Can\'t find field "user"')
    return _number(user, "id")


def _cannot_read(reason: str) -> CannotParse:
    return CannotParse(what=f"can't parse MessageEntity: {reason}")
