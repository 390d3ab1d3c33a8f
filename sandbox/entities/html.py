"""`parse_mode` HTML, read as strictly as Telegram reads it and refused in its words.

Positions in refusals are byte offsets into the UTF-8 source, as Telegram counts them.
"""

from dataclasses import dataclass, replace
from typing import NoReturn

from sandbox.entities.formatted import Entity, Formatted, sort_entities, units
from sandbox.entities.links import checked_link, linked_user_id
from sandbox.entities.markup import TAGS, decode_reference, tag_argument
from sandbox.errors.formatting import CannotParseEntities

_BLANK = " \t\r\n\0\v"
_END = "\0"  # what is read past the last character


@dataclass(slots=True)
class _OpenTag:
    name: str
    argument: str
    offset: int
    piece: int


def parse_html(source: str) -> Formatted:
    """Raises CannotParseEntities."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.length = 0  # of the pieces, in UTF-16 units
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> Formatted:
        while self.at < len(self.source):
            self._read_next()
        if self.open:
            name = self.open[-1].name
            self._refuse(f'Can\'t find end tag corresponding to start tag "{name}"')
        entities = [replace(e, language="") if e.type == "code" else e for e in self.entities]
        return Formatted("".join(self.pieces), sort_entities(entities))

    def _read_next(self) -> None:
        match self.source[self.at]:
            case "<" if self._peek(1) == "/":
                self._read_end_tag()
            case "<":
                self._read_start_tag()
            case "&":
                self._read_reference()
            case _:
                self._read_plain()

    # text

    def _read_plain(self) -> None:
        begin = self.at
        while self.at < len(self.source) and self.source[self.at] not in "<&":
            self.at += 1
        self._write(self.source[begin : self.at])

    def _read_reference(self) -> None:
        character, self.at = decode_reference(self.source, self.at)
        self._write(character)

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += units(text)

    # tags

    def _read_start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._read_until(">").lower()
        if self._peek() == _END:
            self._refuse("Unclosed start tag", begin)
        if name not in TAGS:
            self._refuse(f'Unsupported start tag "{name}"', begin)
        argument = self._read_attributes(name, begin)
        if name == "span" and argument != "spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        self.at += 1
        self.open.append(_OpenTag(name, argument, self.length, len(self.pieces)))

    def _read_attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while self._skip_blank() != ">":
            name = self._read_until("=>")
            if not name:
                self._refuse(f'Empty attribute name in the tag "{tag}"', begin)
            if self._skip_blank() == "=":
                self.at += 1
                argument = tag_argument(tag, name, self._read_value(tag, begin)) or argument
            elif self._peek() == _END:
                self._refuse(f'Unclosed start tag "{tag}"', begin)
            elif (tag, name) == ("blockquote", "expandable"):
                argument = "expandable"
        return argument

    def _read_value(self, tag: str, begin: int) -> str:
        quote = self._skip_blank()
        if quote == _END:
            self._refuse(f'Unclosed start tag "{tag}"', begin)
        value = self._read_quoted(quote) if quote in "'\"" else self._read_bare()
        if self._peek() == _END:
            self._refuse("Unclosed start tag", begin)
        return value

    def _read_quoted(self, quote: str) -> str:
        self.at += 1
        value = []
        while self._peek() not in (quote, _END):
            character, self.at = decode_reference(self.source, self.at)
            value.append(character)
        if self._peek() == quote:
            self.at += 1
        return "".join(value)

    def _read_bare(self) -> str:
        begin = self.at
        while self._peek().isascii() and (self._peek().isalnum() or self._peek() in ".-"):
            self.at += 1
        if self._peek() not in _BLANK + ">":
            self._refuse("Unexpected end of name token", begin)
        return self.source[begin : self.at].lower()

    def _read_end_tag(self) -> None:
        begin = self.at
        if not self.open:
            self._refuse("Unexpected end tag", begin)
        self.at += 2
        name = self._read_until(">").lower()
        if self._skip_blank() != ">":
            self._refuse("Unclosed end tag", begin)
        tag = self.open.pop()
        if name and name != tag.name:
            where = f"at byte offset {self._bytes_before(begin)}"
            self._refuse(f'Unmatched end tag {where}, expected "</{tag.name}>", found "</{name}>"')
        self.at += 1
        self._close(tag)

    # entities

    def _close(self, tag: _OpenTag) -> None:
        length = self.length - tag.offset
        if length == 0:
            return
        match tag.name:
            case "a":
                self._close_link(tag, length)
            case "pre" | "code":
                self._close_code(tag, length)
            case "tg-emoji":
                self._close_emoji(tag, length)
            case "blockquote" if tag.argument:
                self.entities.append(Entity("expandable_blockquote", tag.offset, length))
            case name:
                self.entities.append(Entity(TAGS[name], tag.offset, length))

    def _close_link(self, tag: _OpenTag, length: int) -> None:
        url = tag.argument or "".join(self.pieces[tag.piece :])
        if user_id := linked_user_id(url):
            self.entities.append(Entity("text_mention", tag.offset, length, user_id=user_id))
        elif link := checked_link(url):
            self.entities.append(Entity("text_link", tag.offset, length, url=link))

    def _close_code(self, tag: _OpenTag, length: int) -> None:
        """`<pre><code class="language-…">` (or the other way round) is one entity."""
        inner = self.entities[-1] if self.entities else None
        language = tag.argument or (inner.language if inner else "")
        if inner and language and _are_one(inner, tag, length):
            self.entities[-1] = Entity("pre", tag.offset, length, language=language)
        else:
            self.entities.append(Entity(tag.name, tag.offset, length, language=tag.argument))

    def _close_emoji(self, tag: _OpenTag, length: int) -> None:
        if not tag.argument.isdecimal():
            self._refuse("Invalid custom emoji identifier specified")
        emoji = Entity("custom_emoji", tag.offset, length, custom_emoji_id=tag.argument)
        self.entities.append(emoji)

    # reading

    def _peek(self, ahead: int = 0) -> str:
        position = self.at + ahead
        return self.source[position] if position < len(self.source) else _END

    def _skip_blank(self) -> str:
        while self.at < len(self.source) and self.source[self.at] in _BLANK:
            self.at += 1
        return self._peek()

    def _read_until(self, stops: str) -> str:
        begin = self.at
        while self._peek() not in _BLANK + stops:
            self.at += 1
        return self.source[begin : self.at]

    def _bytes_before(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _refuse(self, reason: str, begin: int | None = None) -> NoReturn:
        if begin is not None:
            reason = f"{reason} at byte offset {self._bytes_before(begin)}"
        raise CannotParseEntities(reason=reason)


def _are_one(inner: Entity, tag: _OpenTag, length: int) -> bool:
    same_place = (inner.offset, inner.length) == (tag.offset, length)
    return same_place and {inner.type, tag.name} == {"pre", "code"}
