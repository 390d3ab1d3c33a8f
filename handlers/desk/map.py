"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.desk import (
    AnswerSentBack,
    ApproveResults,
    DeskAction,
    RankAgain,
    SendBack,
    ShowMenu,
    ShowProvisional,
)
from conversation.screen import Screen
from handlers.desk import approving, menu, provisional, sending_back
from handlers.visit import Visit


async def answer(action: DeskAction, visit: Visit) -> Screen | None:
    match action:
        case ShowMenu():
            return await menu.show(visit)
        case ShowProvisional():
            return await provisional.show(action, visit)
        case ApproveResults():
            return await approving.approve(action, visit)
        case RankAgain():
            return await approving.rank_again(action, visit)
        case SendBack():
            return await sending_back.send_back(action, visit)
        case AnswerSentBack():
            return await sending_back.answer(action, visit)
        case _ as never:
            assert_never(never)
