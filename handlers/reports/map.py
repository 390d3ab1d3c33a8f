"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.reports import AskReport, ReportAction, ShowReports, ShowRoundReports
from conversation.screen import Screen
from handlers.reports import asking, choosing
from handlers.visit import Visit


async def answer(action: ReportAction, visit: Visit) -> Screen | None:
    match action:
        case ShowReports():
            return await choosing.show_rounds(visit)
        case ShowRoundReports():
            return await choosing.show_kinds(action, visit)
        case AskReport():
            return await asking.ask(action, visit)
        case _ as never:
            assert_never(never)
