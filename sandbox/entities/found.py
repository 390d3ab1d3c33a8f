"""What Telegram finds in a text by itself: commands, mentions, hashtags, addresses."""

import re

from sandbox.entities.formatted import Entity, Formatted, sort_entities, units

_SENTENCE_END = r"\s<>\".,;:!?)\]'»”"
_DOMAINS = "vn|com|org|net|me|gov|edu|info|io"
_PATTERNS = (
    ("bot_command", r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    ("url", rf"(?<![\w@.])https?://[^\s<>\"]*[^{_SENTENCE_END}]"),
    ("email", r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    (
        "url",
        r"(?<![\w@./-])(?:[A-Za-z0-9-]+\.)+"
        rf"(?:{_DOMAINS})(?:/(?:[^\s<>\"]*[^{_SENTENCE_END}])?)?(?![\w@])",
    ),
    ("mention", r"(?<![\w@./])@[A-Za-z0-9_]{3,32}(?!\w)"),
    ("hashtag", r"(?<![\w#/])#(?=\w*[^\W\d])\w{1,256}"),
)
_COMPILED = [(kind, re.compile(pattern)) for kind, pattern in _PATTERNS]
_MAY_HOLD = re.compile(r"[/@#.]")
_OPAQUE = {"code", "pre", "text_link", "text_mention"}


def with_found(formatted: Formatted) -> Formatted:
    """The same text with what is found outside code and links added to its entities."""
    if not _MAY_HOLD.search(formatted.text):
        return formatted
    taken = [(e.offset, e.end) for e in formatted.entities if e.type in _OPAQUE]
    found: list[Entity] = []
    for kind, pattern in _COMPILED:
        for match in pattern.finditer(formatted.text):
            entity = _entity(kind, formatted.text, match)
            if all(entity.end <= start or end <= entity.offset for start, end in taken):
                taken.append((entity.offset, entity.end))
                found.append(entity)
    return Formatted(formatted.text, sort_entities([*formatted.entities, *found]))


def _entity(kind: str, text: str, match: re.Match[str]) -> Entity:
    return Entity(kind, units(text[: match.start()]), units(match.group()))
