"""The words of a message as Telegram marks them, in HTML. Offsets count UTF-16 units."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sandbox.wire import JsonObject

_TAGS = {
    "bold": "strong",
    "italic": "em",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
_BLOCKS = {"pre", "blockquote"}
_LOOKS_LIKE_A_LINK = {
    *("bot_command", "mention", "text_mention", "hashtag", "cashtag"),
    *("url", "text_link", "email", "phone_number"),
}


@dataclass(frozen=True, slots=True)
class _Marked:
    """Where an entity begins and ends, in UTF-16 units, and the tag it is drawn with."""

    start: int
    end: int
    tag: str


def marked_up(text: str, entities: Sequence[JsonObject]) -> Markup:
    """Everything escaped. Links look like links, but a printed sheet leads nowhere."""
    marks = sorted(_marks(entities), key=lambda mark: (mark.start, -mark.end))
    units = text.encode("utf-16-le")
    return Markup().join(_nodes(units, 0, len(units) // 2, marks))


def _marks(entities: Sequence[JsonObject]) -> Iterator[_Marked]:
    for entity in entities:
        kind, offset, length = (entity.get(name) for name in ("type", "offset", "length"))
        if isinstance(kind, str) and isinstance(offset, int) and isinstance(length, int):
            tag = "i" if kind in _LOOKS_LIKE_A_LINK else _TAGS.get(kind, "span")
            yield _Marked(offset, offset + length, tag)


def _nodes(units: bytes, start: int, end: int, marks: Sequence[_Marked]) -> Iterator[Markup]:
    """What stands between `start` and `end`, each mark around those that begin inside it."""
    at = start
    for index, mark in enumerate(marks):
        begins, ends = max(mark.start, at), min(mark.end, end)
        if begins < ends:
            yield _plain(units, at, begins)
            inside = Markup().join(_nodes(units, begins, ends, marks[index + 1 :]))
            yield Markup("<{tag}>{inside}</{tag}>").format(tag=mark.tag, inside=inside)
            at = ends + _break_after(units, mark, ends)
    yield _plain(units, at, end)


def _break_after(units: bytes, mark: _Marked, ends: int) -> int:
    """A block stands on lines of its own: a line break after it would show as an empty line."""
    return int(mark.tag in _BLOCKS and _decoded(units, ends, ends + 1) == "\n")


def _plain(units: bytes, start: int, end: int) -> Markup:
    return Markup.escape(_decoded(units, start, end))


def _decoded(units: bytes, start: int, end: int) -> str:
    """An entity may cut a pair of surrogates in two; the halves become question marks."""
    return units[2 * start : 2 * end].decode("utf-16-le", "replace")
