"""`parse_mode` MarkdownV2, read as strictly as Telegram reads it and refused in its words.

The rules are those of `parse_markdown_v2` in tdlib/td, MessageEntity.cpp.
"""

import re
from typing import NoReturn

from sandbox.entities.code import read_language
from sandbox.entities.formatted import Entity, Formatted, sort_entities
from sandbox.entities.linked import emoji_or_date, linked
from sandbox.entities.marks import END_MARKS, MARKS, OpenEntity
from sandbox.entities.reader import MarkupReader

_PLAIN = re.compile(r"[^\\_*\[\]()~`>#+\-=|{}.!\n]+")
_PLAIN_IN_CODE = re.compile(r"[^\\`]+")
_URL = re.compile(r"\((?>\\[\x01-~]|[^)])*+\)")
_ESCAPED = re.compile(r"\\([\x01-~])")


def parse_markdown_v2(source: str) -> Formatted:
    """Raises CannotParseEntities."""
    if _PLAIN.fullmatch(source):
        return Formatted(source)
    return _Reader(source).read()


class _Reader(MarkupReader):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.open: list[OpenEntity] = []
        self.is_in_quote = False
        self.may_quote = True
        """Whether a `>` here begins a line."""

    def read(self) -> Formatted:
        while self.at < len(self.source):
            self._read_next()
        if self.is_in_quote:
            self._end_last_quote()
        if self.open:
            self._refuse_open()
        return Formatted(self.text(), sort_entities(self.entities))

    def _read_next(self) -> None:
        in_code = bool(self.open) and self.open[-1].kind in ("code", "pre")
        plain = (_PLAIN_IN_CODE if in_code else _PLAIN).match(self.source, self.at)
        if plain:
            self._write_plain(plain.group())
        elif self.peek() == "\\":
            self._read_backslash()
        elif self.is_in_quote and self.peek() == "\n" and self.peek(1) != ">" and not in_code:
            self._end_quote()
        elif self.open and self._is_at_end_mark(self.open[-1].kind):
            self._end_entity(self.open.pop())
        else:
            self._begin()

    # text

    def _write_plain(self, text: str) -> None:
        self.write(text)
        self.at += len(text)
        self.may_quote &= text.strip("\r") == ""

    def _read_backslash(self) -> None:
        character = self.peek(1)
        if "\0" < character <= "~":
            self.write(character)
            self.at += 2
            self.may_quote = character == "\n" or (self.may_quote and character == "\r")
        else:
            self._write_plain("\\")

    # beginnings

    def _begin(self) -> None:
        match self.peek():
            case "\n":
                self.write("\n")
                self.at += 1
                self.may_quote = True
            case ">" if self.may_quote:
                self._begin_quote()
            case character:
                mark = next((m for m in MARKS if self.source.startswith(m, self.at)), None)
                if mark is None:
                    self._refuse_reserved(character)
                self._begin_entity(mark)

    def _begin_quote(self) -> None:
        if not self.is_in_quote:
            self._push("blockquote")
            self.is_in_quote = True
        self.at += 1

    def _begin_entity(self, mark: str) -> None:
        entity = self._push(MARKS[mark])
        self.at += len(mark)
        if entity.kind == "pre":
            entity.language, self.at = read_language(self.source, self.at)

    def _push(self, kind: str) -> OpenEntity:
        self.open.append(OpenEntity(kind, self.length, self.at, len(self.pieces)))
        return self.open[-1]

    # ends

    def _is_at_end_mark(self, kind: str) -> bool:
        mark = END_MARKS.get(kind)
        if mark is None or not self.source.startswith(mark, self.at):
            return False
        return kind != "italic" or self.peek(1) != "_"

    def _end_entity(self, entity: OpenEntity) -> None:
        self.at += len(END_MARKS[entity.kind])
        length = self.length - entity.offset
        match entity.kind:
            case "text_link":
                url = self._read_url() if self.peek() == "(" else self.text(entity.piece)
                made = linked(url, entity.offset, length)
            case "custom_emoji":
                made = [self._emoji_or_date(entity, length)]
            case kind:
                made = [Entity(kind, entity.offset, length, language=entity.language)]
        if length:
            self.entities.extend(made)

    def _emoji_or_date(self, entity: OpenEntity, length: int) -> Entity:
        if self.peek() != "(":
            self.refuse("The entity must contain a tg://emoji or tg://time URL")
        made = emoji_or_date(self._read_url(), entity.offset, length)
        if made is None:
            self.refuse("Invalid tg://emoji or tg://time URL specified")
        return made

    def _read_url(self) -> str:
        url = _URL.match(self.source, self.at)
        if url is None:
            self.refuse_at(self.at + 1, "Can't find end of a URL")
        self.at = url.end()
        return _ESCAPED.sub(r"\1", url.group()[1:-1])

    # quotes

    def _end_quote(self) -> None:
        """At the line break that ends a quote, which belongs to it."""
        kind = self._kind_of_quote(self.source[: self.at].removesuffix("\r"))
        if self.open[-1].kind != "blockquote":
            self._refuse_open()
        self.write("\n")
        self.at += 1
        self.may_quote = True
        self._finish_quote(kind)

    def _end_last_quote(self) -> None:
        kind = self._kind_of_quote(self.source)
        if self.open[-1].kind == "blockquote":
            self._finish_quote(kind)

    def _kind_of_quote(self, so_far: str) -> str:
        """`||` right before the end begins no spoiler, but makes the quote expandable."""
        if self.open[-1].kind == "spoiler" and self.open[-1].begin == len(so_far) - 2:
            self.open.pop()
            return "expandable_blockquote"
        return "blockquote"

    def _finish_quote(self, kind: str) -> None:
        quote = self.open.pop()
        self.is_in_quote = False
        if length := self.length - quote.offset:
            self.entities.append(Entity(kind, quote.offset, length))

    # refusals

    def _refuse_open(self) -> NoReturn:
        entity = self.open[-1]
        self.refuse_at(entity.begin, f"Can't find end of {entity.name} entity")

    def _refuse_reserved(self, character: str) -> NoReturn:
        reason = "is reserved and must be escaped with the preceding '\\'"
        self.refuse(f"Character '{character}' {reason}")
