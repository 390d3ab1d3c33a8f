"""The marks of MarkdownV2: what begins and ends with them."""

from dataclasses import dataclass

MARKS = {
    "__": "underline",
    "_": "italic",
    "*": "bold",
    "~": "strikethrough",
    "||": "spoiler",
    "```": "pre",
    "`": "code",
    "[": "text_link",
    "![": "custom_emoji",
}
END_MARKS = {kind: mark for mark, kind in MARKS.items()} | {"text_link": "]", "custom_emoji": "]"}
_NAMES = {
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}  # of the others: the kind itself, in capitals


@dataclass(slots=True)
class OpenEntity:
    kind: str
    offset: int
    begin: int
    piece: int
    language: str = ""

    @property
    def name(self) -> str:
        return "PreCode" if self.language else _NAMES.get(self.kind, self.kind.capitalize())
