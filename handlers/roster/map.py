"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.roster import LeaveRoster, RosterAction, ShowRoster, TakeRoster
from conversation.screen import Screen
from handlers.roster import sent_roster
from handlers.visit import Visit


async def answer(action: RosterAction, visit: Visit) -> Screen | None:
    match action:
        case ShowRoster():
            return await sent_roster.show(visit)
        case TakeRoster():
            return await sent_roster.take(action, visit)
        case LeaveRoster():
            return await sent_roster.leave(action, visit)
        case _ as never:
            assert_never(never)
