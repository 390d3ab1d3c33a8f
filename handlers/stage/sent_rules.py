"""The rules of a Hội thi, sent by an organizer: a file that was asked for, or hoithi.toml."""

from pathlib import PurePath

from conversation.action.stage import TakeStageRules
from conversation.event import Sent
from conversation.screen import Screen
from handlers.stage import loading
from handlers.visit import Visit


async def receive(sent: Sent, visit: Visit) -> Screen | None:
    """None for any other file."""
    is_toml = PurePath(sent.name).suffix.casefold() == ".toml"
    is_asked = isinstance(visit.expected, TakeStageRules)
    return await loading.take(sent, visit) if is_toml or is_asked else None
