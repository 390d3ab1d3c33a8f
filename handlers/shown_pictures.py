"""The picture of a question: kept apart, and fetched when it is shown."""

from contest.questions.model import Picture
from handlers.visit import Caller
from storage import pictures


async def content(caller: Caller, picture: Picture | None) -> bytes | None:
    """None too where it is there no more: the question is shown without it."""
    if picture is None:
        return None
    return picture.data or await caller.database.read(pictures.content, picture.digest)
