"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.outages import AskExtension, ExtendRound, OutageAction, ShowOutage
from conversation.screen import Screen
from handlers.outages import outage_report
from handlers.visit import Visit


async def answer(action: OutageAction, visit: Visit) -> Screen | None:
    match action:
        case ShowOutage():
            return await outage_report.show(action, visit)
        case AskExtension():
            return await outage_report.ask(action, visit)
        case ExtendRound():
            return await outage_report.extend(action, visit)
        case _ as never:
            assert_never(never)
