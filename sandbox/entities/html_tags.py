"""The tags of the Bot API's HTML, and the entities that come of them."""

import re
from dataclasses import dataclass, replace

from sandbox.entities.dates import format_in_markup
from sandbox.entities.formatted import Entity
from sandbox.entities.linked import integer, linked
from sandbox.errors.formatting import CannotParseEntities

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_LEADING_INTEGER = re.compile("[0-9]{1,10}")


@dataclass(slots=True)
class OpenTag:
    name: str
    attributes: dict[str, str]
    """An attribute without a value is there, and empty."""
    offset: int
    piece: int


def made_of(tag: OpenTag, length: int, content: str) -> list[Entity]:
    """None where the tag says nothing that counts. `content` is what a link without an address
    links to. Raises CannotParseEntities."""
    entity = Entity(TAGS[tag.name], tag.offset, length)
    match entity.type:
        case "text_link":
            return linked(tag.attributes.get("href") or content, tag.offset, length)
        case "code":
            return [replace(entity, language=_language(tag))]
        case "custom_emoji":
            return [replace(entity, custom_emoji_id=_emoji_id(tag))]
        case "date_time":
            return _dated(entity, tag)
        case "blockquote" if "expandable" in tag.attributes:
            return [replace(entity, type="expandable_blockquote")]
        case _:
            return [entity]


def are_one(inner: Entity, outer: Entity) -> bool:
    """`<pre><code class="language-…">`, or the other way round, is one block of code."""
    same_place = (inner.offset, inner.length) == (outer.offset, outer.length)
    languages = {inner.type: inner.language, outer.type: outer.language}
    is_new = languages.get("code") and not languages.get("pre")
    return same_place and languages.keys() == {"pre", "code"} and bool(is_new)


def _language(tag: OpenTag) -> str:
    named = tag.attributes.get("class", "")
    return named.removeprefix("language-") if named.startswith("language-") else ""


def _emoji_id(tag: OpenTag) -> str:
    emoji_id = integer(tag.attributes.get("emoji-id", ""), bits=64)
    if not emoji_id:
        raise CannotParseEntities(reason="Invalid custom emoji identifier specified")
    return str(emoji_id)


def _dated(entity: Entity, tag: OpenTag) -> list[Entity]:
    layout = format_in_markup(tag.attributes.get("format", ""))
    if layout is None:
        raise CannotParseEntities(reason="Invalid date format used")
    digits = _LEADING_INTEGER.match(tag.attributes.get("unix", ""))
    unix_time = int(digits.group()) if digits else 0
    dated = replace(entity, unix_time=unix_time, date_time_format=layout)
    return [dated] if 0 < unix_time < 2**31 else []
