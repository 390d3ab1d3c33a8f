"""The rules of a Hội thi, sent by an organizer: known by the ending of the file."""

from pathlib import PurePath

from conversation.event import Sent
from conversation.screen import Screen
from handlers.stage import loading
from handlers.visit import Visit


async def receive(sent: Sent, visit: Visit) -> Screen | None:
    """None for any other file."""
    is_toml = PurePath(sent.name).suffix.casefold() == ".toml"
    return await loading.take(sent, visit) if is_toml else None
