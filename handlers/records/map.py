"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.records import AskRecord, RecordAction, ShowRecords, ShowSeason
from conversation.screen import Screen
from handlers.records import asking, choosing, season
from handlers.stage import overview
from handlers.visit import Visit


async def answer(action: RecordAction, visit: Visit) -> Screen | None:
    """Where what is asked for is not there, or not for this person, the Hội thi is shown."""
    return await _answer(action, visit) or await overview.show(visit)


async def _answer(action: RecordAction, visit: Visit) -> Screen | None:
    match action:
        case ShowRecords():
            return await choosing.show(action, visit)
        case AskRecord():
            return await asking.ask(action, visit)
        case ShowSeason():
            return await season.show(action, visit)
        case _ as never:
            assert_never(never)
