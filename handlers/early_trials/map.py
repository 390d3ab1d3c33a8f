"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.early_trials import (
    BeginEarlyTrial,
    EarlyTrialAction,
    OfferEarlyTrial,
    ShowEarlyResult,
    ShowEarlyTrials,
)
from conversation.screen import Screen
from handlers.early_trials import beginning, choosing, results
from handlers.visit import Visit


async def answer(action: EarlyTrialAction, visit: Visit) -> Screen | None:
    match action:
        case ShowEarlyTrials():
            return await choosing.show(action, visit)
        case OfferEarlyTrial():
            return await choosing.offer(action, visit)
        case BeginEarlyTrial():
            return await beginning.begin(action, visit)
        case ShowEarlyResult():
            return await results.show(action, visit)
        case _ as never:
            assert_never(never)
