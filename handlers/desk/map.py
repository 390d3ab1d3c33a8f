"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.desk import (
    AnswerFeedback,
    ApproveResults,
    DeskAction,
    OpenFeedback,
    RankAgain,
    ShowMenu,
    ShowProvisional,
    WriteFeedback,
)
from conversation.screen import Screen
from handlers.desk import feedback, menu, organizing
from handlers.visit import Visit


async def answer(action: DeskAction, visit: Visit) -> Screen | None:  # noqa: PLR0911  one line an action
    match action:
        case ShowMenu():
            return await menu.show(visit)
        case WriteFeedback():
            return await feedback.write(visit)
        case OpenFeedback():
            return await feedback.show(action, visit)
        case AnswerFeedback():
            return await feedback.answer(action, visit)
        case ShowProvisional():
            return await organizing.show_provisional(action, visit)
        case ApproveResults():
            return await organizing.approve(action, visit)
        case RankAgain():
            return await organizing.rank_again(action, visit)
        case _ as never:
            assert_never(never)
