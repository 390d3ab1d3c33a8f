"""What the HTML of the Bot API is made of: tags, attributes, character references."""

import re

_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

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
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}


def tag_argument(tag: str, name: str, value: str) -> str:
    """What an attribute says that matters: an address, a language, a class; else ""."""
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "expandable"
        case _:
            return ""


def decode_reference(source: str, at: int) -> tuple[str, int]:
    """The character at `at`, a reference decoded, and where the next one is."""
    reference = _REFERENCE.match(source, at) if source[at] == "&" else None
    if reference is None:
        return source[at], at + 1
    sixteen, ten, name = reference.groups()
    if name:
        return _NAMED[name], reference.end()
    code = int(sixteen, 16) if sixteen else int(ten)
    too_long = reference.end() - at - reference.group().endswith(";") >= 10
    if code == 0 or code >= 0x10FFFF or too_long or 0xD800 <= code <= 0xDFFF:
        return source[at], at + 1
    return chr(code), reference.end()
