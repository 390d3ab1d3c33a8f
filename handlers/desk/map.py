"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.desk import (
    ApproveResults,
    DeskAction,
    RankAgain,
    ShowMenu,
    ShowProvisional,
)
from conversation.screen import Screen
from handlers.desk import menu, organizing
from handlers.visit import Visit


async def answer(action: DeskAction, visit: Visit) -> Screen | None:
    match action:
        case ShowMenu():
            return await menu.show(visit)
        case ShowProvisional():
            return await organizing.show_provisional(action, visit)
        case ApproveResults():
            return await organizing.approve(action, visit)
        case RankAgain():
            return await organizing.rank_again(action, visit)
        case _ as never:
            assert_never(never)
