"""What the readers of HTML and of both Markdowns share: a source, and what has come of it."""

from typing import NoReturn

from sandbox.entities.formatted import Entity, units
from sandbox.errors.formatting import CannotParseEntities

END = "\0"  # what is read past the last character


class MarkupReader:
    """Positions in refusals are byte offsets into the UTF-8 source, as Telegram counts them."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.length = 0  # of the pieces, in UTF-16 units
        self.entities: list[Entity] = []

    def text(self, since: int = 0) -> str:
        """What has been written from piece `since` on."""
        return "".join(self.pieces[since:])

    def write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += units(text)

    def peek(self, ahead: int = 0) -> str:
        position = self.at + ahead
        return self.source[position] if position < len(self.source) else END

    def refuse(self, reason: str) -> NoReturn:
        raise CannotParseEntities(reason=reason)

    def refuse_at(self, begin: int, reason: str) -> NoReturn:
        self.refuse(f"{reason} at byte offset {self.bytes_before(begin)}")

    def bytes_before(self, position: int) -> int:
        return len(self.source[:position].encode())
