"""What a message carries: a text, a file, a place, a contact, a dice, or news of the chat itself.

Contents are values: two that are equal look the same to people.
"""

from typing import Protocol

from sandbox.content.contact import Contact
from sandbox.content.dice import Dice
from sandbox.content.location import Location, Venue
from sandbox.content.media import Media
from sandbox.content.service import Service
from sandbox.content.text import NO_TEXT, Text
from sandbox.entities.formatted import Formatted
from sandbox.wire import JsonObject

__all__ = [
    "NO_TEXT",
    "Contact",
    "Content",
    "Dice",
    "Location",
    "Media",
    "Service",
    "Text",
    "Venue",
    "words_of",
]


class Content(Protocol):
    def draw(self) -> JsonObject: ...


def words_of(content: Content) -> Formatted:
    """The text, or the caption; NO_TEXT where there is neither."""
    match content:
        case Text():
            return content.formatted
        case Media():
            return content.caption
        case _:
            return NO_TEXT
