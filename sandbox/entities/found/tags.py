"""Words behind a sign: @mentions, /commands, #hashtags, $CASHTAGS.

`\\w` also takes signs such as ² and Ⅷ, which Telegram takes in names but not in tags.
"""

import re
from collections.abc import Iterator

from sandbox.entities.found.spans import Span

_TAG = r"\w·\u200c\u0d80-\u0dff"
_MENTION = re.compile(r"(?<!\w)@(?:[A-Za-z0-9_]{4,32}|(?i:gif|vid|pic))(?!\w)")
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32}|(?!@))(?![\w/<>])")
_HASHTAG = re.compile(rf"(?<![{_TAG}])#([{_TAG}]+)(?![{_TAG}#])(?:@[A-Za-z0-9_]{{3,32}})?")
_CASHTAG = re.compile(
    rf"(?<![{_TAG}$])\$(?:1INCH|[A-Z]{{1,8}})(?![{_TAG}$])(?:@[A-Za-z0-9_]{{3,32}}(?![A-Za-z0-9_]))?"
)
_LONGEST_HASHTAG = 256


def find_mentions(text: str) -> Iterator[Span]:
    for found in _MENTION.finditer(text):
        yield Span("mention", *found.span())


def find_commands(text: str) -> Iterator[Span]:
    for found in _COMMAND.finditer(text):
        yield Span("bot_command", *found.span())


def find_hashtags(text: str) -> Iterator[Span]:
    """One needs a letter among its first 256 characters, after which it is cut off."""
    for found in _HASHTAG.finditer(text):
        word = found.group(1)
        end = found.end() if len(word) <= _LONGEST_HASHTAG else found.start() + 1 + _LONGEST_HASHTAG
        if any(character.isalpha() for character in word[:_LONGEST_HASHTAG]):
            yield Span("hashtag", found.start(), end)


def find_cashtags(text: str) -> Iterator[Span]:
    for found in _CASHTAG.finditer(text):
        yield Span("cashtag", *found.span())
