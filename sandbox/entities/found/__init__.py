"""What Telegram finds in a text by itself: commands, mentions, tags, addresses, card numbers.

The rules are those of `find_entities` in tdlib/td, MessageEntity.cpp, against whose own tests they
were checked; only phone numbers are found by Telegram's servers alone.
"""

from collections.abc import Callable, Iterator

from sandbox.entities.formatted import Entity, sort_entities, units
from sandbox.entities.found.cards import find_card_numbers
from sandbox.entities.found.phones import find_phone_numbers
from sandbox.entities.found.spans import Span
from sandbox.entities.found.tags import find_cashtags, find_commands, find_hashtags, find_mentions
from sandbox.entities.found.urls import find_addresses, find_own_links

_FINDERS: tuple[tuple[str, Callable[[str], Iterator[Span]]], ...] = (
    ("@", find_mentions),
    ("/", find_commands),
    ("#", find_hashtags),
    ("$", find_cashtags),
    ("+", find_phone_numbers),
    ("", find_card_numbers),
    ("://", find_own_links),
    (".", find_addresses),
)


def find(text: str) -> tuple[Entity, ...]:
    """In order; of two that meet, both."""
    spans = [span for mark, finder in _FINDERS if mark in text for span in finder(text)]
    return sort_entities(_entity(text, span) for span in spans)


def _entity(text: str, span: Span) -> Entity:
    return Entity(span.kind, units(text[: span.start]), units(text[span.start : span.end]))
