"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.sitting import (
    CheckReceipt,
    GiveAnswer,
    HandIn,
    Predict,
    ReviewPaper,
    ShowHistory,
    ShowQuestion,
    ShowReceipt,
    SittingAction,
    StartAttempt,
)
from conversation.screen import Screen
from handlers.sitting import history, receipts, taking
from handlers.visit import Visit


async def answer(action: SittingAction, visit: Visit) -> Screen | None:  # noqa: C901, PLR0911  one line an action
    match action:
        case StartAttempt():
            return await taking.start(action, visit)
        case ShowQuestion():
            return await taking.show_question(action, visit)
        case GiveAnswer():
            return await taking.give_answer(action, visit)
        case ReviewPaper():
            return await taking.review(action, visit)
        case Predict():
            return await taking.predict(action, visit)
        case HandIn():
            return await taking.hand_in(action, visit)
        case ShowHistory():
            return await history.show(visit)
        case ShowReceipt():
            return await receipts.show(action, visit)
        case CheckReceipt():
            return await receipts.check(visit)
        case _ as never:
            assert_never(never)
