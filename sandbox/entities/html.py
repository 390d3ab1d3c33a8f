"""`parse_mode` HTML, read as strictly as Telegram reads it and refused in its words.

The rules are those of `parse_html` in tdlib/td, MessageEntity.cpp.
"""

import re
from dataclasses import replace

from sandbox.entities.formatted import Entity, Formatted, sort_entities
from sandbox.entities.html_tags import TAGS, OpenTag, are_one, made_of
from sandbox.entities.reader import END, MarkupReader
from sandbox.entities.references import decode_reference

_SPACE = " \t\r\n\v"
_PLAIN = re.compile("[^<&]+")
_TAG_NAME = re.compile(r"[^ \t\r\n\v\0>]*")
_ATTRIBUTE_NAME = re.compile(r"""[^ \t\r\n\v\0=>/"']*""")
_BARE_VALUE = re.compile("[a-zA-Z0-9.-]*")
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_html(source: str) -> Formatted:
    """Raises CannotParseEntities."""
    if "<" not in source and "&" not in source:
        return Formatted(source)
    return _Reader(source).read()


class _Reader(MarkupReader):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.open: list[OpenTag] = []

    def read(self) -> Formatted:
        while self.at < len(self.source):
            self._read_next()
        if self.open:
            name = self.open[-1].name
            self.refuse(f'Can\'t find end tag corresponding to start tag "{name}"')
        entities = sort_entities(map(_without_language, self.entities))
        return Formatted(self._checked_text(), entities)

    def _checked_text(self) -> str:
        text = self.text()
        if _SURROGATE.search(text):
            self.refuse(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text

    def _read_next(self) -> None:
        match self.peek():
            case "<" if self.peek(1) == "/":
                self._read_end_tag()
            case "<":
                self._read_start_tag()
            case "&":
                character, self.at = decode_reference(self.source, self.at)
                self.write(character)
            case _:
                self.write(self._read(_PLAIN))

    # tags

    def _read_start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = _lower(self._read(_TAG_NAME))
        if self.peek() == END:
            self.refuse_at(begin, "Unclosed start tag")
        if name not in TAGS:
            self.refuse_at(begin, f'Unsupported start tag "{name}"')
        attributes = self._read_attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self.refuse_at(begin, 'Tag "span" must have class "tg-spoiler"')
        self.at += 1
        self.open.append(OpenTag(name, attributes, self.length, len(self.pieces)))

    def _read_attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes = {}
        while self._skip_space() != ">":
            name = self._read(_ATTRIBUTE_NAME)
            if not name:
                self.refuse_at(begin, f'Empty attribute name in the tag "{tag}"')
            attributes[name] = ""
            if self._skip_space() == "=":
                self.at += 1
                attributes[name] = self._read_value(tag, begin)
            elif self.peek() == END:
                self.refuse_at(begin, f'Unclosed start tag "{tag}"')
        return attributes

    def _read_value(self, tag: str, begin: int) -> str:
        quote = self._skip_space()
        if quote == END:
            self.refuse_at(begin, f'Unclosed start tag "{tag}"')
        value = self._read_quoted(quote) if quote in "'\"" else self._read_bare()
        if self.peek() == END:
            self.refuse_at(begin, "Unclosed start tag")
        return value

    def _read_quoted(self, quote: str) -> str:
        self.at += 1
        value = []
        while self.peek() not in (quote, END):
            character, self.at = decode_reference(self.source, self.at)
            value.append(character)
        if self.peek() == quote:
            self.at += 1
        return "".join(value)

    def _read_bare(self) -> str:
        begin = self.at
        value = _lower(self._read(_BARE_VALUE))
        if self.peek() not in _SPACE + END + ">":
            self.refuse_at(begin, "Unexpected end of name token")
        return value

    def _read_end_tag(self) -> None:
        begin = self.at
        if not self.open:
            self.refuse_at(begin, "Unexpected end tag")
        self.at += 2
        name = _lower(self._read(_TAG_NAME))
        if self._skip_space() != ">":
            self.refuse_at(begin, "Unclosed end tag")
        tag = self.open.pop()
        if name and name != tag.name:
            where = f"at byte offset {self.bytes_before(begin)}"
            self.refuse(f'Unmatched end tag {where}, expected "</{tag.name}>", found "</{name}>"')
        self.at += 1
        if length := self.length - tag.offset:
            self._close(tag, length)

    def _close(self, tag: OpenTag, length: int) -> None:
        content = self.text(tag.piece) if tag.name == "a" else ""
        for entity in made_of(tag, length, content):
            if self.entities and are_one(self.entities[-1], entity):
                language = self.entities.pop().language or entity.language
                self.entities.append(replace(entity, type="pre", language=language))
            else:
                self.entities.append(entity)

    # reading

    def _read(self, pattern: re.Pattern[str]) -> str:
        read = pattern.match(self.source, self.at)
        if read is None:
            return ""
        self.at = read.end()
        return read.group()

    def _skip_space(self) -> str:
        while self.peek() in _SPACE:
            self.at += 1
        return self.peek()


def _lower(name: str) -> str:
    """Telegram lowers Latin letters only."""
    return "".join(c.lower() if c.isascii() else c for c in name)


def _without_language(entity: Entity) -> Entity:
    """Only a block of code has one."""
    return replace(entity, language="") if entity.type == "code" and entity.language else entity
