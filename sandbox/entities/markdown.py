"""`parse_mode` Markdown, the old one: nothing nests, and little can be escaped.

The rules are those of `parse_markdown` in tdlib/td, MessageEntity.cpp.
"""

import re

from sandbox.entities.code import read_language
from sandbox.entities.formatted import Entity, Formatted
from sandbox.entities.linked import linked
from sandbox.entities.reader import MarkupReader

_PLAIN = re.compile(r"[^\\_*`\[]+")
_KINDS = {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}
_URL = re.compile(r"\(([^)]*)\)?")


def parse_markdown(source: str) -> Formatted:
    """Raises CannotParseEntities."""
    reader = _Reader(source)
    while reader.at < len(source):
        reader.read_next()
    return Formatted(reader.text(), tuple(reader.entities))


class _Reader(MarkupReader):
    def read_next(self) -> None:
        character = self.peek()
        if plain := _PLAIN.match(self.source, self.at):
            self.write(plain.group())
            self.at = plain.end()
        elif character == "\\":
            self._read_escaped()
        elif self.source.startswith("```", self.at):
            self._read_block()
        else:
            self._read_entity(character)

    def _read_escaped(self) -> None:
        escapes = self.peek(1) in _KINDS
        self.write(self.peek(1) if escapes else "\\")
        self.at += 2 if escapes else 1

    def _read_block(self) -> None:
        begin = self.at
        language, self.at = read_language(self.source, begin + 3)
        content, offset = self._read_until("```", begin)
        if content:
            self.entities.append(Entity("pre", offset, self.length - offset, language=language))

    def _read_entity(self, mark: str) -> None:
        begin = self.at
        self.at += 1
        content, offset = self._read_until("]" if mark == "[" else mark, begin)
        length = self.length - offset
        if content and mark == "[":
            url = self._read_url()
            self.entities.extend(linked(content if url is None else url, offset, length))
        elif content:
            self.entities.append(Entity(_KINDS[mark], offset, length))

    def _read_until(self, mark: str, begin: int) -> tuple[str, int]:
        """What lies before the mark, and where it begins in the text."""
        end = self.source.find(mark, self.at)
        if end < 0:
            self.refuse_at(begin, "Can't find end of the entity starting")
        content, offset = self.source[self.at : end], self.length
        self.write(content)
        self.at = end + len(mark)
        return content, offset

    def _read_url(self) -> str | None:
        """None where the text itself is the address."""
        url = _URL.match(self.source, self.at)
        if url is None:
            return None
        self.at = url.end()
        return url.group(1)
