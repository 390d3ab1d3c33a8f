"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.watching import SendHours, ShowHours, ShowState, WatchingAction
from conversation.screen import Screen
from handlers.visit import Visit
from handlers.watching import hours, state


async def answer(action: WatchingAction, visit: Visit) -> Screen | None:
    match action:
        case ShowState():
            return await state.show(visit)
        case SendHours():
            return await hours.send(visit)
        case ShowHours():
            return await hours.show(visit)
        case _ as never:
            assert_never(never)
