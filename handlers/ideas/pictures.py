"""Photos that came with ideas, got back from the messenger to be printed."""

from collections.abc import Mapping, Sequence
from typing import Final

from conversation.messenger import Counterpart, MessengerError
from storage.stage.ideas import Idea, IdeaFile

Pictures = Mapping[str, bytes]
"""By the messenger's reference."""

MOST_BYTES: Final = 30_000_000
"""Of all photos in one file: bots may send 50 MB (Bot API, sendDocument)."""


async def fetch(messenger: Counterpart, ideas: Sequence[Idea]) -> Pictures:
    """One after the other, as many as there is room for. Photos alone, which the messenger itself
    has made; what it does not give out is left to its name in the list of files."""
    found: dict[str, bytes] = {}
    room = MOST_BYTES
    for file in (file for idea in ideas for file in idea.content.files if file.is_photo):
        data = await _one(messenger, file) if file.size <= room else b""
        if data and len(data) <= room:
            found[file.reference] = data
            room -= len(data)
    return found


async def _one(messenger: Counterpart, file: IdeaFile) -> bytes:
    try:
        return await messenger.fetch(file.reference)
    except MessengerError:
        return b""
