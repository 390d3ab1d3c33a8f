"""What an organizer wrote for others: kept as it was written, and shown to them the same way."""

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """How a stretch of a text is set, or what it leads to."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SPOILER = "spoiler"
    QUOTE = "quote"
    FOLDED_QUOTE = "folded_quote"
    CODE = "code"
    CODE_BLOCK = "code_block"  # value: the programming language, or ""
    LINK = "link"  # value: the address it leads to
    MENTION = "mention"  # value: the account of who is meant
    EMOJI = "emoji"  # value: the messenger's reference of the picture
    INSTANT = "instant"  # value: seconds since 1970, a blank, how the messenger shows them


@dataclass(frozen=True, slots=True)
class Mark:
    """`start` and `length` count characters, whatever units a messenger counts in."""

    kind: MarkKind
    start: int
    length: int
    value: str = ""


class AttachmentKind(StrEnum):
    PICTURE = "picture"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Attachment:
    """`reference`: by which the messenger sends it again. `likeness`: the same for the same
    content, whoever has sent it. `size` in bytes; 0 where the messenger does not say."""

    kind: AttachmentKind
    reference: str
    likeness: str
    name: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Post:
    """A text, or a picture or a file with a text under it, which may be "".

    `shows_page`: what the first address in the text leads to may be shown below it.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    attachment: Attachment | None = None
    shows_page: bool = True
